// Several accounts on one computer. Not covered: that a session which stays really goes on, see tests/vault.
import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import { button, expectAccessible, heading, open } from '../../testing/open';
import { firstView, organisation, panelOf, panelView } from '../../testing/views';

const jamie = { connection: 'a', subject: '1', name: 'jamie@example.com', organisation: 'Example Ltd' };
const robin = { connection: 'a', subject: '2', name: 'robin@example.com', organisation: 'Example Ltd' };
const two = firstView({ accounts: [jamie, robin], connections: [{ id: 'a', name: 'Example Ltd', placed: false }] });

describe('accounts that stay signed in', () => {
  it('are offered by name, beside the organisations', async () => {
    await open(two);
    expect(screen.getByRole('heading', { name: 'Go on as' })).toBeVisible();
    expect(button('jamie@example.com Example Ltd')).toBeVisible();
    expect(button('robin@example.com Example Ltd')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Sign in with another account' })).toBeVisible();
    expect(button('Example Ltd')).toBeVisible();
    await expectAccessible();
  });

  it('go on with one press', async () => {
    const { backend, user } = await open(two, (backend) => {
      backend.moves('use_account', { screen: 'returning', organisation });
      backend.moves('resume', panelView());
    });
    await user.click(button('jamie@example.com Example Ltd'));
    await screen.findByRole('button', { name: 'Save changes' });
    expect(backend.callsOf('use_account')).toEqual([{ connection: 'a', subject: '1' }]);
  });

  it('are signed out without going on, and what came of it is said', async () => {
    const left = firstView({ accounts: [robin], note: 'signedOutHereOnly' });
    const { backend, user } = await open(two, (backend) => backend.moves('remove_account', left));
    await user.click(button('Sign out jamie@example.com'));
    expect((await screen.findByText(/signed out/i)).closest('[role=status]')).toBeVisible();
    expect(backend.callsOf('remove_account')).toEqual([{ connection: 'a', subject: '1' }]);
    expect(screen.queryByRole('button', { name: /jamie/ })).toBeNull();
    expect(button('robin@example.com Example Ltd')).toHaveFocus();
    backend.moves('remove_account', firstView({ note: 'signedOutHereOnly' }));
    await user.click(button('Sign out robin@example.com'));
    await waitFor(() => expect(screen.queryByRole('button', { name: /robin/ })).toBeNull());
    expect(heading()).toHaveFocus();
  });
});

describe('another account', () => {
  it('is a press away where the present one stays signed in', async () => {
    const { backend, user } = await open(panelView(panelOf(), { staying: 'yes' }), (backend) =>
      backend.moves('leave_organisation', two),
    );
    await user.click(button('Use another account'));
    await screen.findByRole('heading', { name: 'Go on as' });
    expect(backend.callsOf('sign_out')).toEqual([]);
  });

  it('needs a sign-out where the session would end anyway', async () => {
    await open(panelView(panelOf(), { staying: 'no' }));
    expect(screen.queryByRole('button', { name: 'Use another account' })).toBeNull();
  });
});
