// The start, before the first screen: nothing at first, then that it takes its time, or why it does not work. Not covered: how
// long it really takes, see tests/speed.
import { render, screen } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { tick } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';

import App from './App.svelte';
import { speakAs } from './l10n';
import { answering } from './testing/answers';
import { button, heading } from './testing/open';
import { firstView } from './testing/views';

afterEach(() => {
  vi.useRealTimers();
  speakAs(null);
});

describe('the start', () => {
  it('shows nothing, in no language, until it takes long enough to be worth a word', async () => {
    vi.useFakeTimers();
    const backend = answering(firstView()).on('appearance', () => ({ language: 'de', theme: 'system' }));
    backend.waits('view');
    const { container } = render(App);
    expect(container).toHaveTextContent(/^$/);
    await vi.advanceTimersByTimeAsync(299);
    expect(container).toHaveTextContent(/^$/);
    await vi.advanceTimersByTimeAsync(1);
    await tick();
    expect(heading()).toHaveTextContent('Second Step wird gestartet');
  });

  it('that does not work says so, and stays in sight while it is tried again', async () => {
    const backend = answering(firstView()).fails('view', { code: 'offline' });
    render(App);
    expect(await screen.findByRole('alert')).toBeVisible();
    const answer = backend.waits('view');
    await userEvent.click(button('Try again'));
    expect(heading()).toHaveTextContent('Second Step is starting');
    expect(heading()).toHaveFocus();
    answer(firstView());
    expect(await screen.findByRole('button', { name: 'Open a connection file' })).toBeVisible();
    expect(heading()).toHaveFocus();
  });
});
