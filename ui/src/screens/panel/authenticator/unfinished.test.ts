// A set-up of the authenticator that was interrupted, through the whole window: told beside its box, gone on with or left.
// Not covered: how the other side knows of it.
import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import type { Panel, Unfinished } from '../../../ipc/types';
import { connected, unfinishedView, withAuthenticator } from '../../../testing/authenticator';
import { button, checkbox, expectAccessible, open } from '../../../testing/open';
import { panelOf, panelView, signInView } from '../../../testing/views';

const first = { kind: 'code', replaces: false } as const;
const replacing = { kind: 'code', replaces: true } as const;
const turnOn = { kind: 'turnOn' } as const;
const on = panelOf({ softwareToken: { missing: null, state: 'on' } }, { twoStep: 'on', preferred: 'softwareToken' });

const notFinished = /^You started to connect an authenticator app and didn't finish\./;
const notTurnedOn = 'Your authenticator app is connected, but not turned on.';

const openUnfinished = (unfinished: Unfinished, panel?: Panel) =>
  open(unfinishedView(unfinished, panel), withAuthenticator);

const noButton = (name: string) => expect(screen.queryByRole('button', { name })).toBeNull();

describe('a first set-up that was interrupted', () => {
  it('is told politely beside its box, and describes it', async () => {
    await openUnfinished(first);
    expect((await screen.findByText(notFinished)).closest('[role=status]')).toBeVisible();
    expect(checkbox('Authenticator app')).toHaveAccessibleDescription(/didn't finish\. No app is connected yet\.$/);
    expect(button('Start again')).toHaveAccessibleDescription(notFinished);
    expect(button("Don't connect one")).toHaveAccessibleDescription(notFinished);
    noButton('Connect a new phone');
    await expectAccessible();
  });

  it('begins anew with a new key, and says what to do with the old one', async () => {
    const { backend, user } = await openUnfinished(first);
    await user.click(button('Start again'));
    expect(screen.getByRole('heading', { name: 'Connect an authenticator app' })).toHaveFocus();
    expect(screen.queryByText(notFinished)).toBeNull();
    await user.click(button('Yes, show the code'));
    expect(await screen.findByText(/^Delete the earlier Example Ltd entry in your app\./)).toBeVisible();
    await expectAccessible();
    await user.type(screen.getByLabelText('Code'), '123456{Enter}');
    expect(await screen.findByText(/^Saved\./)).toBeVisible();
    expect(backend.callsOf('set_mfa_preference')).toEqual([
      { preference: { softwareToken: { enabled: true, preferred: false } } },
    ]);
    expect(screen.queryByText(notTurnedOn)).toBeNull();
  });

  it('is offered by one button, though its box is ticked', async () => {
    const { user } = await openUnfinished(first);
    await user.click(checkbox('Authenticator app'));
    expect(button('Start again')).toBeVisible();
    noButton('Add it now');
  });

  it('is dropped when it is not wanted, with the focus on the box', async () => {
    const { backend, user } = await openUnfinished(first);
    await user.click(button("Don't connect one"));
    expect(screen.queryByText(notFinished)).toBeNull();
    expect(checkbox('Authenticator app')).toHaveFocus();
    expect(backend.callsOf('drop_authenticator_set_up')).toEqual([{}]);
  });

  it('stays told when dropping it does not work', async () => {
    const { backend, user } = await openUnfinished(first);
    backend.fails('drop_authenticator_set_up', { code: 'offline' });
    await user.click(button("Don't connect one"));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('This computer is not connected');
    expect(alert).toHaveTextContent('Nothing changed.');
    expect(screen.getByText(notFinished)).toBeVisible();
    await expectAccessible();
    withAuthenticator(backend);
    await user.click(button('Try again'));
    await waitFor(() => expect(screen.queryByText(notFinished)).toBeNull());
    expect(checkbox('Authenticator app')).toHaveFocus();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('gives way to the sign-in when the session turns out to be over', async () => {
    const { backend, user } = await openUnfinished(first);
    backend.fails('drop_authenticator_set_up', { code: 'signedOut' }, signInView({ note: 'sessionOver' }));
    await user.click(button("Don't connect one"));
    expect(await screen.findByText(/You were signed out for safety/)).toBeVisible();
  });

  it('can’t be begun anew while another step is open', async () => {
    const { user } = await openUnfinished(first);
    await user.click(button('Change number'));
    noButton('Start again');
    expect(button("Don't connect one")).toBeVisible();
  });

  it('says nothing of an earlier entry where there is none, and does after giving up here', async () => {
    const { user } = await open(panelView(), withAuthenticator);
    const begin = async () => {
      await user.click(button('Add it now'));
      await user.click(button('Yes, show the code'));
      await screen.findByLabelText('Code');
    };
    await user.click(checkbox('Authenticator app'));
    await begin();
    expect(screen.queryByText(/^Delete the earlier/)).toBeNull();
    await user.click(button('Cancel'));
    await begin();
    expect(screen.getByText(/^Delete the earlier/)).toBeVisible();
  });
});

describe('a replacement that was interrupted', () => {
  it('is told as soon as it is given up', async () => {
    const { user } = await open(panelView(on), withAuthenticator);
    await user.click(button('Connect a new phone'));
    await user.click(button('Show the new code'));
    await screen.findByLabelText('Code');
    await user.click(button('Cancel'));
    expect(await screen.findByText(notFinished)).toHaveTextContent(/Your old app may not work any more\.$/);
    expect(checkbox('Authenticator app')).toHaveFocus();
    noButton('Connect a new phone');
    await expectAccessible();
  });

  it('is begun anew after the same warning, and puts right what was dropped', async () => {
    const { backend, user } = await openUnfinished(replacing, on);
    await user.click(button('Start again'));
    expect(screen.getByText(/^Your old app may stop working now\./)).toBeVisible();
    await user.click(button('Show the new code'));
    expect(
      await screen.findByText(/^On your new phone, delete the earlier Example Ltd entry in your app\./),
    ).toBeVisible();
    await user.type(screen.getByLabelText('Code'), '123456{Enter}');
    expect(await screen.findByText('Your new app is connected.')).toBeVisible();
    expect(backend.callsOf('set_mfa_preference')).toEqual([
      { preference: { softwareToken: { enabled: true, preferred: true } } },
    ]);
  });

  it('counts as one even where the service knows no app any more', async () => {
    const { user } = await openUnfinished(replacing);
    await user.click(button('Start again'));
    expect(screen.getByRole('heading', { name: 'Replace your authenticator app?' })).toHaveFocus();
  });

  it('is left as it is with one press, and can then be begun as before', async () => {
    const { backend, user } = await openUnfinished(replacing, on);
    await user.click(button('Leave it'));
    expect(screen.queryByText(notFinished)).toBeNull();
    expect(checkbox('Authenticator app')).toHaveFocus();
    expect(button('Connect a new phone')).toBeVisible();
    expect(backend.callsOf('drop_authenticator_set_up')).toHaveLength(1);
  });
});

describe('an authenticator that was connected and never turned on', () => {
  it('is turned on with one press, and nothing else is', async () => {
    const { backend, user } = await openUnfinished(turnOn, connected());
    expect(await screen.findByText(notTurnedOn)).toBeVisible();
    await expectAccessible();
    await user.click(checkbox('Email'));
    await user.click(button('Turn it on'));
    expect(checkbox('Authenticator app')).toHaveFocus();
    await screen.findByText(/^Saved\./);
    expect(backend.callsOf('set_mfa_preference')).toEqual([
      { preference: { softwareToken: { enabled: true, preferred: false } } },
    ]);
    expect(screen.queryByText(notTurnedOn)).toBeNull();
    expect(checkbox('Email')).toHaveAccessibleDescription(/^Off now, on after you save/);
  });

  it('is not told again once somebody has turned it on and off', async () => {
    const { user } = await openUnfinished(turnOn, connected({ sms: { state: 'on' } }));
    await user.click(button('Turn it on'));
    await screen.findByText(/^Saved\./);
    await user.click(checkbox('Authenticator app'));
    await user.click(button('Save changes'));
    await waitFor(() => expect(checkbox('Authenticator app')).toHaveAccessibleDescription(/^Off An app/));
    expect(screen.queryByText(notTurnedOn)).toBeNull();
  });

  it('is still told after a save that was not about it', async () => {
    const { backend, user } = await openUnfinished(turnOn, connected());
    await user.click(checkbox('Text message'));
    backend.on('set_mfa_preference', () => ({
      panel: connected({ sms: { state: 'on' } }),
      differences: [],
      changed: true,
    }));
    await user.click(button('Save changes'));
    await screen.findByText(/^Saved/);
    expect(screen.getByText(notTurnedOn)).toBeVisible();
  });

  it('stays off with one press', async () => {
    const { backend, user } = await openUnfinished(turnOn, connected());
    await user.click(button('Leave it off'));
    expect(screen.queryByText(notTurnedOn)).toBeNull();
    expect(checkbox('Authenticator app')).toHaveFocus();
    expect(backend.callsOf('drop_authenticator_set_up')).toHaveLength(1);
    expect(backend.callsOf('set_mfa_preference')).toEqual([]);
  });

  it.each(['on', 'unknown'] as const)('is not claimed beside a box that says otherwise: %s', async (state) => {
    await openUnfinished(turnOn, panelOf({ softwareToken: { missing: null, state } }));
    await waitFor(() => expect(checkbox('Authenticator app')).toBeVisible());
    expect(screen.queryByText(notTurnedOn)).toBeNull();
  });

  it('is not told while what follows the last step is under way', async () => {
    const { backend, user } = await open(panelView(), withAuthenticator);
    await user.click(checkbox('Authenticator app'));
    await user.click(button('Add it now'));
    await user.click(button('Yes, show the code'));
    const finish = backend.waits('set_mfa_preference');
    await user.type(await screen.findByLabelText('Code'), '123456{Enter}');
    await waitFor(() => expect(backend.callsOf('set_mfa_preference')).toHaveLength(1));
    expect(screen.queryByText(notTurnedOn)).toBeNull();
    finish({ panel: connected(), differences: [{ factor: 'softwareToken', kind: 'stillOff' }], changed: true });
    expect(await screen.findByText(/^Saved, but not everything/)).toBeVisible();
    expect(screen.queryByText(notTurnedOn)).toBeNull();
  });

  it('is told when turning it on did not work', async () => {
    const { backend, user } = await open(panelView(), withAuthenticator);
    await user.click(checkbox('Authenticator app'));
    await user.click(button('Add it now'));
    await user.click(button('Yes, show the code'));
    backend.fails('set_mfa_preference', { code: 'offline' });
    await user.type(await screen.findByLabelText('Code'), '123456{Enter}');
    expect(await screen.findByText(notTurnedOn)).toBeVisible();
    expect(button('Turn it on')).toBeVisible();
    await expectAccessible();
  });
});
