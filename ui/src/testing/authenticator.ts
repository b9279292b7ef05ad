// The other side while an authenticator app is connected, for tests: behaves as Rust does.
import { screen } from '@testing-library/svelte';
import type { UserEvent } from '@testing-library/user-event';

import type { FakeBackend } from '../ipc/fake-backend';
import type { Failure, MfaPreference, Panel } from '../ipc/types';
import type { ViewOf } from '../screens/screen';
import { button } from './open';
import { panelOf, panelView } from './views';

export const key = 'JBSW Y3DP EHPK 3PXP';

/** An account whose authenticator is connected. */
export const connected = (more: Parameters<typeof panelOf>[0] = {}) => panelOf({ softwareToken: { missing: null }, ...more });

function refuse(failure: Failure): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- a Failure is a plain value, as it comes from Rust
  throw failure;
}

/** A save with the authenticator needs it connected, "123 456" connects it, and giving up a replacement leaves a trace. */
export function withAuthenticator(backend: FakeBackend): void {
  const now = () => backend.view as ViewOf<'panel'>;
  const shows = (panel: Panel, unfinished: ViewOf<'panel'>['unfinished'] = null) =>
    (backend.view = { ...now(), panel, unfinished });
  const isConnected = () => now().panel.factors.some((box) => box.factor === 'softwareToken' && box.missing === null);
  const change = (boxes: Partial<Record<string, object>>): Panel => ({
    ...now().panel,
    factors: now().panel.factors.map((box) => ({ ...box, ...boxes[box.factor] })),
  });
  backend
    .on('begin_authenticator_set_up', () => ({ key, qr: { size: 21, path: 'M4 4h7v7h-7z' } }))
    .on('cancel_authenticator_set_up', () =>
      shows(now().panel, isConnected() ? { kind: 'code', replaces: true } : null),
    )
    .on('drop_authenticator_set_up', () => shows(now().panel))
    .on('finish_authenticator_set_up', ({ code }) => {
      if (code !== '123456') refuse({ code: 'codeWrong', factor: 'softwareToken' });
      return shows(change({ softwareToken: { missing: null } }), isConnected() ? null : { kind: 'turnOn' });
    })
    .on('set_mfa_preference', ({ preference }) => {
      const wanted = preference as MfaPreference;
      if (wanted.softwareToken?.enabled === true && !isConnected()) refuse({ code: 'needsSetUp' });
      const before = JSON.stringify(now().panel.factors);
      const on = Object.fromEntries(
        Object.entries(wanted).map(([factor, choice]: [string, { enabled: boolean }]) => [
          factor,
          { state: choice.enabled ? 'on' : 'off' },
        ]),
      );
      const panel: Panel = { ...change(on), twoStep: 'on' };
      shows(panel);
      return { panel, differences: [], changed: JSON.stringify(panel.factors) !== before };
    });
}

/** A panel with a set-up of the authenticator as it is here. */
export const unfinishedView = (unfinished: ViewOf<'panel'>['unfinished'], panel: Panel = panelOf()) =>
  panelView(panel, { unfinished });

/** Asks for the key, and shows it. */
export async function showKey(user: UserEvent): Promise<void> {
  await user.click(button('Yes, show the code'));
  await user.click(await screen.findByText("Can't scan it?"));
  await user.click(button('Show the key'));
  await screen.findByText(key);
}
