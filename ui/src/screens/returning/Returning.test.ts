// Going on with a session that is there already, through the whole window. Not covered: whether it goes on, which Rust knows.
import { screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { button, checkbox, expectAccessible, open } from '../../testing/open';
import { firstView, organisation, panelView, signInView } from '../../testing/views';

const returning = { screen: 'returning', organisation } as const;
const jamie = { connection: 'a', subject: '1', name: 'jamie@example.com', organisation: 'Example Ltd' };

afterEach(() => {
  vi.useRealTimers();
});

describe('the return', () => {
  it('asks for the session at once, and opens the panel', async () => {
    const { backend } = await open(returning, (backend) => backend.moves('resume', panelView()));
    expect(await screen.findByRole('checkbox', { name: 'Text message' })).toBeVisible();
    expect(backend.callsOf('resume')).toHaveLength(1);
  });

  it('says nothing while it takes no time worth mentioning, and is arrived at once it does', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { backend } = await open(firstView({ accounts: [jamie] }), (backend) => {
      backend.moves('use_account', returning);
      backend.waits('resume');
    });
    button('jamie@example.com Example Ltd').click();
    await vi.waitFor(() => expect(backend.callsOf('resume')).toHaveLength(1));
    expect(screen.getByRole('main')).toHaveTextContent(/^$/);
    expect(screen.getByRole('main')).toHaveFocus();
    vi.advanceTimersByTime(300);
    await tick();
    expect(screen.getByRole('heading', { name: 'Welcome back' })).toHaveFocus();
    expect(button('Sign in instead')).toBeVisible();
  });

  it('is tried again where the network did not let it, and the other way in stays open', async () => {
    const { backend, user } = await open(returning, (backend) => backend.fails('resume', { code: 'offline' }));
    await screen.findByRole('alert');
    await expectAccessible();
    backend.moves('resume', panelView());
    await user.click(button('Try again'));
    await screen.findByRole('checkbox', { name: 'Text message' });
    expect(checkbox('Text message')).toBeVisible();
  });

  it('gives way to a sign-in', async () => {
    const { user } = await open(returning, (backend) =>
      backend.fails('resume', { code: 'offline' }).moves('cancel_sign_in', signInView()),
    );
    await screen.findByRole('alert');
    await user.click(button('Sign in instead'));
    expect(await screen.findByLabelText('Password')).toBeVisible();
  });
});
