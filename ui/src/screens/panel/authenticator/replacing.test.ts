// Connecting a new authenticator app in the place of the one there is, through the whole window: warned first, and as it
// was afterwards. Not covered: what giving up leaves behind, see unfinished.test.ts; whether the old app stops, which is
// the service's.
import { screen } from '@testing-library/svelte';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

import type { Panel } from '../../../ipc/types';
import { connected, withAuthenticator } from '../../../testing/authenticator';
import { button, checkbox, expectAccessible, open, radio } from '../../../testing/open';
import { panelOf, panelView, practice } from '../../../testing/views';

const on = { softwareToken: { missing: null, state: 'on' } } as const;
const warning = 'Your old app may stop working now. Keep the new phone in your hand.';
const done = 'Your new app is connected.';
const deleteOld = /You can delete the earlier Example Ltd entry in your old app\./;

async function openWarning(panel: Panel = panelOf(on, { twoStep: 'on' })) {
  const opened = await open(panelView(panel), withAuthenticator);
  await opened.user.click(button('Connect a new phone'));
  return opened;
}

async function connect(user: UserEvent): Promise<void> {
  await user.click(button('Show the new code'));
  await user.type(await screen.findByLabelText('Code'), '123456{Enter}');
  await screen.findByText(done);
}

describe('"Connect a new phone"', () => {
  it('is there for an app that is connected, on or off, while no step is open', async () => {
    const { user } = await open(panelView(connected({ sms: { destination: '+•••••••0123' } })), withAuthenticator);
    expect(button('Connect a new phone')).toBeVisible();
    await user.click(button('Change number'));
    expect(screen.queryByRole('button', { name: 'Connect a new phone' })).toBeNull();
  });

  it('is not there where no app is connected', async () => {
    await open(panelView(panelOf()), withAuthenticator);
    expect(screen.queryByRole('button', { name: 'Connect a new phone' })).toBeNull();
  });
});

describe('replacing an authenticator', () => {
  it('warns before any key is asked for, with the safe choice first', async () => {
    const panel = panelOf({ ...on, sms: { state: 'on' } }, { twoStep: 'on' });
    const { backend, user } = await openWarning(panel);
    expect(screen.getByRole('heading', { name: 'Replace your authenticator app?' })).toHaveFocus();
    expect(screen.getByText(warning)).toBeVisible();
    const [safe, begin] = screen.getAllByRole('button', { name: /^(Keep my old app|Show the new code|Turn on .* first)$/ });
    expect([safe?.textContent.trim(), safe?.className]).toEqual(['Keep my old app', expect.stringMatching(/primary/)]);
    expect([begin?.textContent.trim(), begin?.className]).toEqual([
      'Show the new code',
      expect.not.stringMatching(/primary/),
    ]);
    await expectAccessible();
    await user.click(button('Keep my old app'));
    expect(checkbox('Authenticator app')).toHaveFocus();
    expect(backend.callsOf('begin_authenticator_set_up')).toEqual([]);
    expect(backend.callsOf('cancel_authenticator_set_up')).toEqual([]);
  });

  it('offers one more way first where no other is on, and leads to it', async () => {
    const { backend, user } = await openWarning();
    expect(button('Turn on text message first').className).toMatch(/primary/);
    expect(screen.getByText(/With one more, you can still get in if something goes wrong\./)).toBeVisible();
    await expectAccessible();
    await user.click(button('Turn on text message first'));
    expect(screen.queryByText(warning)).toBeNull();
    expect(checkbox('Text message')).toBeChecked();
    expect(checkbox('Text message')).toHaveFocus();
    const how = 'Save to turn on Text message. After that, connect your new phone.';
    expect(screen.getByText(how).closest('[role=status]')).toBeVisible();
    expect(backend.callsOf('begin_authenticator_set_up')).toEqual([]);
    expect(backend.callsOf('set_mfa_preference')).toEqual([]);
    await expectAccessible();
    await user.click(button('Save changes'));
    await screen.findByText(/^Saved\./);
    expect(screen.queryByText(how)).toBeNull();
  });

  it('offers email where a text message can’t be turned on', async () => {
    const { user } = await openWarning(panelOf({ ...on, sms: { offered: false } }, { twoStep: 'on' }));
    await user.click(button('Turn on email first'));
    expect(checkbox('Email')).toBeChecked();
    expect(checkbox('Email')).toHaveFocus();
  });

  it('says how it ends, puts the app right as it was, and speaks of the old one', async () => {
    const panel = panelOf({ ...on, sms: { state: 'on' } }, { twoStep: 'on', preferred: 'softwareToken' });
    const { backend, user } = await openWarning(panel);
    // The service silently drops the one that was preferred.
    backend.moves('finish_authenticator_set_up', panelView(connected({ sms: { state: 'on' } })));
    await user.click(button('Show the new code'));
    expect(await screen.findByRole('heading', { name: 'Connect a new phone' })).toHaveFocus();
    expect(screen.getByText('When this is done, your new app takes the place of the old one.')).toBeVisible();
    await expectAccessible();
    await user.type(screen.getByLabelText('Code'), '123456{Enter}');
    expect((await screen.findByText(done)).closest('[role=status]')).toBeVisible();
    await screen.findByText(/^Saved\. Two-step sign-in is on\./);
    expect(screen.getByText(deleteOld)).toBeVisible();
    expect(backend.callsOf('set_mfa_preference')).toEqual([
      { preference: { softwareToken: { enabled: true, preferred: true } } },
    ]);
    expect(checkbox('Authenticator app')).toHaveFocus();
    await expectAccessible();
  });

  it('says more than that everything already was as asked', async () => {
    const { backend, user } = await openWarning();
    await connect(user);
    expect(backend.callsOf('set_mfa_preference')).toEqual([
      { preference: { softwareToken: { enabled: true, preferred: false } } },
    ]);
    expect(screen.getByText(deleteOld)).toBeVisible();
    expect(screen.queryByText('Everything already was as you asked.')).toBeNull();
  });

  it('turns nothing on where it was off', async () => {
    const { backend, user } = await openWarning(connected());
    await connect(user);
    expect(backend.callsOf('set_mfa_preference')).toEqual([]);
    expect(checkbox('Authenticator app')).toHaveAccessibleDescription(/^Off An app/);
    expect(checkbox('Authenticator app')).toHaveFocus();
  });

  it('takes its words back at the next save', async () => {
    const { user } = await openWarning(connected());
    await connect(user);
    await user.click(checkbox('Text message'));
    await user.click(button('Save changes'));
    expect(await screen.findByText(/^Saved\./)).toBeVisible();
    expect(screen.queryByText(done)).toBeNull();
  });

  it('says so too in practice', async () => {
    const { user } = await open(panelView(connected(), { organisation: practice }), withAuthenticator);
    await user.click(button('Connect a new phone'));
    await connect(user);
    expect(screen.getByText('This was practice. Your real account has not changed.')).toBeVisible();
  });

  it('does not say that nothing changed when something goes wrong', async () => {
    const { user } = await openWarning();
    await user.click(button('Show the new code'));
    await user.type(await screen.findByLabelText('Code'), '000000{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('Not connected yet. Your old app may not work now.');
  });

  it('goes on where a save meanwhile finds the old one dropped, and then completes that save', async () => {
    const panel = panelOf({ ...on, sms: { state: 'on' } }, { twoStep: 'on', preferred: 'sms' });
    const { backend, user } = await openWarning(panel);
    await user.click(button('Show the new code'));
    await screen.findByLabelText('Code');
    await user.click(radio('Authenticator app'));
    backend.fails('set_mfa_preference', { code: 'needsSetUp' }, panelView(panelOf({ sms: { state: 'on' } })));
    await user.click(button('Save changes'));
    await screen.findByText('There is a problem');
    withAuthenticator(backend);
    expect(screen.getByText('When this is done, we save all your choices.')).toBeVisible();
    await user.type(screen.getByLabelText('Code'), '123456{Enter}');
    expect(await screen.findByText(done)).toBeVisible();
    expect(await screen.findByText(/^Saved\./)).toBeVisible();
    expect(backend.callsOf('begin_authenticator_set_up')).toHaveLength(1);
    expect(backend.callsOf('cancel_authenticator_set_up')).toEqual([]);
  });
});
