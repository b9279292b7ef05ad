// A password that has to be set anew, with a code. Not covered: whether a message really goes out, which is the service's.
import { screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { button, expectAccessible, field, open } from '../../testing/open';
import { panelView, resetView, signInView } from '../../testing/views';

afterEach(() => {
  vi.useRealTimers();
});

describe('the reset of a password', () => {
  it('takes code and password in one form and one call', async () => {
    const { backend, user } = await open(resetView(), (backend) => backend.moves('reset_password', panelView()));
    expect(screen.getByText(/^We sent a code to j•••@e•••\./)).toBeVisible();
    expect(field('Code')).toHaveAttribute('autocomplete', 'one-time-code');
    expect(field('New password')).toHaveAttribute('autocomplete', 'new-password');
    await expectAccessible();
    await user.type(field('Code'), '123 456');
    await user.type(field('New password'), 'Correct-horse-2{Enter}');
    await screen.findByRole('heading', { name: 'Two-step sign-in: off' });
    expect(backend.callsOf('reset_password')).toEqual([{ code: '123456', password: 'Correct-horse-2' }]);
  });

  it('says where to look when somebody else had the code sent', async () => {
    await open(resetView({ destination: null }));
    expect(screen.getByText(/^A code for jamie was sent earlier, by email or text message\./)).toBeVisible();
    expect(screen.queryByText(/^Usually here within/)).toBeNull();
    expect(button('Send the code again')).toBeVisible();
    await expectAccessible();
  });

  it.each([
    ['codeWrong', 'Code', 'New password'],
    ['codeTooShort', 'Code', 'New password'],
    ['passwordRules', 'New password', 'Code'],
    ['passwordUsedBefore', 'New password', 'Code'],
    ['passwordShape', 'New password', 'Code'],
  ] as const)('says beside the field what was wrong there, and empties both: %s', async (code, wrong, right) => {
    const { user } = await open(resetView(), (backend) => backend.fails('reset_password', { code }));
    await user.type(field('Code'), '123456');
    await user.click(button('Show new password'));
    await user.type(field('New password'), 'short{Enter}');
    await screen.findByRole('alert');
    expect(field(wrong)).toBeInvalid();
    expect(field(wrong)).toHaveFocus();
    expect(field(wrong)).toHaveAccessibleDescription(/Your new password is not set yet\./);
    expect(field(right)).not.toBeInvalid();
    expect(field('Code')).toHaveValue('');
    expect(field('New password')).toHaveValue('');
    expect(field('New password')).toHaveAttribute('type', 'password');
    await expectAccessible();
  });

  it('sends the code again when asked to, and says so', async () => {
    const { backend, user } = await open(resetView(), (backend) =>
      backend.moves('send_reset_code', resetView({ destination: '+•••••••0123' })),
    );
    await user.click(button('Send the code again'));
    expect(await screen.findByText(/^We sent a new code\./)).toHaveAttribute('role', 'status');
    expect(screen.getByText(/^We sent a code to \+•••••••0123\./)).toBeVisible();
    expect(backend.callsOf('send_reset_code')).toHaveLength(1);
  });

  it.each([
    ['j•••@e•••', 'Check j•••@e••• and your spam folder.'],
    ['+•••••••0123', 'Check +•••••••0123 and that your phone has signal.'],
  ])('says after half a minute where to look: %s', async (destination, words) => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await open(resetView({ destination }));
    expect(screen.queryByText(words)).toBeNull();
    vi.advanceTimersByTime(31_000);
    await tick();
    expect(screen.getByText(words)).toBeVisible();
    expect(button('Send the code again')).toBeVisible();
  });

  it('always has a way on for whoever gets no code', async () => {
    const { backend, user } = await open(resetView(), (backend) => backend.moves('cancel_sign_in', signInView()));
    await user.click(screen.getByText("I can't get a code"));
    expect(screen.getByText(/^Look for an email and a text message/)).toBeVisible();
    expect(screen.getByText('Whom to ask: IT service desk')).toBeVisible();
    await user.click(button('Start again'));
    await screen.findByLabelText('Password');
    expect(backend.callsOf('cancel_sign_in')).toHaveLength(1);
  });
});
