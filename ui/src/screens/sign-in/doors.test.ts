// The doors an organisation has, and the ways in without a password, through the whole window. Not covered: what happens
// in the browser, see ../browser; the form with name and password, see SignIn.test.ts.
import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import { button, checkbox, expectAccessible, field, open } from '../../testing/open';
import { browserView, codeView, organisation, resetView, signInView } from '../../testing/views';

const both = signInView({ doors: { password: true, browser: true, stay: 'ask' } });
const browserOnly = signInView({ doors: { password: false, browser: true, stay: 'ask' } });
const stayBox = 'Stay signed in on this computer';

describe('an organisation with a password and a browser', () => {
  it('has the form first, and the browser as a second way', async () => {
    await open(both);
    expect(field('Password')).toBeVisible();
    expect(button('Sign in through your browser')).toBeVisible();
    await expectAccessible();
  });

  it('opens the browser without the password, which is emptied', async () => {
    const { backend, user } = await open(both, (backend) => backend.fails('sign_in_in_browser', { code: 'noBrowser' }));
    await user.type(field('Password'), 'secret');
    await user.click(button('Sign in through your browser'));
    expect(await screen.findByRole('alert')).toHaveTextContent("We couldn't open your browser");
    expect(backend.callsOf('sign_in_in_browser')).toMatchObject([{ stay: false, words: { doneTitle: 'You can close this page' } }]);
    expect(field('Password')).toHaveValue('');
  });
});

describe('an organisation whose people sign in with their company account', () => {
  it('shows no field at all, and says where the sign-in is', async () => {
    const { backend, user } = await open(browserOnly, (backend) =>
      backend.moves('sign_in_in_browser', browserView()),
    );
    expect(screen.queryByLabelText('Password')).toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Forgot your password?' })).toBeNull();
    expect(
      screen.getByText('You sign in to Example Ltd in your browser. This app never asks for that password.'),
    ).toBeVisible();
    await expectAccessible();
    await user.click(checkbox(stayBox));
    await user.click(button('Sign in through your browser'));
    await screen.findByRole('heading', { name: 'Go on in your browser' });
    expect(backend.callsOf('sign_in_in_browser')).toMatchObject([{ stay: true, words: { language: 'en' } }]);
  });
});

describe('a problem of a field that is not there', () => {
  it('is said above everything', async () => {
    const consent = { screen: 'passwordConsent', organisation } as const;
    const { user } = await open(consent, (backend) =>
      backend.fails('agree_to_send_password', { code: 'wrongPassword' }, browserOnly),
    );
    await user.click(button('Continue'));
    await screen.findByRole('button', { name: 'Sign in through your browser' });
    expect(screen.getByRole('alert')).toHaveTextContent("That name and password don't go together");
  });
});

describe('an organisation with passwords only', () => {
  it('has no way through a browser', async () => {
    await open(signInView());
    expect(screen.queryByRole('button', { name: 'Sign in through your browser' })).toBeNull();
  });
});

describe('the wish to stay signed in', () => {
  it('is off unless ticked, says what it does, and goes with the sign-in', async () => {
    const { backend, user } = await open(both, (backend) => backend.fails('sign_in', { code: 'wrongPassword' }));
    expect(checkbox(stayBox)).not.toBeChecked();
    expect(checkbox(stayBox)).toHaveAccessibleDescription(/^You are still signed in the next time you open the app; tick this only/);
    await user.type(field('Password'), 'wrong{Enter}');
    await screen.findByRole('alert');
    await user.click(checkbox(stayBox));
    await user.type(field('Password'), 'wrong{Enter}');
    await screen.findByRole('alert');
    expect(backend.callsOf('sign_in').map((args) => args['stay'])).toEqual([false, true]);
    expect(checkbox(stayBox)).toBeChecked();
  });

  it('is not asked where the organisation says no', async () => {
    await open(signInView());
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});

describe.each([
  ['Forgot your password?', 'forgot_password', resetView(), 'Set a new password'],
  ['Sign in without a password', 'sign_in_without_password', codeView(), 'Enter the code from your text message'],
] as const)('“%s”', (name, command, next, heading) => {
  it('takes the name that was typed, and no password', async () => {
    const { backend, user } = await open(signInView(), (backend) => backend.moves(command, next));
    await user.type(field('Email or username'), 'jamie@example.com');
    await user.type(field('Password'), 'secret');
    await user.click(button(name));
    await screen.findByRole('heading', { level: 1, name: heading });
    expect(backend.callsOf(command)).toEqual([{ username: 'jamie@example.com' }]);
  });

  it('asks for the name beside its field when there is none, and calls nobody', async () => {
    const { backend, user } = await open(signInView(), (backend) => backend.moves(command, next));
    await user.click(button(name));
    expect(field('Email or username')).toHaveFocus();
    expect(field('Email or username')).toBeInvalid();
    expect(field('Email or username')).toHaveAccessibleDescription(
      `Type your email or username here first. Then press “${name}” again.`,
    );
    expect(backend.callsOf(command)).toEqual([]);
    await expectAccessible();
    await user.keyboard('jamie');
    await user.click(button(name));
    await screen.findByRole('heading', { level: 1, name: heading });
  });

  it('says above the form what only the organisation can mend', async () => {
    const { user } = await open(signInView(), (backend) => backend.fails(command, { code: 'noResetContact' }));
    await user.type(field('Email or username'), 'jamie');
    await user.click(button(name));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent("We can't send you a code for a new password");
    expect(alert).toHaveTextContent('Whom to ask: IT service desk');
    expect(field('Email or username')).not.toBeInvalid();
  });
});

describe('after the browser', () => {
  it('says what went wrong there, until something else is tried', async () => {
    const { user } = await open(
      signInView({ doors: both.doors, problem: { code: 'browserTimedOut' } }),
      (backend) => backend.fails('sign_in_in_browser', { code: 'portsTaken' }),
    );
    expect(screen.getByText("You didn't come back from your browser")).toBeVisible();
    await user.click(button('Sign in through your browser'));
    expect(await screen.findByText("Your browser couldn't have come back to us")).toBeVisible();
    expect(screen.queryByText("You didn't come back from your browser")).toBeNull();
    await expectAccessible();
  });

  it('offers to sign out there as well, only where the session came from there', async () => {
    const signedOut = signInView({ doors: both.doors, note: 'signedOut', browserToo: true });
    const { backend, user } = await open(signedOut, (backend) =>
      backend.moves('sign_out_of_browser', browserView({ purpose: 'signOut' })),
    );
    await user.click(button('Sign out of the browser too'));
    expect(await screen.findByText(/that signs you out there\.$/)).toBeVisible();
    expect(backend.callsOf('sign_out_of_browser')).toHaveLength(1);
  });

  it('offers nothing of the kind after a sign-in by password', async () => {
    await open(signInView({ doors: both.doors, note: 'signedOut' }));
    expect(screen.queryByRole('button', { name: 'Sign out of the browser too' })).toBeNull();
  });
});
