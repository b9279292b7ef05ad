// Connecting an authenticator app without a camera: the key typed, copied, or handed to an app on this computer. Not
// covered: the clipboard and the other app themselves, which are the other side's.
import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import { key, withAuthenticator } from '../../../testing/authenticator';
import { button, checkbox, expectAccessible, open } from '../../../testing/open';
import { panelView, signInView } from '../../../testing/views';

async function openFold() {
  const opened = await open(panelView(), withAuthenticator);
  const { user } = opened;
  await user.click(checkbox('Authenticator app'));
  await user.click(button('Add it now'));
  await user.click(button('Yes, show the code'));
  await user.click(await screen.findByText("Can't scan it?"));
  return opened;
}

const copied = "Copied. We'll take it off the clipboard after a minute.";
const opened = 'If nothing opened, this computer has no such app. Scan the square with your phone instead.';

describe('copying the key', () => {
  it('is done on the other side, says so politely, and shows the key to nobody', async () => {
    const { backend, user } = await openFold();
    backend.on('copy_authenticator_key', () => null);
    await user.click(button('Copy the key'));
    expect(await screen.findByText(copied)).toHaveAttribute('role', 'status');
    expect(backend.callsOf('copy_authenticator_key')).toEqual([{}]);
    expect(document.body).not.toHaveTextContent(key);
    expect(button('Copy the key')).toHaveFocus();
    await expectAccessible();
  });

  it('shows and selects the key where this computer has no clipboard for it, and says so', async () => {
    const { backend, user } = await openFold();
    backend.fails('copy_authenticator_key', { code: 'clipboardUnavailable' });
    await user.click(button('Copy the key'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      "We can't copy the key for you This computer doesn't let the app copy. The key is shown and marked.",
    );
    expect(screen.getByText(key)).toHaveFocus();
    expect(getSelection()?.toString()).toBe(key);
    expect(screen.queryByText(copied)).toBeNull();
    await expectAccessible();
  });

  it('takes its words back once something else is tried', async () => {
    const { backend, user } = await openFold();
    backend.on('copy_authenticator_key', () => null).on('open_authenticator_link', () => null);
    await user.click(button('Copy the key'));
    await screen.findByText(copied);
    await user.click(button('Open in an app on this computer'));
    await screen.findByText(opened);
    expect(screen.queryByText(copied)).toBeNull();
  });

  it('gives way to the sign-in when the session turns out to be over', async () => {
    const { backend, user } = await openFold();
    backend.fails('copy_authenticator_key', { code: 'signedOut' }, signInView({ note: 'sessionOver' }));
    await user.click(button('Copy the key'));
    expect(await screen.findByText(/You were signed out for safety/)).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('opening an app on this computer', () => {
  it('says what it means if nothing opened, since nobody can know', async () => {
    const { backend, user } = await openFold();
    backend.on('open_authenticator_link', () => null);
    await user.click(button('Open in an app on this computer'));
    expect(await screen.findByText(opened)).toHaveAttribute('role', 'status');
    expect(backend.callsOf('open_authenticator_link')).toEqual([{}]);
    await expectAccessible();
  });

  it('says so where nothing opened for sure', async () => {
    const { backend, user } = await openFold();
    backend.fails('open_authenticator_link', { code: 'nothingOpened' });
    await user.click(button('Open in an app on this computer'));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('No app opened');
    expect(alert).toHaveTextContent('Scan the square with your phone instead.');
    expect(alert).toHaveTextContent('Your phone is not connected yet. Nothing else changed.');
    expect(screen.queryByText(opened)).toBeNull();
    expect(document.body).not.toHaveTextContent(key);
  });
});

describe('the way from a tick to the end', () => {
  it('takes three decisions, and none of them is about the key', async () => {
    const { user } = await open(panelView(), withAuthenticator);
    await user.click(checkbox('Authenticator app'));
    await user.click(button('Save changes'));
    await user.click(await screen.findByRole('button', { name: 'Yes, show the code' }));
    await user.type(await screen.findByLabelText('Code'), '123456{Enter}');
    await waitFor(() => expect(checkbox('Authenticator app')).toHaveAccessibleDescription(/^On /));
    expect(screen.queryByLabelText('Code')).toBeNull();
  });
});
