// What is set up in place under a box: one step after the other, and what follows the last one. A number or an address
// that was handed over, and a key that was asked for, are taken back from here, since that can take longer than the step's
// own part of the page lives.
import * as ipc from '../../ipc';
import type { AuthenticatorSetUp, Failure, View } from '../../ipc/types';
import { Attempt } from '../../attempt.svelte';
import type { Mirror } from '../../mirror.svelte';
import { isAskable, type Askable } from './draft.svelte';
import type { BoxProblem } from './saving.svelte';

/** What follows: the whole save, turning on this factor alone, or nothing. */
export type Then = 'save' | 'on' | 'nothing';

/** Those of the boxes whose lack can be mended here, in their order. A passkey is made in a browser. */
export function toSetUp(boxes: readonly BoxProblem[]): Askable[] {
  return boxes.filter(({ missing }) => missing !== null).map(({ factor }) => factor).filter(isAskable);
}

/** The app whose place a new one takes, as it was before: on, and the one that is asked for. */
export interface Replaced {
  on: boolean;
  preferred: boolean;
}

interface Told {
  /** The last step is done. */
  done: (factor: Askable, then: Then) => void;
  /** The person gave up. */
  closed: (factor: Askable) => void;
}

export class SettingUp {
  readonly #mirror: Mirror;
  readonly #told: Told;
  #steps = $state.raw<readonly Askable[]>([]);
  #then = $state<Then>('nothing');
  #takesFocus = $state(false);
  #replaces = $state.raw<Replaced | null>(null);
  #startsAgain = false;
  /** A key was handed out in this session that no code has proved. */
  #gaveKey = false;
  /** Whose number or address was handed over and is not confirmed yet. */
  #entered: Askable | null = null;
  /** A key was asked for and not used up: the other side holds it until it is told otherwise. */
  #holdsKey = false;
  readonly givingUp = new Attempt();
  /** Whose number or address could not be taken back. */
  leftOver = $state.raw<Askable | null>(null);

  constructor(mirror: Mirror, told: Told) {
    this.#mirror = mirror;
    this.#told = told;
  }

  /** The step that is open. */
  get step(): Askable | null {
    return this.#steps[0] ?? null;
  }

  /** The one that opens after it. */
  get next(): Askable | null {
    return this.#steps[1] ?? null;
  }

  get then(): Then {
    return this.#then;
  }

  /** The person went to the open step themselves, by a button or by finishing the one before. */
  get takesFocus(): boolean {
    return this.#takesFocus;
  }

  /** What the open step puts a new app in the place of. */
  get replaces(): Replaced | null {
    return this.#replaces;
  }

  /** The open step was begun before, so the app may hold an entry whose key is no use any more. */
  get startsAgain(): boolean {
    return this.#startsAgain;
  }

  /** A save lacks these; the focus stays with what it says. A step that is open already goes on, and comes first. */
  openForSave(factors: readonly Askable[]): void {
    const open = this.step;
    const goesOn = open !== null && factors.includes(open);
    if (!goesOn) void this.giveUp();
    const replaces = goesOn ? this.#replaces : null;
    this.#open(goesOn ? [open, ...factors.filter((factor) => factor !== open)] : factors, 'save', false);
    this.#replaces = replaces;
  }

  openFor(factor: Askable, then: 'on' | 'nothing'): void {
    this.#open([factor], then, true);
  }

  /** Opens the step that connects a new app. Where the old one is on, what follows turns it on again just as it was. */
  replace(app: Replaced): void {
    this.#open(['softwareToken'], app.on ? 'on' : 'nothing', true);
    this.#replaces = app;
  }

  /** The open step is about to hand a number or an address over. */
  enter(factor: Askable): void {
    this.#entered = factor;
  }

  /** Asks for a key. Where it goes is the step's to say: it is kept nowhere else. */
  async askForKey(): Promise<AuthenticatorSetUp> {
    this.#holdsKey = true;
    const key = await ipc.beginAuthenticatorSetUp();
    this.#gaveKey = true;
    return key;
  }

  finish(factor: Askable, view: View): void {
    if (factor === 'softwareToken') {
      this.#holdsKey = false;
      this.#gaveKey = false;
    } else this.#entered = null;
    this.#mirror.show(view);
    // Closed while the code was being checked: what it proved holds, and nothing is saved unasked.
    if (this.step !== factor) return;
    const toFollow = this.#steps.slice(1);
    this.#steps = toFollow;
    this.#takesFocus = true;
    if (toFollow.length === 0) this.#told.done(factor, this.#then);
  }

  /** Gives up the open step, and with it those that were to follow. */
  cancel(): void {
    const factor = this.step;
    if (factor === null) return;
    this.#steps = [];
    void this.giveUp();
    this.#told.closed(factor);
  }

  /** A box was unticked: its step is not wanted any more. */
  drop(factor: Askable): void {
    if (this.step === factor) void this.giveUp();
    this.#steps = this.#steps.filter((step) => step !== factor);
  }

  /** Drops the key that was asked for, and puts back what was there before a number or an address was entered. */
  async giveUp(): Promise<void> {
    await this.#dropKey();
    const factor = this.#entered ?? this.leftOver;
    if (factor === null) return;
    this.#entered = null;
    this.leftOver = null;
    await this.givingUp.run(
      async () => {
        this.#mirror.show(await ipc.cancelContactSetUp());
      },
      (failure) => {
        this.leftOver = factor;
        return this.#mirror.afterFailure(failure);
      },
    );
  }

  /** The panel is left, and nothing hangs on the answer: the other side drops the key at the latest with the session. */
  leave(): void {
    if (this.#holdsKey) void ipc.cancelAuthenticatorSetUp().catch(() => null);
    this.#holdsKey = false;
  }

  async #dropKey(): Promise<void> {
    if (!this.#holdsKey) return;
    this.#holdsKey = false;
    try {
      this.#mirror.show(await ipc.cancelAuthenticatorSetUp());
    } catch (failure) {
      // There is nothing to try again: what is true now says it all.
      await this.#mirror.afterFailure(failure as Failure);
    }
  }

  #open(factors: readonly Askable[], then: Then, takesFocus: boolean): void {
    this.#steps = factors;
    this.#then = then;
    this.#takesFocus = takesFocus;
    this.#replaces = null;
    const view = this.#mirror.view;
    this.#startsAgain = this.#gaveKey || (view?.screen === 'panel' && view.unfinished?.kind === 'code');
    this.leftOver = null;
  }
}
