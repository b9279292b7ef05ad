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
  /** The person chose to turn this on before connecting a new phone, and is told how to go on. */
  first = $state<Factor | null>(null);
  /** A new authenticator app took the place of the old one. Told until the next save. */
  replaced = $state(false);
  /** What follows a step is under way. */
  goingOn = $state(false);

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

  /** One more way is to be on before the authenticator is put at risk. */
  turnOnFirst(factor: Askable): void {
    this.setUp.cancel();
    this.tick(factor, true);
    this.first = factor;
    this.#focus.box(factor);
  }

  /** Turns on this factor and nothing else, by a button that goes away. */
  async turnOn(factor: Factor): Promise<void> {
    this.#focus.box(factor);
    await this.save({ [factor]: { enabled: true, preferred: false } });
  }

  /** Saves `request`, once the person agreed to what it would cost. */
  async save(request: MfaPreference = this.draft.request): Promise<void> {
    if (this.saving.attempt.busy) return;
    this.replaced = false;
    await this.#save(request);
  }

  async #save(request: MfaPreference): Promise<void> {
    if (this.saving.attempt.busy) return;
    this.needsPassword = false;
    this.first = null;
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
    this.earlier.again = null;
    await this.saving.save(request);
    const problem = this.saving.problem;
    if (problem === null) this.interruption.forget();
    else if (problem.failure.code === 'needsSetUp') this.setUp.openForSave(toSetUp(problem.boxes));
  }

  /** What was missing is there. */
  async #goOn(factor: Askable, then: Then): Promise<void> {
    const { replaces } = this.setUp;
    this.replaced = replaces !== null;
    this.#focus.box(factor);
    this.goingOn = true;
    switch (then) {
      case 'save':
        await this.#save(this.draft.request);
        break;
      case 'on':
        // A service that silently dropped the app when another took its place is put right.
        await this.#save({ [factor]: { enabled: true, preferred: replaces?.preferred ?? false } });
        break;
      case 'nothing':
        // What was said of a save before is not about this.
        if (this.replaced) this.saving.outcome = null;
    }
    this.goingOn = false;
  }
}
