// Being asked before a save that would cost something, through the whole window. Not covered: what costs what, which Rust
// knows; that the rest of the window can't be reached meanwhile, which is the browser's own.
import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import type { Cost, MfaPreference, NextStep, Panel } from '../../ipc/types';
import { button, checkbox, expectAccessible, open } from '../../testing/open';
import { panelOf, panelView } from '../../testing/views';

const smsOn = panelOf({ sms: { state: 'on' } }, { twoStep: 'on' });
const saved = (panel = panelOf()) => ({ panel, differences: [], changed: true });
const passwordOnly: NextStep = { kind: 'passwordOnly' };
const textTo: NextStep = { kind: 'code', factor: 'sms', destination: '+•••••••0123' };

/** The panel, where every save costs this. */
const openCosting = (panel: Panel, costs: Cost[], possibilities: NextStep[] = [passwordOnly]) =>
  open(panelView(panel), (backend) =>
    backend
      .on('preview_mfa_preference', () => ({
        next: { possibilities },
        passkeyGoesToo: false,
        costs,
        ifLost: panel.ifLost,
      }))
      .on('set_mfa_preference', () => saved()),
  );

const dialog = (name: string) => screen.findByRole('dialog', { name });

describe('turning off the last way', () => {
  async function untick(possibilities: NextStep[] = [passwordOnly, textTo]) {
    const opened = await openCosting(smsOn, [{ kind: 'lastOff' }], possibilities);
    await opened.user.click(checkbox('Text message'));
    await opened.user.click(button('Save changes'));
    return { ...opened, asked: await dialog('Turn off two-step sign-in?') };
  }

  it('asks first, with the focus on the way that keeps it on, and sends nothing', async () => {
    const { backend, asked } = await untick();
    expect(asked).toHaveAccessibleDescription(
      'Your organisation may still send a code to +•••••••0123. Keep a box ticked if you no longer use it.',
    );
    expect(button('Keep it on')).toHaveFocus();
    expect(backend.callsOf('set_mfa_preference')).toEqual([]);
    await expectAccessible();
  });

  it('says no number where none is known', async () => {
    const { asked } = await untick([passwordOnly]);
    expect(asked).toHaveAccessibleDescription(/^Your password alone may then be enough to get in\./);
  });

  it('says that nothing may get the person in any more, and why', async () => {
    const { asked } = await untick([passwordOnly, { kind: 'noWayIn', why: 'nothingToSetUp' }]);
    expect(asked).toHaveAccessibleDescription(
      /^You might not get in any more, because a second step is required and your account has none that works here\./,
    );
  });

  it('does it when the person says so, asking Rust about exactly what is then saved', async () => {
    const { backend, user } = await untick();
    await user.click(button('Turn it off'));
    expect(await screen.findByText('Saved. Two-step sign-in is off.')).toBeVisible();
    const preference: MfaPreference = { sms: { enabled: false, preferred: false } };
    expect(backend.callsOf('set_mfa_preference')).toEqual([{ preference }]);
    expect(backend.callsOf('preview_mfa_preference').at(-1)).toEqual({ preference });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(button('Save changes')).toHaveFocus();
  });

  it('sends nothing when it is kept, and keeps the choices', async () => {
    const { backend, user } = await untick();
    await user.click(button('Keep it on'));
    await waitFor(() => expect(button('Save changes')).toHaveFocus());
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(backend.callsOf('set_mfa_preference')).toEqual([]);
    expect(checkbox('Text message')).not.toBeChecked();
  });

  it('takes Escape for the safe way', async () => {
    const { backend, asked } = await untick();
    // happy-dom makes no "cancel" of the key.
    const cancel = new Event('cancel', { cancelable: true });
    asked.dispatchEvent(cancel);
    await waitFor(() => expect(button('Save changes')).toHaveFocus());
    expect(cancel.defaultPrevented).toBe(true);
    expect(backend.callsOf('set_mfa_preference')).toEqual([]);
  });

  it('asks again the next time, but not for the same try', async () => {
    const { backend, user } = await untick();
    backend.fails('set_mfa_preference', { code: 'offline' });
    await user.click(button('Turn it off'));
    backend.on('set_mfa_preference', () => saved(smsOn));
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    await screen.findByText(/^Saved\./);
    await user.click(checkbox('Text message'));
    await user.click(button('Save changes'));
    expect(await dialog('Turn off two-step sign-in?')).toBeVisible();
  });
});

describe('turning on the first way without a password', () => {
  async function tickFirst() {
    const opened = await openCosting(panelOf(), [{ kind: 'noPassword' }]);
    await opened.user.click(checkbox('Text message'));
    await opened.user.click(button('Save changes'));
    await dialog('Your account has no password');
    return opened;
  }

  it('says where one is set, and saves nothing', async () => {
    const { backend, user } = await tickFirst();
    expect(button('Set a password first')).toHaveFocus();
    await user.click(button('Set a password first'));
    const words = await screen.findByText(
      'Set a password where you sign in to Example Ltd. Then come back here and save. Nothing was saved yet.',
    );
    expect(words.closest('[role=status]')).toBeVisible();
    expect(button('Save changes')).toHaveFocus();
    expect(backend.callsOf('set_mfa_preference')).toEqual([]);
    await expectAccessible();
  });

  it('goes on when the person says so', async () => {
    const { backend, user } = await tickFirst();
    await user.click(button('Turn on anyway'));
    await screen.findByText(/^Saved\./);
    expect(backend.callsOf('set_mfa_preference')).toHaveLength(1);
  });
});

describe('a way that would take the password reset away', () => {
  const atRisk = (factor: 'sms' | 'email'): Cost => ({ kind: 'resetAtRisk', factor });

  it('can give way to an authenticator app, which saves nothing yet', async () => {
    const { backend, user } = await openCosting(panelOf(), [atRisk('email')]);
    await user.click(checkbox('Email'));
    await user.click(button('Save changes'));
    expect(await dialog('You could be locked out')).toHaveAccessibleDescription(
      'If you forget your password, a code to j•••@e••• may no longer reset it, and you could be locked out.',
    );
    await expectAccessible();
    await user.click(button('Use an authenticator app instead'));
    await waitFor(() => expect(checkbox('Authenticator app')).toHaveFocus());
    expect(checkbox('Authenticator app')).toBeChecked();
    expect(checkbox('Email')).not.toBeChecked();
    expect(backend.callsOf('set_mfa_preference')).toEqual([]);
  });

  it('is one question with everything else, and then going back is the safe way', async () => {
    const { backend, user } = await openCosting(panelOf(), [{ kind: 'noPassword' }, atRisk('sms'), atRisk('email')]);
    await user.click(checkbox('Email'));
    await user.click(checkbox('Text message'));
    await user.click(button('Save changes'));
    const asked = await dialog('Before we save');
    expect(asked).toHaveAccessibleDescription(/You'll need a password from now on.*a code to \+•••••••0123 or j•••@e••• may/);
    expect(asked.querySelectorAll('p')).toHaveLength(2);
    expect(button('Go back')).toHaveFocus();
    await user.click(button('Go back'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(backend.callsOf('set_mfa_preference')).toEqual([]);
    await user.click(button('Save changes'));
    await user.click(await screen.findByRole('button', { name: 'Turn on anyway' }));
    await screen.findByText(/^Saved\./);
    expect(backend.callsOf('set_mfa_preference')).toHaveLength(1);
  });
});

describe('a save is not interrupted', () => {
  it('by the first way going on, which is a caution in place', async () => {
    const { user } = await openCosting(panelOf(), [{ kind: 'firstOn' }]);
    await user.click(checkbox('Text message'));
    expect(await screen.findByText(/^You'll need your password from now on\./)).toBeVisible();
    await user.click(button('Save changes'));
    await screen.findByText(/^Saved\./);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('where it can’t be said what it would cost', async () => {
    const { backend, user } = await openCosting(smsOn, []);
    backend.fails('preview_mfa_preference', { code: 'unexpected' });
    await user.click(checkbox('Text message'));
    await user.click(button('Save changes'));
    await screen.findByText(/^Saved\./);
    expect(backend.callsOf('set_mfa_preference')).toHaveLength(1);
  });

  it('when it was agreed to before a new sign-in', async () => {
    const preference: MfaPreference = { sms: { enabled: false, preferred: false } };
    const { backend } = await open(panelView(smsOn, { earlier: { kind: 'finish', preference } }), (backend) =>
      backend
        .on('preview_mfa_preference', () => ({
          next: { possibilities: [passwordOnly] },
          passkeyGoesToo: false,
          costs: [{ kind: 'lastOff' }],
          ifLost: [],
        }))
        .on('set_mfa_preference', () => saved()),
    );
    await screen.findByText(/^Saved\./);
    expect(backend.callsOf('set_mfa_preference')).toEqual([{ preference }]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('again after what it lacked was set up', async () => {
    const { backend, user } = await openCosting(panelOf({ sms: { missing: 'confirmedMobileNumber' } }), [
      { kind: 'resetAtRisk', factor: 'sms' },
    ]);
    backend
      .fails('set_mfa_preference', { code: 'needsSetUp' })
      .on('begin_contact_set_up', () => ({ kind: 'code', destination: '+•••••••0123', oldOneStays: false }))
      .moves('finish_contact_set_up', panelView(panelOf()));
    await user.click(checkbox('Text message'));
    await user.click(button('Save changes'));
    await user.click(await screen.findByRole('button', { name: 'Turn on anyway' }));
    await user.click(await screen.findByRole('button', { name: /^Send a code to/ }));
    backend.on('set_mfa_preference', () => saved());
    await user.type(await screen.findByLabelText('Code'), '123456{Enter}');
    await screen.findByText(/^Saved\./);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('what a save would cost', () => {
  it('is said in place before it is pressed: beside the box, and under the forecast', async () => {
    const { user } = await openCosting(panelOf(), [{ kind: 'noPassword' }, { kind: 'resetAtRisk', factor: 'sms' }]);
    await user.click(checkbox('Text message'));
    await waitFor(() =>
      expect(checkbox('Text message')).toHaveAccessibleDescription(/a text to this number may no longer reset it\./),
    );
    expect(checkbox('Email')).not.toHaveAccessibleDescription(/reset/);
    expect(screen.getByText("You'll need a password from now on, and your account has none.")).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('stops nobody where another contact may still reset the password, and says so', async () => {
    const { backend, user } = await openCosting(panelOf(), [{ kind: 'resetMoves', factor: 'sms' }]);
    await user.click(checkbox('Text message'));
    await waitFor(() =>
      expect(checkbox('Text message')).toHaveAccessibleDescription(/An email may, if your organisation allows it\./),
    );
    await user.click(button('Save changes'));
    await screen.findByText(/^Saved\./);
    expect(backend.callsOf('set_mfa_preference')).toHaveLength(1);
  });
});
