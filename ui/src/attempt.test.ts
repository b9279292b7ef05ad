// One attempt at a time. Not covered: what the screens show of it, which their own tests do.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { Attempt } from './attempt.svelte';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function pending() {
  let finish: () => void = () => undefined;
  const work = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
  return { work, finish: () => finish() };
}

describe('an attempt', () => {
  it('started twice runs once', async () => {
    const attempt = new Attempt();
    const { work, finish } = pending();
    const first = attempt.run(work);
    await attempt.run(work);
    expect(work).toHaveBeenCalledTimes(1);
    finish();
    await first;
    expect(attempt.busy).toBe(false);
  });

  it('is slow only once it takes long enough to be noticed', async () => {
    const attempt = new Attempt();
    const { work, finish } = pending();
    const run = attempt.run(work);
    vi.advanceTimersByTime(299);
    expect([attempt.busy, attempt.slow]).toEqual([true, false]);
    vi.advanceTimersByTime(1);
    expect(attempt.slow).toBe(true);
    finish();
    await run;
    expect([attempt.busy, attempt.slow]).toEqual([false, false]);
  });

  it('keeps its failure until the next try, and hands it on first', async () => {
    const attempt = new Attempt();
    const failed = vi.fn(() => Promise.resolve());
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- a Failure is a plain value
    await attempt.run(() => Promise.reject({ code: 'busy' }), failed);
    expect(failed).toHaveBeenCalledWith({ code: 'busy' });
    expect(attempt.failure).toEqual({ code: 'busy' });
    await attempt.run(() => Promise.resolve());
    expect(attempt.failure).toBeNull();
  });
});
