// The sign-in screen through the whole window. Not covered: the proof of the password, which is the other side's.
import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import { button, expectAccessible, field, heading, open } from '../../testing/open';
import { codeView, firstView, organisation, practice, reference, signInView } from '../../testing/views';

describe('the sign-in screen', () => {
  it('hands what was typed to one call and moves on', async () => {
    const { backend, user } = await open(signInView(), (backend) => backend.moves('sign_in', codeView()));
    await expectAccessible();
    await user.type(field('Email or username'), 'jamie@example.com');
    await user.type(field('Password'), 'Correct-horse-1');
    await user.click(button('Sign in'));
    await screen.findByLabelText('Code');
    expect(backend.callsOf('sign_in')).toEqual([
      { username: 'jamie@example.com', password: 'Correct-horse-1', stay: false },
    ]);
    expect(heading()).toHaveFocus();
  });

  it('empties the password after each try, keeps the name, and says what happened beside the field', async () => {
    const { user } = await open(signInView(), (backend) => backend.fails('sign_in', { code: 'wrongPassword', reference }));
    await user.type(field('Email or username'), 'jamie@example.com');
    await user.type(field('Password'), 'wrong{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent("That name and password don't go together");
    expect(field('Password')).toHaveValue('');
    expect(field('Email or username')).toHaveValue('jamie@example.com');
    expect(field('Password')).toBeInvalid();
    expect(field('Password')).toHaveFocus();
    expect(field('Password')).toHaveAccessibleDescription(/don't go together.*You are not signed in yet/);
    await expectAccessible();
  });

  it('empties the password in practice as well, and says what it was', async () => {
    const person = { username: 'pat@practice.example', password: 'Practice-1!' };
    const { user } = await open(signInView({ organisation: practice, practice: person }), (backend) =>
      backend.fails('sign_in', { code: 'wrongPassword' }),
    );
    await user.clear(field('Password'));
    await user.type(field('Password'), 'wrong');
    await user.click(button('Sign in'));
    await screen.findByRole('alert');
    expect(field('Password')).toHaveValue('');
    expect(field('Password')).toHaveAccessibleDescription(/Practice-1!/);
  });

  it('puts an empty name beside the name', async () => {
    const { user } = await open(signInView(), (backend) => backend.fails('sign_in', { code: 'usernameShape' }));
    await user.click(button('Sign in'));
    await screen.findByRole('alert');
    expect(field('Email or username')).toBeInvalid();
    expect(field('Email or username')).toHaveFocus();
    expect(field('Password')).not.toBeInvalid();
  });

  it('counts down after too many tries and says "usually"', async () => {
    const { user } = await open(signInView(), (backend) => backend.fails('sign_in', { code: 'tooManyTries', wait: 300 }));
    await user.click(button('Sign in'));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Usually you can try again in 5:00.');
    expect(alert).toHaveTextContent('Usually this takes about 5 minutes.');
    await expectAccessible();
  });

  it('says whom to ask, with a note to copy, when only the organisation can help', async () => {
    const { user } = await open(signInView(), (backend) => backend.fails('sign_in', { code: 'accountOff', reference }));
    await user.click(button('Sign in'));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Whom to ask: IT service desk');
    expect(alert).toHaveTextContent('help@example.com');
    expect(alert).toHaveTextContent('Request id: aaaa-1111');
  });

  it('quotes what the organisation’s own check said', async () => {
    const { user } = await open(signInView(), (backend) =>
      backend.fails('sign_in', { code: 'organisationCheck', quote: 'Contractors sign in on weekdays.' }),
    );
    await user.click(button('Sign in'));
    expect((await screen.findByText('Contractors sign in on weekdays.')).tagName).toBe('BLOCKQUOTE');
  });

  it.each([
    ['signedOut', 'You are signed out.'],
    ['signedOutHereOnly', 'We could not tell the service'],
    ['sessionEnded', 'Sign in, and your change goes on.'],
    ['sessionOver', 'Sign in again to go on.'],
    ['signedOutEverywhere', 'You are signed out everywhere.'],
    ['signedOutOfBrowserToo', 'You are signed out, in your browser too.'],
    ['locked', 'Nobody used the app for a while'],
    ['notKnownYet', "We don't know yet if your last change was saved. Sign in, and we'll check."],
  ] as const)('says why the person is here: %s', async (note, words) => {
    await open(signInView({ note }));
    const said = screen.getAllByRole('status').map(({ textContent }) => textContent.trim());
    expect(said.filter(Boolean)).toEqual([expect.stringMatching(words)]);
  });

  it('shows the password only while asked to', async () => {
    const { user } = await open(signInView(), (backend) => backend.fails('sign_in', { code: 'wrongPassword' }));
    await user.click(button('Show password'));
    expect(field('Password')).toHaveAttribute('type', 'text');
    expect(button('Hide password')).toBeVisible();
    await user.click(button('Sign in'));
    expect(field('Password')).toHaveAttribute('type', 'password');
  });

  it('leaves for another organisation', async () => {
    const { user } = await open(signInView(), (backend) => backend.moves('leave_organisation', firstView()));
    await user.click(button('Use another organisation'));
    await screen.findByRole('button', { name: 'Open a connection file' });
  });
});

describe('the consent to send the password itself', () => {
  const consent = { screen: 'passwordConsent', organisation } as const;

  it('sends nothing until the person continues', async () => {
    const { backend, user } = await open(consent, (backend) => backend.moves('agree_to_send_password', codeView()));
    expect(
      screen.getByText("This organisation's sign-in receives your password itself. Continue?"),
    ).toBeVisible();
    await expectAccessible();
    expect(backend.callsOf('agree_to_send_password')).toEqual([]);
    await user.click(button('Continue'));
    await screen.findByLabelText('Code');
  });

  it('carries a wrong password back to the sign-in it belongs to', async () => {
    const { user } = await open(consent, (backend) =>
      backend.fails('agree_to_send_password', { code: 'wrongPassword' }, signInView()),
    );
    await user.click(button('Continue'));
    await screen.findByLabelText('Password');
    expect(screen.getByRole('alert')).toHaveTextContent("That name and password don't go together");
  });

  it('goes back without sending', async () => {
    const { backend, user } = await open(consent, (backend) => backend.moves('cancel_sign_in', signInView()));
    await user.click(button("Don't send it"));
    await screen.findByLabelText('Password');
    expect(backend.callsOf('agree_to_send_password')).toEqual([]);
  });
});

describe('the choice of a way', () => {
  it('offers what the service offers and tells it which', async () => {
    const view = { screen: 'chooseFactor', organisation, factors: ['sms', 'softwareToken'] } as const;
    const { backend, user } = await open({ ...view, factors: [...view.factors] }, (backend) =>
      backend.moves('choose_factor', codeView()),
    );
    await expectAccessible();
    await user.click(button('Text message'));
    await screen.findByLabelText('Code');
    expect(backend.callsOf('choose_factor')).toEqual([{ factor: 'sms' }]);
  });
});
