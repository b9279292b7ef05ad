// The screen that asks for a code, through the whole window. Time is pretended where it matters.
// Not covered: whether a message really goes out, which is the service's.
import { screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { button, expectAccessible, field, heading, open } from '../../testing/open';
import { codeView, organisation, panelView, signInView } from '../../testing/views';

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

  it('leaves the focus on the button for a new code when the half minute is over, and waits anew for the next', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { user } = await open(codeView(), (backend) => backend.moves('send_new_code', codeView()));
    button('Send a new code').focus();
    vi.advanceTimersByTime(31_000);
    await tick();
    expect(screen.getByText("The code hasn't arrived?")).toBeVisible();
    expect(button('Send a new code')).toHaveFocus();
    await user.keyboard('{Enter}');
    await screen.findByText(/We sent a new code/);
    expect(screen.queryByText("The code hasn't arrived?")).toBeNull();
    vi.advanceTimersByTime(31_000);
    await tick();
    expect(screen.getByText("The code hasn't arrived?")).toBeVisible();
  });

  it('says that a new code was sent, and sends nothing by itself', async () => {
    const { backend, user } = await open(codeView(), (backend) => backend.moves('send_new_code', codeView()));
    expect(backend.callsOf('send_new_code')).toEqual([]);
    await user.click(button('Send a new code'));
    expect(await screen.findByText(/We sent a new code/)).toHaveAttribute('role', 'status');
    expect(backend.callsOf('send_new_code')).toHaveLength(1);
  });

  it('counts down quietly, as a sentence in the last minute, and ends nothing when it is over', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { backend } = await open(codeView({ runsOut: 170 }));
    expect(screen.getByText('Time left: 2:50')).toHaveAttribute('aria-hidden', 'true');
    expect(screen.getByText(/^The service usually waits about 3 minutes/)).not.toHaveAttribute('aria-hidden');
    vi.advanceTimersByTime(130_000);
    await tick();
    const soon = screen.getByText(/^Less than a minute left\. The service waits 0:[34]\d more for this code\.$/);
    expect(soon).toHaveAttribute('aria-hidden', 'true');
    vi.advanceTimersByTime(41_000);
    await tick();
    const over = screen.getByText(/^The service may have stopped waiting\. You can still send the code/);
    expect(over.closest('[aria-live], [role=status], [role=alert]')).toBeNull();
    expect(field('Code')).toBeEnabled();
    expect(backend.calls.map((call) => call.command)).toEqual(['appearance', 'watch_news', 'view']);
  });

  it('counts anew from what the service last said', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { user } = await open(codeView(), (backend) =>
      backend.fails('answer_code', { code: 'codeWrong', factor: 'sms' }, codeView({ runsOut: 90 })),
    );
    await user.type(field('Code'), '123456{Enter}');
    await screen.findByRole('alert');
    expect(screen.getByText(/^Time left: 1:(30|29)$/)).toBeInTheDocument();
  });

  it('says politely that the sign-in began anew, each time, and never together with a problem', async () => {
    const anew = codeView({ beganAnew: true });
    const { backend, user } = await open(codeView(), (backend) => backend.moves('answer_code', anew));
    await user.type(field('Code'), '123456{Enter}');
    const words = /^That took longer than the service waits\. We began again; an earlier code no longer works\./;
    expect(await screen.findByText(words)).toHaveAttribute('role', 'status');
    expect(field('Code')).toHaveValue('');
    expect(field('Code')).toHaveFocus();
    expect(screen.queryByRole('alert')).toBeNull();
    await expectAccessible();
    const answer = backend.waits('answer_code');
    await user.type(field('Code'), '123456{Enter}');
    expect(screen.queryByText(words)).toBeNull();
    answer({ ...anew });
    expect(await screen.findByText(words)).toBeVisible();
    backend.fails('answer_code', { code: 'codeWrong' });
    await user.type(field('Code'), '123456{Enter}');
    await screen.findByRole('alert');
    expect(screen.queryByText(words)).toBeNull();
  });

  it('asks for the code the app shows now when an authenticator took too long', async () => {
    await open(codeView({ factor: 'softwareToken', destination: null, beganAnew: true }));
    expect(screen.getByText(/We began again\. Type the code your app shows now\.$/)).toHaveAttribute('role', 'status');
  });

  it('says nothing of a new code any more once another one was wrong', async () => {
    const { user } = await open(codeView(), (backend) =>
      backend.moves('send_new_code', codeView()).fails('answer_code', { code: 'codeWrong', factor: 'sms' }),
    );
    await user.click(button('Send a new code'));
    await screen.findByText(/We sent a new code/);
    await user.type(field('Code'), '123456{Enter}');
    await screen.findByRole('alert');
    expect(screen.queryByText(/We sent a new code/)).toBeNull();
  });

  it.each(['sms', 'softwareToken'] as const)('leads back to the other ways where there are any: %s', async (factor) => {
    const ways = { screen: 'chooseFactor', organisation, factors: ['sms', 'email'] } as const;
    const { backend, user } = await open(codeView({ factor, otherWays: true }), (backend) =>
      backend.moves('use_another_way', { ...ways, factors: [...ways.factors] }),
    );
    expect(screen.getByText('Your account has another way: choose “Use another way” on this page.')).toBeInTheDocument();
    await expectAccessible();
    await user.click(button('Use another way'));
    await screen.findByRole('heading', { name: "How would you like to show it's you?" });
    expect(backend.callsOf('use_another_way')).toHaveLength(1);
  });

  it('offers no other way where there is none', async () => {
    await open(codeView());
    expect(screen.queryByRole('button', { name: 'Use another way' })).toBeNull();
  });

  it('is another screen when the next code comes another way: the focus goes to its heading', async () => {
    const next = codeView({ factor: 'softwareToken', destination: null });
    const { user } = await open(codeView(), (backend) => backend.moves('answer_code', next));
    await user.type(field('Code'), '123456{Enter}');
    await screen.findByRole('heading', { name: 'Enter the code from your authenticator app' });
    expect(heading()).toHaveFocus();
  });

  it('says what was carried to it', async () => {
    const { user } = await open(signInView(), (backend) =>
      backend.fails('sign_in', { code: 'timedOut' }, codeView()),
    );
    await user.click(button('Sign in'));
    await screen.findByLabelText('Code');
    expect(screen.getByRole('alert')).toHaveTextContent('The service took too long to answer');
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
