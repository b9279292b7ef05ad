// Which way to turn on before the authenticator, the only one that is on, is put at risk.
import type { Panel } from '../../../ipc/types';

/**
 * The way that is best turned on first: it sends a code, is offered, and lacks nothing. None, where one that sends a code is
 * on already. A passkey doesn't count: the service lets no account have it alone.
 */
export function oneMore({ factors }: Panel): 'sms' | 'email' | null {
  const sends = (['sms', 'email'] as const).map((factor) => factors.find((box) => box.factor === factor));
  if (sends.some((box) => box?.state === 'on')) return null;
  const ready = sends.find((box) => box?.state === 'off' && box.offered && box.missing === null);
  return ready?.factor === 'sms' || ready?.factor === 'email' ? ready.factor : null;
}
