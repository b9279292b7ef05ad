// Locking when nobody is there. Not covered: what locking does, which Rust knows.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { lockWhenIdle } from './idle';

describe('the lock', () => {
  let lock: ReturnType<typeof vi.fn<() => void>>;

  beforeEach(() => {
    vi.useFakeTimers();
    lock = vi.fn();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('comes once, when nobody was there for that long', () => {
    lockWhenIdle(5, lock);
    vi.advanceTimersByTime(299_000);
    expect(lock).not.toHaveBeenCalled();
    vi.advanceTimersByTime(600_000);
    expect(lock).toHaveBeenCalledOnce();
  });

  it('waits anew after each sign of somebody', () => {
    const end = lockWhenIdle(5, lock);
    vi.advanceTimersByTime(299_000);
    window.dispatchEvent(new Event('keydown'));
    vi.advanceTimersByTime(299_000);
    expect(lock).not.toHaveBeenCalled();
    end?.();
    vi.advanceTimersByTime(900_000);
    expect(lock).not.toHaveBeenCalled();
  });

  it('takes a sleep of the computer for nobody, even if somebody wakes it', () => {
    lockWhenIdle(5, lock);
    vi.setSystemTime(Date.now() + 3_600_000);
    window.dispatchEvent(new Event('pointermove'));
    expect(lock).toHaveBeenCalledOnce();
  });

  it('never comes where the organisation does not want it', () => {
    expect(lockWhenIdle(null, lock)).toBeUndefined();
  });
});
