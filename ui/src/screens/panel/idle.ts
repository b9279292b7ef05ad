// Locks when nobody has touched the window for as long as the organisation allows. Goes by the clock, not by counting
// ticks: a computer that slept meanwhile counts as one where nobody was.

/** How often to look, in milliseconds. */
const LOOK = 5000;
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/** Answers with what ends the watch. */
export function lockWhenIdle(minutes: number | null, lock: () => void): (() => void) | undefined {
  if (minutes === null) return undefined;
  let last = Date.now();
  const timer = setInterval(() => look(), LOOK);
  const end = (): void => {
    clearInterval(timer);
    for (const sign of signs) window.removeEventListener(sign, note, true);
  };
  const look = (): boolean => {
    if (Date.now() - last < minutes * 60_000) return false;
    end();
    lock();
    return true;
  };
  // Whoever comes back after the time does not undo that it passed.
  const note = (): void => {
    if (!look()) last = Date.now();
  };
  for (const sign of signs) window.addEventListener(sign, note, { capture: true, passive: true });
  return end;
}
