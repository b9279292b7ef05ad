// Connecting an authenticator app on the way in. Not covered: whether the square can be scanned, which the other side's
// tests prove where it is drawn.
import { screen } from '@testing-library/svelte';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

import type { FakeBackend } from '../../ipc/fake-backend';
import { button, expectAccessible, field, heading, open } from '../../testing/open';
import { organisation, panelView, signInView } from '../../testing/views';

const view = { screen: 'connectAuthenticator', organisation } as const;
const key = 'JBSW Y3DP EHPK 3PXP';

function withKey(backend: FakeBackend): void {
  backend.on('begin_authenticator_set_up', () => ({ key, qr: { size: 21, path: 'M4 4h7v7h-7z' } }));
}

async function showSquare(user: UserEvent): Promise<void> {
  await user.click(button('Yes, show the code'));
  await screen.findByRole('img', { name: /Square code/ });
}

describe('the authenticator that the organisation asks for', () => {
  it('says who asks, begins with the question, and asks for no key before', async () => {
    const { backend, user } = await open(view, withKey);
    expect(screen.getByText(/^Example Ltd asks for a second step from now on\./)).toBeVisible();
    await expectAccessible();
    await user.click(button('Help me get one'));
    expect(screen.getByText(/Open the app store on your phone/)).toHaveAttribute('role', 'status');
    expect(button('Yes, show the code')).toHaveFocus();
    expect(backend.callsOf('begin_authenticator_set_up')).toEqual([]);
  });

  it('shows the square, and the key only to those who ask for it', async () => {
    const { user } = await open(view, withKey);
    await showSquare(user);
    expect(heading()).toHaveFocus();
    expect(document.body).not.toHaveTextContent(key);
    await user.click(button('Show the key'));
    expect(screen.getByText(key)).toBeVisible();
    await expectAccessible();
    await user.click(button('Hide the key'));
    expect(document.body).not.toHaveTextContent(key);
  });

  it('goes on once the code proves it', async () => {
    const { backend, user } = await open(view, (backend) => {
      withKey(backend);
      backend.moves('finish_authenticator_set_up', panelView());
    });
    await showSquare(user);
    await user.type(field('Name for this phone'), 'Blue phone');
    await user.type(field('Code'), '123 456{Enter}');
    await screen.findByRole('heading', { name: 'Two-step sign-in: off' });
    expect(backend.callsOf('finish_authenticator_set_up')).toEqual([{ code: '123456', deviceName: 'Blue phone' }]);
    expect(document.body).not.toHaveTextContent(key);
  });

  it('keeps the same key after a wrong code, says so beside the field, and empties it', async () => {
    const { backend, user } = await open(view, (backend) => {
      withKey(backend);
      backend.fails('finish_authenticator_set_up', { code: 'codeWrong', factor: 'softwareToken' });
    });
    await showSquare(user);
    await user.type(field('Code'), '000000{Enter}');
    await screen.findByRole('alert');
    expect(field('Code')).toHaveValue('');
    expect(field('Code')).toHaveFocus();
    expect(field('Code')).toHaveAccessibleDescription(/Your phone is not connected yet\. You are not signed in yet\./);
    expect(backend.callsOf('begin_authenticator_set_up')).toHaveLength(1);
    expect(backend.callsOf('finish_authenticator_set_up')).toEqual([{ code: '000000', deviceName: null }]);
  });

  it('asks for the key again from the banner when it did not come', async () => {
    const { backend, user } = await open(view, (backend) =>
      backend.fails('begin_authenticator_set_up', { code: 'offline' }),
    );
    await user.click(button('Yes, show the code'));
    await screen.findByRole('alert');
    withKey(backend);
    await user.click(button('Try again'));
    await screen.findByRole('img', { name: /Square code/ });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('stays away once the person started again, though the key comes late', async () => {
    let answer: (key: unknown) => void = () => undefined;
    const { user } = await open(view, (backend) => {
      answer = backend.waits('begin_authenticator_set_up');
      backend.moves('cancel_sign_in', signInView());
    });
    await user.click(button('Yes, show the code'));
    await user.click(button('Start again'));
    await screen.findByLabelText('Password');
    answer({ key, qr: { size: 21, path: 'M4 4h7v7h-7z' } });
    await new Promise((later) => setTimeout(later));
    expect(screen.getByLabelText('Password')).toBeVisible();
    expect(document.body).not.toHaveTextContent(key);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
