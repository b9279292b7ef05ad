// The choice of how to begin. Not covered: which ways there are, which the service decides.
import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import type { StartWay } from '../../ipc/types';
import { button, expectAccessible, open } from '../../testing/open';
import { browserView, codeView, organisation, signInView } from '../../testing/views';

const ways: StartWay[] = ['password', 'emailCode', 'textCode', 'passkey'];
const chooseStart = { screen: 'chooseStart', organisation, ways } as const;

describe('the choice of how to begin', () => {
  it('says of each way what it does, and tells the service which', async () => {
    const { backend, user } = await open(chooseStart, (backend) =>
      backend.moves('choose_start', codeView({ factor: 'email' })),
    );
    expect(button('Password')).toHaveAccessibleDescription('You type your password here.');
    expect(button('Code by text message')).toHaveAccessibleDescription('We text a code to your mobile number.');
    await expectAccessible();
    await user.click(button('Code by email'));
    await screen.findByLabelText('Code');
    expect(backend.callsOf('choose_start')).toEqual([{ way: 'emailCode' }]);
  });

  it('shows what is at work in the place of what it does, so that nothing below moves', async () => {
    const { backend, user } = await open(chooseStart);
    backend.waits('choose_start');
    const lines = () => [...(button('Code by email').parentElement?.children ?? [])].map(({ tagName }) => tagName);
    const before = lines();
    await user.click(button('Code by email'));
    expect(await screen.findByText('One moment…')).toBeVisible();
    expect(lines()).toEqual(before);
    expect(button('Code by email')).toHaveAccessibleDescription('We email a code to your address.');
  });

  it('leads to the browser for a passkey', async () => {
    const { backend, user } = await open(chooseStart, (backend) => backend.moves('sign_in_in_browser', browserView()));
    expect(button('Passkey')).toHaveAccessibleDescription('You use your passkey in your browser.');
    await user.click(button('Passkey'));
    await screen.findByRole('heading', { name: 'Go on in your browser' });
    expect(backend.callsOf('choose_start')).toEqual([]);
  });

  it('says whom to ask where only a passkey would do and there is no browser for it', async () => {
    await open({ ...chooseStart, ways: [] });
    expect(screen.getByText(/lets you sign in only with a passkey/)).toBeVisible();
    expect(screen.getByText(/service desk/)).toBeVisible();
    expect(button('Start again')).toBeVisible();
    await expectAccessible();
  });

  it('says what stood in the way, and lets the person start again', async () => {
    const { user } = await open(chooseStart, (backend) =>
      backend.fails('choose_start', { code: 'messagesNotSent' }).moves('cancel_sign_in', signInView()),
    );
    await user.click(button('Code by email'));
    expect(await screen.findByRole('alert')).toHaveTextContent("Your organisation's messages can't be sent");
    await user.click(button('Start again'));
    await screen.findByLabelText('Password');
  });
});
