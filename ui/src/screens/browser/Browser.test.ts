// Waiting for the browser. Not covered: the browser, and the way back from it, which are the other side's.
import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import type { Failure } from '../../ipc/types';
import { button, expectAccessible, field, heading, open } from '../../testing/open';
import { browserView, panelView, signInView } from '../../testing/views';

describe('the wait for the browser', () => {
  it.each([
    ['signIn', 'Your browser opens a page of Example Ltd. Sign in there.'],
    ['addPasskey', 'Your browser opens a page of Example Ltd. Add your passkey there.'],
  ] as const)('says what to do there: %s', async (purpose, words) => {
    const { user } = await open(browserView({ purpose }));
    expect(screen.getByText(words)).toBeVisible();
    await user.click(screen.getByText('Nothing opened?'));
    expect(screen.getByText(/^Look for the page among your open windows first\./)).toBeVisible();
    await expectAccessible();
  });

  it('goes on by itself when it is done there', async () => {
    const { backend } = await open(browserView());
    backend.tells('changed', panelView());
    await screen.findByRole('heading', { name: 'Two-step sign-in: off' });
    expect(heading()).toHaveFocus();
  });

  it.each([
    ['signIn', signInView(), 'Sign in to Example Ltd'],
    ['addPasskey', panelView(), 'Two-step sign-in: off'],
  ] as const)('can be given up: %s', async (purpose, next, name) => {
    const { backend, user } = await open(browserView({ purpose }), (backend) => backend.moves('cancel_sign_in', next));
    await user.click(button('Cancel'));
    await screen.findByRole('heading', { name });
    expect(backend.callsOf('cancel_sign_in')).toHaveLength(1);
  });

  it('does nothing at Escape', async () => {
    const { backend, user } = await open(browserView());
    await user.keyboard('{Escape}');
    expect(backend.calls.map((call) => call.command)).toEqual(['appearance', 'watch_news', 'view']);
  });
});

describe('a sign-in in the browser whose call waits for its end', () => {
  it('says on the sign-in screen what became of it', async () => {
    const doors = { password: true, browser: true, stay: 'no' } as const;
    let refuse: (failure: Failure) => void = () => undefined;
    const { backend, user } = await open(signInView({ doors }), (backend) => {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- a Failure is a plain value, as it comes from Rust
      backend.on('sign_in_in_browser', () => new Promise((_, reject) => (refuse = (failure) => reject(failure))));
    });
    await user.click(button('Sign in through your browser'));
    backend.tells('changed', browserView());
    await screen.findByRole('heading', { name: 'Go on in your browser' });
    backend.view = signInView({ doors });
    refuse({ code: 'browserRefused', quote: 'Access denied' });
    const alert = await screen.findByRole('alert');
    expect(field('Password')).toBeVisible();
    expect(alert).toHaveTextContent('Your browser came back without a sign-in');
    expect(alert).toHaveTextContent('Access denied');
  });
});
