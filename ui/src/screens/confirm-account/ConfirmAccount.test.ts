// An account that nobody has confirmed yet. Not covered: whether a message really goes out, which is the service's.
import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import { button, expectAccessible, field, open } from '../../testing/open';
import { confirmView, panelView, signInView } from '../../testing/views';

describe('the confirmation of an account', () => {
  it('is one code, and goes on from there', async () => {
    const { backend, user } = await open(confirmView(), (backend) => backend.moves('confirm_account', panelView()));
    expect(screen.getByText(/^The account jamie is new.* We sent a code to j•••@e•••\./)).toBeVisible();
    await expectAccessible();
    await user.type(field('Code'), '123-456');
    await user.click(button('Confirm'));
    await screen.findByRole('heading', { name: 'Two-step sign-in: off' });
    expect(backend.callsOf('confirm_account')).toEqual([{ code: '123456' }]);
  });

  it('says beside the field that a code was wrong, and empties it', async () => {
    const { user } = await open(confirmView(), (backend) => backend.fails('confirm_account', { code: 'codeExpired' }));
    await user.type(field('Code'), '123456{Enter}');
    await screen.findByRole('alert');
    expect(field('Code')).toHaveValue('');
    expect(field('Code')).toBeInvalid();
    expect(field('Code')).toHaveFocus();
  });

  it('sends the code again when asked to, and knows of one that was sent earlier', async () => {
    const { backend, user } = await open(confirmView({ destination: null }), (backend) =>
      backend.moves('send_confirmation_code', confirmView()),
    );
    expect(screen.getByText(/Look for a message with a code, and type it here\.$/)).toBeVisible();
    await user.click(button('Send the code again'));
    expect(await screen.findByText(/^We sent a new code\./)).toHaveAttribute('role', 'status');
    expect(screen.getByText(/We sent a code to j•••@e•••\./)).toBeVisible();
    expect(backend.callsOf('send_confirmation_code')).toHaveLength(1);
    await expectAccessible();
  });

  it('goes to the sign-in with what it found when the account is active already', async () => {
    const { user } = await open(confirmView(), (backend) =>
      backend.fails('confirm_account', { code: 'alreadyActive' }, signInView()),
    );
    await user.type(field('Code'), '123456{Enter}');
    await screen.findByLabelText('Password');
    expect(screen.getByRole('alert')).toHaveTextContent('Your account is already active');
  });
});
