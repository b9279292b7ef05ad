// The screen that asks for a code, through the whole window. Time is pretended where it matters.
// Not covered: whether a message really goes out, which is the service's.
import { screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { button, expectAccessible, field, open } from '../../testing/open';
import { codeView, panelView, signInView } from '../../testing/views';

afterEach(() => {
  vi.useRealTimers();
});

describe('the code screen', () => {
  it('is one plain field that phones and keyboards understand', async () => {
    await open(codeView());
    expect(field('Code')).toHaveAttribute('autocomplete', 'one-time-code');
    expect(field('Code')).toHaveAttribute('inputmode', 'numeric');
    expect(screen.getByText('We texted a code to +•••••••0123.')).toBeVisible();
    await expectAccessible();
  });

  it('ignores spaces and dashes, and empties the field after each try', async () => {
    const { backend, user } = await open(codeView(), (backend) =>
      backend.fails('answer_code', { code: 'codeWrong', factor: 'sms' }),
    );
    await user.type(field('Code'), '123-4 56');
    await user.click(button('Continue'));
    expect(await screen.findByRole('alert')).toHaveTextContent("That code didn't match");
    expect(backend.callsOf('answer_code')).toEqual([{ code: '123456' }]);
    expect(field('Code')).toHaveValue('');
    expect(field('Code')).toBeInvalid();
    expect(field('Code')).toHaveFocus();
    await expectAccessible();
  });

  it('moves on when the code is right', async () => {
    const { user } = await open(codeView(), (backend) => backend.moves('answer_code', panelView()));
    await user.type(field('Code'), '123456{Enter}');
    await screen.findByRole('heading', { name: 'Two-step sign-in: off' });
  });

  it('goes back to the sign-in when it took too long, and says so there', async () => {
    const { user } = await open(codeView(), (backend) =>
      backend.fails('answer_code', { code: 'signInTimedOut' }, signInView()),
    );
    await user.type(field('Code'), '123456{Enter}');
    await screen.findByLabelText('Password');
    expect(screen.getByRole('alert')).toHaveTextContent('Signing in took too long');
  });

  it('always has a way on for whoever gets no code, and Escape closes it', async () => {
    const { user } = await open(codeView({ factor: 'softwareToken', destination: null }));
    await user.click(screen.getByText("I can't get a code"));
    const details = screen.getByText("I can't get a code").closest('details');
    expect(details).toHaveAttribute('open');
    expect(details).toHaveTextContent('Otherwise only Example Ltd can reset it.');
    expect(details).toHaveTextContent('Whom to ask: IT service desk');
    expect(details).toHaveTextContent('AdminDeleteSoftwareToken');
    await expectAccessible();
    screen.getByText("I can't get a code").focus();
    await user.keyboard('{Escape}');
    expect(details).not.toHaveAttribute('open');
  });

  it('offers a new code quietly at first, and plainly after half a minute', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await open(codeView());
    expect(button('Send a new code')).toBeVisible();
    expect(screen.queryByText("The code hasn't arrived?")).toBeNull();
    vi.advanceTimersByTime(31_000);
    await tick();
    expect(screen.getByText("The code hasn't arrived?")).toBeVisible();
    expect(screen.getByText('Check +•••••••0123 and that your phone has signal.')).toBeVisible();
    expect(button('Send a new code')).toBeVisible();
  });

  it('says that a new code was sent, and sends nothing by itself', async () => {
    const { backend, user } = await open(codeView(), (backend) => backend.moves('send_new_code', codeView()));
    expect(backend.callsOf('send_new_code')).toEqual([]);
    await user.click(button('Send a new code'));
    expect(await screen.findByText(/We sent a new code/)).toHaveAttribute('role', 'status');
    expect(backend.callsOf('send_new_code')).toHaveLength(1);
  });

  it('has no new code to send for an authenticator app', async () => {
    await open(codeView({ factor: 'softwareToken', destination: null }));
    expect(screen.queryByRole('button', { name: 'Send a new code' })).toBeNull();
  });

  it('starts again when asked to', async () => {
    const { backend, user } = await open(codeView(), (backend) => backend.moves('cancel_sign_in', signInView()));
    await user.click(button('Start again'));
    await screen.findByLabelText('Password');
    expect(backend.callsOf('cancel_sign_in')).toHaveLength(1);
  });
});
