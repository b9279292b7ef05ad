// What a screen on the way in asks for: one call at a time, which leads to the next screen. Knows which button it came
// from, and beside which of the screen's fields a failure is said.
import { Attempt } from '../attempt.svelte';
import type { Failure, View } from '../ipc/types';
import type { Mirror } from '../mirror.svelte';
import { problems, type Place } from '../problems/table';

/** The fields that the screen shows now, each with what puts the focus on it. */
export type Fields = Partial<Record<NonNullable<Place>, () => void>>;

export class Onward {
  readonly #mirror: Mirror;
  readonly #fields: () => Fields;
  readonly #attempt: Attempt;
  #from = $state('');

  constructor(mirror: Mirror, fields: () => Fields = () => ({})) {
    this.#mirror = mirror;
    this.#fields = fields;
    // What was carried here is said once, by the screen that it was carried to.
    this.#attempt = new Attempt(mirror.carried);
  }

  get failure(): Failure | null {
    return this.#attempt.failure;
  }

  get busy(): boolean {
    return this.#attempt.busy;
  }

  get slow(): boolean {
    return this.#attempt.slow;
  }

  /** The field that the failure is said beside; without one it is said above everything. */
  get beside(): Place {
    return this.#placeOf(this.failure);
  }

  /** Whether this button's call is under way. */
  isBusy(from: string): boolean {
    return this.busy && this.#from === from;
  }

  /** Secrets are read within `call`, so that pressing twice does not empty a field for nothing. */
  go(from: string, call: () => Promise<View>, arrived: (view: View) => void = () => undefined): void {
    if (this.busy) return;
    this.#from = from;
    void this.#attempt.run(
      async () => {
        const next = await call();
        this.#mirror.show(next);
        arrived(next);
      },
      (failure) => {
        const place = this.#placeOf(failure);
        if (place !== null) this.#fields()[place]?.();
        return this.#mirror.afterFailure(failure);
      },
    );
  }

  /** What went wrong belongs to something that is not shown any more. */
  forget(): void {
    this.#attempt.failure = null;
  }

  #placeOf(failure: Failure | null): Place {
    const place = failure === null ? null : problems[failure.code].place;
    return place !== null && place in this.#fields() ? place : null;
  }
}
