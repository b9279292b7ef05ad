// Stops a save that would cost something the person may not see coming, until they say so. Without a preview nothing is
// stopped: what must be refused, Rust refuses.
import { tick } from 'svelte';

import * as ipc from '../../ipc';
import type { Cost, Factor, Forecast, MfaPreference } from '../../ipc/types';
import { factorsIn } from './draft.svelte';

/** A cost that interrupts. The others are only cautions. */
export type Serious = Exclude<Cost, { kind: 'firstOn' | 'resetMoves' }>;

const isSerious = (cost: Cost): cost is Serious => cost.kind !== 'firstOn' && cost.kind !== 'resetMoves';

export type Answer =
  | { kind: 'goOn' }
  | { kind: 'goBack' }
  | { kind: 'setPassword' }
  | { kind: 'useAuthenticator'; insteadOf: Factor };

export interface Question {
  costs: readonly Serious[];
  /** What the next sign-in would ask. */
  next: Forecast;
  answer: (answer: Answer) => void;
}

export class Interruption {
  question = $state.raw<Question | null>(null);
  #asking = false;
  /** The change that was agreed to: nobody is asked twice about the same one before it is saved. */
  #agreed: string | null = null;

  /** Whether `request` may be saved; null, if there is nothing to ask. Pressing twice is pressing once. */
  async ask(request: MfaPreference): Promise<Answer | null> {
    if (this.#asking) return { kind: 'goBack' };
    if (factorsIn(request).length === 0 || this.#agreed === JSON.stringify(request)) return null;
    this.#asking = true;
    const answer = await this.#answerTo(request);
    this.#asking = false;
    if (answer?.kind === 'goOn') this.agree(request);
    return answer;
  }

  agree(request: MfaPreference): void {
    this.#agreed = JSON.stringify(request);
  }

  /** What was agreed to is saved. */
  forget(): void {
    this.#agreed = null;
  }

  async #answerTo(request: MfaPreference): Promise<Answer | null> {
    const preview = await ipc.previewMfaPreference(request).catch(() => null);
    const costs = preview?.costs.filter(isSerious) ?? [];
    if (preview === null || costs.length === 0) return null;
    const answer = await new Promise<Answer>((answer) => {
      this.question = { costs, next: preview.next, answer };
    });
    this.question = null;
    // Nothing behind the dialog can take the focus before it is gone.
    await tick();
    return answer;
  }
}
