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

export type Outcome =
  | { kind: 'nothing' }
  /** `waits`: other choices were not part of it, or were made while it was on its way. */
  | { kind: 'saved'; saved: Saved; waits: boolean };

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
  #left = false;
  readonly attempt = new Attempt();
  problem = $state.raw<SaveProblem | null>(null);
  outcome = $state.raw<Outcome | null>(null);

  constructor(mirror: Mirror, draft: Draft) {
    this.#mirror = mirror;
    this.#draft = draft;
  }

  /** No answer came, and what became of the save is being looked up. */
  get checking(): boolean {
    return this.attempt.busy && this.#mirror.checking;
  }

  /** Saves `request`; choices that are not in it go on waiting. Pressing twice is pressing once. */
  async save(request: MfaPreference): Promise<void> {
    if (this.attempt.busy) return;
    this.problem = null;
    this.outcome = null;
    if (factorsIn(request).length === 0) {
      this.outcome = { kind: 'nothing' };
      return;
    }
    this.#mirror.checking = false;
    this.#draft.send(request);
    await this.attempt.run(
      async () => {
        const saved = await ipc.setMfaPreference(request);
        const view = this.#shown;
        if (view === null) return;
        // Turned on or left off: either way somebody has decided about the app that waited to be turned on.
        const decided = request.softwareToken !== undefined && view.unfinished?.kind === 'turnOn';
        const unfinished = decided ? null : view.unfinished;
        this.#mirror.show({ ...view, panel: saved.panel, earlier: null, unfinished });
        this.#draft.settle();
        this.outcome = { kind: 'saved', saved, waits: factorsIn(this.#draft.request).length > 0 };
      },
      async (failure) => {
        await this.#mirror.afterFailure(failure);
        const view = this.#shown;
        if (view === null) return;
        this.#draft.giveUp();
        // The boxes concerned may have no known state now to show their ticks by, or one that was dropped unseen, such as an
        // authenticator that is being replaced. So every tick that was sent is a wish.
        if (failure.code === 'unclear' || failure.code === 'needsSetUp') this.#draft.resume(request);
        const boxes = boxesConcerned(failure, request, view.panel);
        const together = factorsIn(request).filter((factor) => !boxes.some((box) => box.factor === factor));
        this.problem = { failure, boxes, together: boxes.length > 0 ? together : [] };
      },
    );
  }

  /** Takes back what was said of the last save. */
  forget(): void {
    this.problem = null;
    this.outcome = null;
  }

  /** Its panel is left: an answer that comes now speaks of a session that is over. */
  leave(): void {
    this.#left = true;
  }

  get #shown(): ViewOf<'panel'> | null {
    const view = this.#mirror.view;
    return !this.#left && view?.screen === 'panel' ? view : null;
  }
}
