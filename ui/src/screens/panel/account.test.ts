// Around the panel: the password, signing out everywhere, and what this computer may keep. Not covered: the rules for a
// password, and that sessions elsewhere really end, which are the service's.
import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import { button, expectAccessible, field, heading, open } from '../../testing/open';
import { browserView, panelOf, panelView, signInView } from '../../testing/views';

describe('a change of the password', () => {
  async function openForm(prepare: Parameters<typeof open>[1] = () => undefined) {
    const opened = await open(panelView(), prepare);
    await opened.user.click(button('Change password'));
    return opened;
  }

  it('opens in place, takes both passwords in one call, and says that it is done', async () => {
    const { backend, user } = await openForm((backend) => backend.moves('change_password', panelView()));
    expect(screen.getByRole('heading', { name: 'Change your password' })).toHaveFocus();
    expect(field('Present password')).toHaveAttribute('autocomplete', 'current-password');
    expect(field('New password')).toHaveAttribute('autocomplete', 'new-password');
    await user.type(field('Present password'), 'Old-1');
    await user.type(field('New password'), 'New-2{Enter}');
    expect(await screen.findByText(/^Your password is changed\./)).toHaveAttribute('role', 'status');
    expect(backend.callsOf('change_password')).toEqual([{ previous: 'Old-1', proposed: 'New-2' }]);
    expect(screen.queryByLabelText('New password')).toBeNull();
    expect(button('Change password')).toHaveFocus();
  });

  it('sends no present password where there is none', async () => {
    const { backend, user } = await openForm((backend) => backend.moves('change_password', panelView()));
    await user.type(field('New password'), 'New-2{Enter}');
    await screen.findByText(/^Your password is changed\./);
    expect(backend.callsOf('change_password')).toEqual([{ previous: null, proposed: 'New-2' }]);
  });

  it.each([
    ['presentPasswordWrong', 'Present password', 'New password'],
    ['passwordRules', 'New password', 'Present password'],
    ['passwordUsedBefore', 'New password', 'Present password'],
    ['passwordShape', 'New password', 'Present password'],
  ] as const)('says beside the field what was wrong there, and empties both: %s', async (code, wrong, right) => {
    const { user } = await openForm((backend) => backend.fails('change_password', { code }));
    await user.click(button('Show password'));
    await user.click(button('Show new password'));
    await user.type(field('Present password'), 'Old-1');
    await user.type(field('New password'), 'short{Enter}');
    await screen.findByRole('alert');
    expect(field(wrong)).toBeInvalid();
    expect(field(wrong)).toHaveFocus();
    expect(field(wrong)).toHaveAccessibleDescription(/Your password is still the old one\./);
    expect(field(right)).not.toBeInvalid();
    for (const name of ['Present password', 'New password']) {
      expect(field(name)).toHaveValue('');
      expect(field(name)).toHaveAttribute('type', 'password');
    }
    await expectAccessible();
  });

  it('closes with Escape, and forgets what was wrong', async () => {
    const { user } = await openForm((backend) => backend.fails('change_password', { code: 'offline' }));
    await user.type(field('New password'), 'New-2{Enter}');
    await screen.findByRole('alert');
    field('New password').focus();
    await user.keyboard('{Escape}');
    expect(screen.queryByLabelText('New password')).toBeNull();
    expect(button('Change password')).toHaveFocus();
    await user.click(button('Change password'));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is not offered where a company account manages the password', async () => {
    await open(panelView(panelOf({}, { managedElsewhere: true })));
    expect(screen.queryByRole('button', { name: 'Change password' })).toBeNull();
  });
});

describe('signing out everywhere', () => {
  const dialog = () => screen.getByRole('dialog', { name: 'Sign out everywhere?' });

  it('says what each way does, and staying is the default', async () => {
    const { backend, user } = await open(panelView());
    await user.click(button('Sign out everywhere'));
    expect(dialog()).toHaveAccessibleDescription(/^“Sign out” ends it on this computer only\./);
    expect(button('Stay signed in')).toHaveFocus();
    await expectAccessible();
    await user.click(button('Stay signed in'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(button('Sign out everywhere')).toHaveFocus();
    expect(backend.callsOf('sign_out_everywhere')).toEqual([]);
  });

  it('is done once the person says so', async () => {
    const { backend, user } = await open(panelView(), (backend) =>
      backend.moves('sign_out_everywhere', signInView({ note: 'signedOutEverywhere' })),
    );
    await user.click(button('Sign out everywhere'));
    await user.click(within(dialog()).getByRole('button', { name: 'Sign out everywhere' }));
    expect(await screen.findByText('You are signed out everywhere.')).toBeVisible();
    expect(backend.callsOf('sign_out_everywhere')).toHaveLength(1);
    expect(backend.callsOf('sign_out')).toEqual([]);
    expect(heading()).toHaveFocus();
  });

  it('says when it did not work', async () => {
    const { user } = await open(panelView(), (backend) => backend.fails('sign_out_everywhere', { code: 'offline' }));
    await user.click(button('Sign out everywhere'));
    await user.click(within(dialog()).getByRole('button', { name: 'Sign out everywhere' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('You may still be signed in.');
  });
});

describe('what this computer may keep', () => {
  const asking = panelView(panelOf(), { mayRemember: true });

  it.each([
    ['Remember it', true, 'This computer is remembered.'],
    ["Don't", false, 'This computer is not remembered.'],
  ])('is asked, and said: %s', async (name, remember, words) => {
    const { backend, user } = await open(asking, (backend) => backend.moves('remember_computer', panelView()));
    expect(screen.getByText('Remember this computer?')).toBeVisible();
    await expectAccessible();
    await user.click(button(name));
    expect(await screen.findByText(words)).toHaveAttribute('role', 'status');
    expect(screen.queryByText('Remember this computer?')).toBeNull();
    expect(backend.callsOf('remember_computer')).toEqual([{ remember }]);
    expect(heading()).toHaveFocus();
  });

  it('is asked still when the answer did not arrive', async () => {
    const { user } = await open(asking, (backend) => backend.fails('remember_computer', { code: 'offline' }));
    await user.click(button('Remember it'));
    expect(await screen.findByRole('alert')).toHaveTextContent('Nothing changed.');
    expect(button('Remember it')).toBeVisible();
    await expectAccessible();
  });

  it('is not asked where the organisation decides', async () => {
    await open(panelView());
    expect(screen.queryByText('Remember this computer?')).toBeNull();
  });

  it('is told in one sentence where there is no safe place to stay signed in', async () => {
    const words = /^This computer has no safe place to keep you signed in/;
    await open(panelView(panelOf(), { staying: 'noSafePlace' }));
    expect(screen.getByText(words).closest('[role=status]')).toBeVisible();
    await expectAccessible();
  });

  it.each(['no', 'yes'] as const)('is nothing to tell of otherwise: %s', async (staying) => {
    await open(panelView(panelOf(), { staying }));
    expect(screen.queryByText(/no safe place/)).toBeNull();
  });
});

describe('what went wrong on the way to the panel', () => {
  it('is said there', async () => {
    const { user } = await open(browserView({ purpose: 'addPasskey' }), (backend) =>
      backend.fails('cancel_sign_in', { code: 'browserTimedOut' }, panelView()),
    );
    await user.click(button('Cancel'));
    await screen.findByRole('heading', { name: 'Two-step sign-in: off' });
    expect(screen.getByRole('alert')).toHaveTextContent('go on with the page that opens. Nothing changed.');
  });
});
