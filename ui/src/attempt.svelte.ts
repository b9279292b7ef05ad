// One thing at a time that the person asked for: whether it is under way, since when, and what went wrong with it.
import type { Failure } from './ipc/types';

/** Below this, saying "working" would only flicker. */
const noticeable = 300;

export class Attempt {
  /** Under way. */
  busy = $state(false);
  /** Under way for long enough to be seen. */
  slow = $state(false);
  failure = $state.raw<Failure | null>(null);

  constructor(failure: Failure | null = null) {
    this.failure = failure;
  }

  /**
   * Does `work` unless something is under way already, in which case nothing happens: pressing twice is pressing once.
   * A Failure is kept in `failure` and handed to `failed`; it never leaves here as an exception.
   */
  async run(work: () => Promise<void>, failed?: (failure: Failure) => Promise<unknown>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = null;
    const clock = setTimeout(() => (this.slow = true), noticeable);
    try {
      await work();
    } catch (rejection) {
      // Calls reject with a Failure and nothing else: see src/ipc.
      const failure = rejection as Failure;
      await failed?.(failure);
      this.failure = failure;
    } finally {
      clearTimeout(clock);
      this.busy = false;
      this.slow = false;
    }
  }
}
