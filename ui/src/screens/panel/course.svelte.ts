// The way from the ticks to a saved change: asks where it would cost something, saves, opens what is missing, and goes on
// once that is there.
import type { Factor, MfaPreference, Panel } from '../../ipc/types';
import type { Mirror } from '../../mirror.svelte';
import { Draft, isAskable, type Askable } from './draft.svelte';
import { EarlierChange } from './earlier.svelte';
import { Interruption } from './interruption.svelte';
import { Saving } from './saving.svelte';
import { SettingUp, toSetUp, type Then } from './set-up.svelte';

/** Where the focus goes when what had it is gone. */
interface Focus {
  box: (factor: Factor) => void;
  save: () => void;
}

export class Course {
  readonly draft: Draft;
  readonly saving: Saving;
  readonly earlier: EarlierChange;
  readonly interruption = new Interruption();
  readonly setUp: SettingUp;
  readonly #focus: Focus;
  /** The person chose to set a password first, and is told where. */
  needsPassword = $state(false);

  constructor(mirror: Mirror, panel: () => Panel, focus: Focus) {
    this.#focus = focus;
    this.draft = new Draft(panel);
    this.saving = new Saving(mirror, this.draft);
    this.earlier = new EarlierChange(this.draft, this.saving, (change) => {
      // Agreed to before the session ended.
      this.interruption.agree(change);
      void this.#saveAgreed(change);
    });
    this.setUp = new SettingUp(mirror, { closed: focus.box, done: (factor, then) => void this.#goOn(factor, then) });
  }

  tick(factor: Factor, on: boolean): void {
    this.draft.tick(factor, on);
    if (!on && isAskable(factor)) this.setUp.drop(factor);
  }

  /** Saves `request`, once the person agreed to what it would cost. */
  async save(request: MfaPreference = this.draft.request): Promise<void> {
    if (this.saving.attempt.busy) return;
    this.needsPassword = false;
    const answer = await this.interruption.ask(request);
    if (answer !== null) this.#focus.save();
    switch (answer?.kind) {
      case undefined:
      case 'goOn':
        await this.#saveAgreed(request);
        break;
      case 'goBack':
        break;
      case 'setPassword':
        this.needsPassword = true;
        break;
      case 'useAuthenticator':
        this.tick(answer.insteadOf, false);
        this.tick('softwareToken', true);
        this.#focus.box('softwareToken');
    }
  }

  async #saveAgreed(request: MfaPreference): Promise<void> {
    this.earlier.told = null;
    await this.saving.save(request);
    const problem = this.saving.problem;
    if (problem === null) this.interruption.forget();
    else if (problem.failure.code === 'needsSetUp') this.setUp.openForSave(toSetUp(problem.boxes));
  }

  /** What was missing is there. */
  async #goOn(factor: Askable, then: Then): Promise<void> {
    this.#focus.box(factor);
    switch (then) {
      case 'save':
        await this.save();
        break;
      case 'on':
        await this.save({ [factor]: { enabled: true, preferred: false } });
        break;
      case 'nothing':
    }
  }
}
