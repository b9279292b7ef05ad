// Practice around the panel, and what signing out says. Not covered: what signing in brings back, see earlier.test.ts;
// that the session really ends, which is the other side's.
import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import { deliver } from '../../ipc/fake-backend';
import { button, checkbox, expectAccessible, open } from '../../testing/open';
import { firstView, panelOf, panelView, practice, signInView } from '../../testing/views';

const saved = () => ({
  panel: panelOf({ sms: { state: 'on' } }, { twoStep: 'on' }),
  differences: [],
  changed: true,
});

describe('practice', () => {
  it('says that nothing real changed, and leads to the real account', async () => {
    const { backend, user } = await open(panelView(panelOf(), { organisation: practice }), (backend) =>
      backend
        .on('set_mfa_preference', () => saved())
        .moves('sign_out', signInView({ organisation: practice }))
        .moves('leave_organisation', firstView()),
    );
    await user.click(checkbox('Text message'));
    await user.click(button('Save changes'));
    expect(await screen.findByText('This was practice. Your real account has not changed.')).toBeVisible();
    await user.click(button('Do it for real'));
    await screen.findByRole('button', { name: 'Open a connection file' });
    expect(backend.calls.slice(-2).map((call) => call.command)).toEqual(['sign_out', 'leave_organisation']);
    expect(screen.queryByText('Practice: nothing here is real')).toBeNull();
  });

  it('shows what the pretend phone and app receive', async () => {
    const { backend, user } = await open(panelView(panelOf(), { organisation: practice }), (backend) =>
      backend.on('practice_authenticator_code', () => '123456'),
    );
    deliver(backend.callsOf('watch_practice_messages')[0], { factor: 'sms', to: '+15550100', text: 'Your code is 9' });
    expect(await screen.findByText('Your code is 9')).toBeVisible();
    expect(screen.getByText('Text message to +15550100')).toBeVisible();
    await user.click(button('Show the code of the pretend app'));
    expect(await screen.findByText('It shows 123456')).toHaveAttribute('role', 'status');
    await expectAccessible();
  });
});

describe('signing out', () => {
  it('goes to the sign-in and says so', async () => {
    const { user } = await open(panelView(), (backend) => backend.moves('sign_out', signInView({ note: 'signedOut' })));
    await user.click(button('Sign out'));
    expect(await screen.findByText('You are signed out.')).toBeVisible();
  });
});
