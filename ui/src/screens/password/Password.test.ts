// The password by itself, once the name is known. Not covered: the proof of it, which is the other side's.
import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import { button, expectAccessible, field, open } from '../../testing/open';
import { codeView, organisation, signInView } from '../../testing/views';

const view = { screen: 'password', organisation, username: 'jamie@example.com' } as const;

describe('the password screen', () => {
  it('shows the name as words, not as a field, and hands the password to one call', async () => {
    const { backend, user } = await open(view, (backend) => backend.moves('answer_password', codeView()));
    expect(screen.getByText('Signing in as jamie@example.com')).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(field('Password')).toHaveAttribute('autocomplete', 'current-password');
    await expectAccessible();
    await user.type(field('Password'), 'Correct-horse-1{Enter}');
    await screen.findByLabelText('Code');
    expect(backend.callsOf('answer_password')).toEqual([{ password: 'Correct-horse-1' }]);
  });

  it('empties and hides the password after each try, and says what happened beside it', async () => {
    const { user } = await open(view, (backend) => backend.fails('answer_password', { code: 'wrongPassword' }));
    await user.type(field('Password'), 'wrong');
    await user.click(button('Show password'));
    expect(field('Password')).toHaveAttribute('type', 'text');
    await user.click(button('Sign in'));
    await screen.findByRole('alert');
    expect(field('Password')).toHaveValue('');
    expect(field('Password')).toHaveAttribute('type', 'password');
    expect(field('Password')).toBeInvalid();
    expect(field('Password')).toHaveFocus();
    await expectAccessible();
  });

  it('reads nothing twice while the first try is under way', async () => {
    let answer: (view: unknown) => void = () => undefined;
    const { backend, user } = await open(view, (backend) => {
      answer = backend.waits('answer_password');
    });
    await user.type(field('Password'), 'first{Enter}');
    await user.type(field('Password'), 'second{Enter}');
    expect(backend.callsOf('answer_password')).toEqual([{ password: 'first' }]);
    expect(field('Password')).toHaveValue('second');
    await user.click(button('Not you?'));
    expect(backend.callsOf('cancel_sign_in')).toEqual([]);
    expect(button('Sign in')).toHaveAttribute('aria-busy', 'true');
    answer(codeView());
    await screen.findByLabelText('Code');
  });

  it('lets somebody else sign in', async () => {
    const { backend, user } = await open(view, (backend) => backend.moves('cancel_sign_in', signInView()));
    await user.click(button('Not you?'));
    await screen.findByLabelText('Email or username');
    expect(backend.callsOf('cancel_sign_in')).toHaveLength(1);
  });
});
