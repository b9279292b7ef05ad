// One save: the call, what came of it, and which boxes it concerned. The choices themselves stay in the draft, so that a
// save that does not work out loses nothing.
import * as ipc from '../../ipc';
import type { Factor, Failure, MfaPreference, Missing, Panel, Saved } from '../../ipc/types';
import { Attempt } from '../../attempt.svelte';
import type { Mirror } from '../../mirror.svelte';
import { problems } from '../../problems/table';
import type { ViewOf } from '../screen';
import { factorsIn, type Draft } from './draft.svelte';

/** A box that a failed save concerns, and what it lacks. */
export interface BoxProblem {
  factor: Factor;
  missing: Missing | null;
}

export interface SaveProblem {
  failure: Failure;
  /** The boxes the message stands beside; none, if it concerns the save as a whole. */
  boxes: BoxProblem[];
  /** Boxes in the same request, which were not changed either. */
  together: Factor[];
}

export type Outcome = { kind: 'nothing' } | { kind: 'saved'; saved: Saved };

/** The boxes that `failure` concerns, of those in the request. */
export function boxesConcerned(failure: Failure, request: MfaPreference, panel: Panel): BoxProblem[] {
  if (problems[failure.code].place !== 'box' && failure.factor === undefined) return [];
  const all = panel.factors.map(({ factor, missing }) => ({ factor, missing }));
  const wanted = (on: boolean) => all.filter(({ factor }) => request[factor]?.enabled === on);
  switch (failure.code) {
    case 'needsSetUp': {
      const lacking = wanted(true).filter(({ missing }) => missing !== null);
      if (lacking.length > 0) return lacking;
      break;
    }
    case 'keepOne':
      return wanted(false);
    case 'passkeyNeedsAnother':
      return all.filter(({ factor }) => factor === 'webAuthn');
    default:
  }
  return all.filter(({ factor }) => factor === failure.factor);
}

export class Saving {
  readonly #mirror: Mirror;
  readonly #draft: Draft;
  readonly attempt = new Attempt();
  problem = $state.raw<SaveProblem | null>(null);
  outcome = $state.raw<Outcome | null>(null);

  constructor(mirror: Mirror, draft: Draft) {
    this.#mirror = mirror;
    this.#draft = draft;
  }

  /** Saves `request`; with `only`, the other choices go on waiting. Pressing twice is pressing once. */
  async save(request: MfaPreference, only?: Factor): Promise<void> {
    if (this.attempt.busy) return;
    this.problem = null;
    this.outcome = null;
    if (factorsIn(request).length === 0) {
      this.outcome = { kind: 'nothing' };
      return;
    }
    await this.attempt.run(
      async () => {
        const saved = await ipc.setMfaPreference(request);
        this.showPanel(saved.panel);
        this.#draft.settle(only);
        this.outcome = { kind: 'saved', saved };
      },
      async (failure) => {
        const view = await this.#mirror.afterFailure(failure);
        if (view?.screen !== 'panel') return;
        const boxes = boxesConcerned(failure, request, view.panel);
        const together = factorsIn(request).filter((factor) => !boxes.some((box) => box.factor === factor));
        this.problem = { failure, boxes, together: boxes.length > 0 ? together : [] };
      },
    );
  }

  /** What the service says now, in place of what it said before. */
  showPanel(panel: Panel): void {
    const view = this.#mirror.view;
    if (view?.screen === 'panel') this.#mirror.show({ ...view, panel, waiting: null, someoneElse: false } satisfies ViewOf<'panel'>);
  }

  /** Takes back what was said of the last save. */
  forget(): void {
    this.problem = null;
    this.outcome = null;
  }
}
