// The other side while an authenticator app is connected: a key to show, and no code is the right one.
import type { FakeBackend } from '../../ipc/fake-backend';
import type { QrCode } from '../../ipc/types';

const key = 'JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP';

export function authenticator(backend: FakeBackend): void {
  backend
    .on('begin_authenticator_set_up', () => ({ key, qr: lookalike() }))
    .on('cancel_authenticator_set_up', () => backend.view)
    .on('copy_authenticator_key', () => null)
    .on('open_authenticator_link', () => null)
    .fails('finish_authenticator_set_up', { code: 'codeWrong', factor: 'softwareToken' });
}

/** Looks like the square that Rust draws, with its three corners and four units of quiet around; it says nothing. */
function lookalike(): QrCode {
  const side = 45;
  const quiet = 4;
  const corners = [
    [0, 0],
    [side - 7, 0],
    [0, side - 7],
  ] as const;
  const dark = (x: number, y: number): boolean => {
    const corner = corners.find(([left, top]) => x >= left - 1 && x <= left + 7 && y >= top - 1 && y <= top + 7);
    if (corner === undefined) return ((x * 73 + y * 151 + x * y * 31) >> 2) % 2 === 0;
    const ring = Math.max(Math.abs(x - corner[0] - 3), Math.abs(y - corner[1] - 3));
    return ring === 3 || ring < 2;
  };
  const units = Array.from({ length: side * side }, (_, unit) => [unit % side, Math.floor(unit / side)] as const);
  const path = units.map(([x, y]) => (dark(x, y) ? `M${x + quiet} ${y + quiet}h1v1h-1z` : '')).join('');
  return { size: side + 2 * quiet, path };
}
