// Connecting an authenticator app in place, through the whole window. Not covered: whether the square can be scanned, which
// the other side's tests prove where it is drawn.
import { screen } from '@testing-library/svelte';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

import type { FakeBackend } from '../../ipc/fake-backend';
import type { Panel } from '../../ipc/types';
import { button, checkbox, expectAccessible, field, open } from '../../testing/open';
import { panelOf, panelView, signInView } from '../../testing/views';

const key = 'JBSW Y3DP EHPK 3PXP';
const connected = (more: Parameters<typeof panelOf>[0] = {}) => panelOf({ softwareToken: { missing: null }, ...more });

/** Behaves as Rust does: a save with the authenticator needs it connected, "123 456" connects it. */
function backendWithAuthenticator(backend: FakeBackend): void {
  let isConnected = false;
  backend
    .on('begin_authenticator_set_up', () => ({ key, qr: { size: 21, path: 'M4 4h7v7h-7z' } }))
    .on('cancel_authenticator_set_up', () => null)
    .on('finish_authenticator_set_up', ({ code }) => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- a Failure is a plain value, as it comes from Rust
      if (code !== '123456') throw { code: 'codeWrong', factor: 'softwareToken' };
      isConnected = true;
      return (backend.view = panelView(connected()));
    })
    .on('set_mfa_preference', ({ preference }) => {
      const wanted = preference as Record<string, unknown>;
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- a Failure is a plain value, as it comes from Rust
      if ('softwareToken' in wanted && !isConnected) throw { code: 'needsSetUp' };
      const on: Panel = connected({
        softwareToken: { missing: null, state: 'on' },
        sms: { state: 'sms' in wanted ? 'on' : 'off' },
      });
      return { panel: { ...on, twoStep: 'on' }, differences: [], changed: true };
    });
}

async function showKey(user: UserEvent): Promise<void> {
  await user.click(button('Yes, show the code'));
  await user.click(await screen.findByRole('button', { name: 'Show the key' }));
  await screen.findByText(key);
}

describe('an authenticator that Save finds missing', () => {
  it('is explained beside its box, opens in place, and leaves the focus with the summary', async () => {
    const { user } = await open(panelView(), backendWithAuthenticator);
    await user.click(checkbox('Authenticator app'));
    await user.click(button('Save changes'));
    expect(await screen.findByRole('group', { name: 'There is a problem' })).toHaveFocus();
    expect(screen.getByRole('link', { name: 'Authenticator app: connect one first' })).toBeVisible();
    expect(checkbox('Authenticator app')).toHaveAccessibleDescription(/Authenticator app: connect one first/);
    expect(
      screen.getByText('You need a free authenticator app on your phone. Do you have one?'),
    ).toBeVisible();
    await expectAccessible();
  });

  it('completes the whole save once it is connected, without another press', async () => {
    const { backend, user } = await open(panelView(), backendWithAuthenticator);
    await user.click(checkbox('Text message'));
    await user.click(checkbox('Authenticator app'));
    await user.click(button('Save changes'));
    await screen.findByText('There is a problem');
    await showKey(user);
    expect(screen.getByRole('img', { name: /Square code/ })).toBeVisible();
    await expectAccessible();
    await user.type(field('Name for this phone'), 'Blue phone');
    await user.type(field('Code'), '123 456');
    await user.click(button('Continue'));
    expect(await screen.findByText('Saved. Two-step sign-in is on. Nothing more to do.')).toBeVisible();
    expect(backend.callsOf('finish_authenticator_set_up')).toEqual([{ code: '123456', deviceName: 'Blue phone' }]);
    expect(backend.callsOf('set_mfa_preference').at(-1)).toEqual({
      preference: { sms: { enabled: true, preferred: false }, softwareToken: { enabled: true, preferred: false } },
    });
    expect(screen.queryByText(key)).toBeNull();
    expect(screen.queryByText('There is a problem')).toBeNull();
    expect(checkbox('Authenticator app')).toHaveFocus();
    expect(backend.callsOf('cancel_authenticator_set_up')).toEqual([]);
  });

  it('shows its key only to those who ask for it', async () => {
    const { user } = await open(panelView(), backendWithAuthenticator);
    await user.click(checkbox('Authenticator app'));
    await user.click(button('Add it now'));
    await user.click(button('Yes, show the code'));
    await screen.findByRole('img', { name: /Square code/ });
    expect(document.body).not.toHaveTextContent(key);
    await user.click(button('Show the key'));
    expect(screen.getByText(key)).toBeVisible();
    await expectAccessible();
    await user.click(button('Hide the key'));
    expect(document.body).not.toHaveTextContent(key);
  });

  it('keeps the same key after a wrong code, says so beside the field, and empties it', async () => {
    const { backend, user } = await open(panelView(), backendWithAuthenticator);
    await user.click(checkbox('Authenticator app'));
    await user.click(button('Save changes'));
    await screen.findByText('There is a problem');
    await showKey(user);
    await user.type(field('Code'), '000000{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent("That code didn't match");
    expect(field('Code')).toHaveValue('');
    expect(field('Code')).toBeInvalid();
    expect(screen.getByText(key)).toBeVisible();
    expect(backend.callsOf('begin_authenticator_set_up')).toHaveLength(1);
    expect(backend.callsOf('finish_authenticator_set_up')[0]).toEqual({ code: '000000', deviceName: null });
    expect(checkbox('Authenticator app')).toHaveAccessibleDescription(/connect one first/);
  });

  it('closes with Escape, drops the key on both sides, and keeps the tick', async () => {
    const { backend, user } = await open(panelView(), backendWithAuthenticator);
    await user.click(checkbox('Authenticator app'));
    await user.click(button('Save changes'));
    await screen.findByText('There is a problem');
    await showKey(user);
    await user.keyboard('{Escape}');
    expect(screen.queryByText(key)).toBeNull();
    expect(backend.callsOf('cancel_authenticator_set_up')).toHaveLength(1);
    expect(checkbox('Authenticator app')).toBeChecked();
    expect(checkbox('Authenticator app')).toHaveFocus();
    expect(button('Add it now')).toBeVisible();
  });

  it('closes when the tick is taken away, and leaves the focus on the box', async () => {
    const { user } = await open(panelView(), backendWithAuthenticator);
    await user.click(checkbox('Authenticator app'));
    await user.click(button('Save changes'));
    await screen.findByText('There is a problem');
    await user.click(checkbox('Authenticator app'));
    expect(screen.queryByText('Connect an authenticator app')).toBeNull();
    expect(screen.queryByText('There is a problem')).toBeNull();
    expect(checkbox('Authenticator app')).toHaveFocus();
  });
});

describe('"Add it now"', () => {
  it('sets up and turns on that factor only, and lets the other choices wait', async () => {
    const { backend, user } = await open(panelView(), backendWithAuthenticator);
    await user.click(checkbox('Text message'));
    await user.click(checkbox('Authenticator app'));
    await user.click(button('Add it now'));
    expect(screen.getByRole('heading', { name: 'Connect an authenticator app' })).toHaveFocus();
    await expectAccessible();
    await user.click(button('Help me get one'));
    expect(screen.getByText(/Open the app store on your phone/)).toBeVisible();
    await showKey(user);
    await user.type(field('Code'), '123456{Enter}');
    await screen.findByText(/^Saved\./);
    expect(backend.callsOf('set_mfa_preference')).toEqual([
      { preference: { softwareToken: { enabled: true, preferred: false } } },
    ]);
    expect(checkbox('Text message')).toBeChecked();
    expect(checkbox('Text message')).toHaveAccessibleDescription(/^Off now, on after you save/);
  });

  it('moves to the sign-in when the session ended meanwhile', async () => {
    const { user } = await open(panelView(), (backend) => {
      backendWithAuthenticator(backend);
      backend.fails('begin_authenticator_set_up', { code: 'signedOut' }, signInView({ note: 'sessionEnded' }));
    });
    await user.click(checkbox('Authenticator app'));
    await user.click(button('Add it now'));
    await user.click(button('Yes, show the code'));
    expect(await screen.findByText(/You were signed out for safety/)).toBeVisible();
  });
});
