// Seeing and removing passkeys, through the whole window. Not covered: what the service does with the last one.
import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import type { Passkey } from '../../ipc/types';
import { button, expectAccessible, open } from '../../testing/open';
import { panelOf, panelView } from '../../testing/views';

const keychain: Passkey = { id: 'one', name: 'Keychain', created: '2026-01-05T10:00:00Z' };
const nameless: Passkey = { id: 'two', name: '', created: null };
const has = () => panelOf({ webAuthn: { state: 'on', missing: null }, sms: { state: 'on' } }, { twoStep: 'on' });
const hasNone = () => panelOf({ sms: { state: 'on' } }, { twoStep: 'on' });

function opened(passkeys: readonly Passkey[]) {
  return open(panelView(has()), (backend) => backend.on('list_passkeys', () => ({ passkeys, panel: has() })));
}

describe('passkeys', () => {
  it('are listed only when asked for, and only where there may be some', async () => {
    const { backend, user } = await opened([keychain, nameless]);
    expect(backend.callsOf('list_passkeys')).toHaveLength(0);
    await user.click(button('Show my passkeys'));
    expect(await screen.findByRole('heading', { name: 'Your passkeys' })).toHaveFocus();
    expect(screen.getByText(/added Jan 5, 2026/)).toBeVisible();
    expect(button('Remove Keychain')).toBeVisible();
    expect(button('Remove Passkey')).toBeVisible();
    await expectAccessible();
  });

  it('are not offered to someone who has none', async () => {
    await open(panelView(hasNone()));
    expect(screen.queryByRole('button', { name: 'Show my passkeys' })).toBeNull();
  });

  it('are removed only after a question, whose first answer keeps them', async () => {
    const { backend, user } = await opened([keychain, nameless]);
    backend.on('remove_passkey', () => ({ passkeys: [nameless], panel: has() }));
    await user.click(button('Show my passkeys'));
    await user.click(await screen.findByRole('button', { name: 'Remove Keychain' }));
    expect(screen.getByText(/You can't sign in with it any more/)).toHaveFocus();
    await user.click(button('Keep it'));
    expect(backend.callsOf('remove_passkey')).toHaveLength(0);
    await user.click(button('Remove Keychain'));
    await user.click(button('Remove it'));
    expect(await screen.findByText('Removed.')).toBeVisible();
    expect(backend.callsOf('remove_passkey')).toEqual([{ id: 'one' }]);
    expect(screen.queryByRole('button', { name: 'Remove Keychain' })).toBeNull();
  });

  it('say that the last one turns Passkey off, and stay to say that it is gone', async () => {
    const { backend, user } = await opened([keychain]);
    backend.on('remove_passkey', () => ({ passkeys: [], panel: hasNone() }));
    await user.click(button('Show my passkeys'));
    await user.click(await screen.findByRole('button', { name: 'Remove Keychain' }));
    expect(screen.getByText(/Passkey is turned off too/)).toBeVisible();
    await user.click(button('Remove it'));
    expect(await screen.findByText('Removed.')).toBeVisible();
    expect(screen.getByRole('checkbox', { name: 'Passkey' })).not.toBeChecked();
  });

  it('that could not be removed are still there, and it is said why', async () => {
    const { backend, user } = await opened([keychain]);
    backend.fails('remove_passkey', { code: 'offline' });
    await user.click(button('Show my passkeys'));
    await user.click(await screen.findByRole('button', { name: 'Remove Keychain' }));
    await user.click(button('Remove it'));
    expect(await screen.findByRole('alert')).toHaveTextContent('This computer is not connected');
    expect(button('Remove it')).toBeVisible();
  });
});
