// Connecting an authenticator app in place, through the whole window. Not covered: whether the square can be scanned, which
// the other side's tests prove where it is drawn.
import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import { key, showKey, withAuthenticator } from '../../../testing/authenticator';
import { button, checkbox, expectAccessible, field, open } from '../../../testing/open';
import { panelOf, panelView, signInView } from '../../../testing/views';

describe('an authenticator that Save finds missing', () => {
  it('is explained beside its box, opens in place, and leaves the focus with the summary', async () => {
    const { user } = await open(panelView(), withAuthenticator);
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
    const { backend, user } = await open(panelView(), withAuthenticator);
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
    const { user } = await open(panelView(), withAuthenticator);
    await user.click(checkbox('Authenticator app'));
    await user.click(button('Add it now'));
    await user.click(button('Yes, show the code'));
    await screen.findByRole('img', { name: /Square code/ });
    expect(button('Show the key')).not.toBeVisible();
    await user.click(screen.getByText("Can't scan it?"));
    expect(document.body).not.toHaveTextContent(key);
    await user.click(button('Show the key'));
    expect(screen.getByText(key)).toBeVisible();
    await expectAccessible();
    await user.click(button('Hide the key'));
    expect(document.body).not.toHaveTextContent(key);
  });

  it('keeps the same key after a wrong code, says so beside the field, and empties it', async () => {
    const { backend, user } = await open(panelView(), withAuthenticator);
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

  it('closes with Escape after what was folded out, drops the key on both sides, and keeps the tick', async () => {
    const { backend, user } = await open(panelView(), withAuthenticator);
    await user.click(checkbox('Authenticator app'));
    await user.click(button('Save changes'));
    await screen.findByText('There is a problem');
    await showKey(user);
    await user.keyboard('{Escape}');
    expect(screen.getByText("Can't scan it?")).toHaveFocus();
    expect(screen.getByText(key)).not.toBeVisible();
    await user.keyboard('{Escape}');
    expect(screen.queryByText(key)).toBeNull();
    expect(backend.callsOf('cancel_authenticator_set_up')).toHaveLength(1);
    expect(checkbox('Authenticator app')).toBeChecked();
    expect(checkbox('Authenticator app')).toHaveFocus();
    expect(button('Add it now')).toBeVisible();
  });

  it('closes when the tick is taken away, and leaves the focus on the box', async () => {
    const { user } = await open(panelView(), withAuthenticator);
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
    const { backend, user } = await open(panelView(), withAuthenticator);
    await user.click(checkbox('Text message'));
    await user.click(checkbox('Authenticator app'));
    await user.click(button('Add it now'));
    expect(screen.getByRole('heading', { name: 'Connect an authenticator app' })).toHaveFocus();
    await expectAccessible();
    await user.click(button('Help me get one'));
    expect(screen.getByText(/Open the app store on your phone/)).toHaveAttribute('role', 'status');
    expect(button('Yes, show the code')).toHaveFocus();
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
      withAuthenticator(backend);
      backend.fails('begin_authenticator_set_up', { code: 'signedOut' }, signInView({ note: 'sessionEnded' }));
    });
    await user.click(checkbox('Authenticator app'));
    await user.click(button('Add it now'));
    await user.click(button('Yes, show the code'));
    expect(await screen.findByText(/You were signed out for safety/)).toBeVisible();
  });
});

describe('a key that was asked for', () => {
  async function openWithKey() {
    const opened = await open(panelView(), withAuthenticator);
    await opened.user.click(checkbox('Authenticator app'));
    await opened.user.click(button('Add it now'));
    await showKey(opened.user);
    return opened;
  }

  it('is dropped, and what the other side says then is shown', async () => {
    const { backend, user } = await openWithKey();
    backend.moves('cancel_authenticator_set_up', panelView(panelOf({}, { person: 'as it is now' })));
    await user.click(button('Cancel'));
    expect(await screen.findByText('Signed in as as it is now')).toBeVisible();
    expect(backend.callsOf('cancel_authenticator_set_up')).toHaveLength(1);
  });

  it('leaves nothing to try again where dropping it does not work', async () => {
    const { backend, user } = await openWithKey();
    backend.fails('cancel_authenticator_set_up', { code: 'unexpected' }, panelView(panelOf({}, { person: 'as read' })));
    await user.click(button('Cancel'));
    expect(await screen.findByText('Signed in as as read')).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is dropped before the person signs out', async () => {
    const { backend, user } = await openWithKey();
    backend.moves('sign_out', signInView({ note: 'signedOut' }));
    await user.click(button('Sign out'));
    await screen.findByText('You are signed out.');
    const commands = backend.calls.map((call) => call.command);
    expect(commands.indexOf('cancel_authenticator_set_up')).toBeGreaterThan(0);
    expect(commands.indexOf('sign_out')).toBeGreaterThan(commands.indexOf('cancel_authenticator_set_up'));
    expect(backend.callsOf('cancel_authenticator_set_up')).toHaveLength(1);
  });

  it('is dropped once the session is over, and nothing hangs on the answer', async () => {
    const { backend } = await openWithKey();
    backend.fails('cancel_authenticator_set_up', { code: 'unexpected' });
    backend.tells('changed', signInView({ note: 'sessionOver' }));
    await screen.findByLabelText('Password');
    expect(backend.callsOf('cancel_authenticator_set_up')).toHaveLength(1);
  });

  it('that comes after its step was closed is nobody’s', async () => {
    let finish: (answer: unknown) => void = () => undefined;
    const { backend, user } = await open(panelView(), (backend) => {
      withAuthenticator(backend);
      finish = backend.waits('begin_authenticator_set_up');
    });
    await user.click(checkbox('Authenticator app'));
    await user.click(button('Add it now'));
    await user.click(button('Yes, show the code'));
    await user.click(button('Cancel'));
    finish({ key, qr: { size: 21, path: 'M4 4h7v7h-7z' } });
    await waitFor(() => expect(backend.callsOf('cancel_authenticator_set_up')).toHaveLength(1));
    expect(checkbox('Authenticator app')).toHaveFocus();
    expect(screen.queryByRole('img', { name: /Square code/ })).toBeNull();
    // Nothing goes wrong over it either, which would have the screen asked for anew.
    await user.click(checkbox('Email'));
    expect(backend.callsOf('view')).toHaveLength(1);
  });
});
