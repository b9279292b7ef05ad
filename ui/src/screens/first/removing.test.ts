// Removing an organisation that the person added. Not covered: what is removed (tests/ipc/connections.rs).
import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import { button, expectAccessible, heading, open } from '../../testing/open';
import { firstView, organisation, signInView } from '../../testing/views';

const connections = [
  { id: 'a', name: 'Example Ltd', placed: false },
  { id: 'b', name: 'North', placed: false },
];
const two = firstView({ connections });
const one = firstView({ connections: connections.slice(1), note: 'organisationRemoved' });

describe('an organisation that the person added', () => {
  it('is removed after a question that names it, and the focus goes to the heading', async () => {
    const { backend, user } = await open(two, (backend) => backend.moves('remove_connection', one));
    await user.click(button('Remove Example Ltd'));
    expect(screen.getByRole('dialog')).toHaveAccessibleName('Remove Example Ltd from this computer?');
    expect(screen.getByText(/Your account there stays as it is/)).toBeVisible();
    expect(button('Keep it')).toHaveFocus();
    await expectAccessible();
    await user.click(button('Remove it'));
    const told = await screen.findByText(/removed from this computer/);
    expect(told.closest('[role=status]')).toBeVisible();
    expect(backend.callsOf('remove_connection')).toEqual([{ id: 'a' }]);
    expect(screen.queryByRole('button', { name: 'Example Ltd' })).toBeNull();
    expect(screen.queryByRole('dialog')).toBeNull();
    await waitFor(() => {
      expect(heading()).toHaveFocus();
    });
  });

  it.each(['the button', 'Escape'])('stays by %s, and the focus comes back', async (how) => {
    const { backend, user } = await open(two);
    await user.click(button('Remove North'));
    if (how === 'Escape') screen.getByRole('dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
    else await user.click(button('Keep it'));
    await waitFor(() => {
      expect(button('Remove North')).toHaveFocus();
    });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(backend.callsOf('remove_connection')).toEqual([]);
  });

  it('stays when it could not be removed, and that is said', async () => {
    const { user } = await open(two, (backend) => backend.fails('remove_connection', { code: 'notWritten' }));
    await user.click(button('Remove North'));
    await user.click(button('Remove it'));
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.getByRole('dialog')).toBeVisible();
  });

  it('is removed on its sign-in where it is the only one', async () => {
    const gone = firstView({ note: 'organisationRemoved' });
    const { backend, user } = await open(signInView({ removable: 'a' }), (backend) =>
      backend.moves('remove_connection', gone),
    );
    await user.click(button('Remove this organisation'));
    expect(screen.getByRole('dialog')).toHaveAccessibleName(`Remove ${organisation.name} from this computer?`);
    await user.click(button('Remove it'));
    await screen.findByRole('button', { name: 'Open a connection file' });
    expect(heading()).toHaveFocus();
    expect(backend.callsOf('remove_connection')).toEqual([{ id: 'a' }]);
  });

  it('can not be removed on a sign-in that says nothing of it', async () => {
    await open(signInView());
    expect(screen.queryByRole('button', { name: /Remove/ })).toBeNull();
  });
});
