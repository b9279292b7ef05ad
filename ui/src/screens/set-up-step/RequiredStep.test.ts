// A second step that the organisation asks for, on the way in. Not covered: which ways there are, which the service says.
import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import type { Factor } from '../../ipc/types';
import { button, expectAccessible, field, heading, open } from '../../testing/open';
import { codeView, organisation, signInView } from '../../testing/views';

const view = (ways: Factor[]) => ({ screen: 'setUpStep', organisation, ways }) as const;
const both = view(['softwareToken', 'email']);

describe('a required second step', () => {
  it('says who asks for it, and what each way is like', async () => {
    const { backend, user } = await open(both, (backend) =>
      backend.moves('set_up_step', { screen: 'connectAuthenticator', organisation }),
    );
    expect(screen.getByText(/^Example Ltd asks for a second step from now on\./)).toBeVisible();
    expect(button('Authenticator app')).toHaveAccessibleDescription(/^An app on your phone shows a 6-digit code/);
    await expectAccessible();
    await user.click(button('Authenticator app'));
    await screen.findByRole('heading', { name: 'Connect an authenticator app' });
    expect(backend.callsOf('set_up_step')).toEqual([{ factor: 'softwareToken', address: null }]);
  });

  it('asks for an address before a code is emailed', async () => {
    const { backend, user } = await open(both, (backend) =>
      backend.moves('set_up_step', codeView({ factor: 'email', destination: 'j•••@e•••' })),
    );
    await user.click(button('Email'));
    expect(field('Email address')).toHaveFocus();
    expect(backend.callsOf('set_up_step')).toEqual([]);
    await expectAccessible();
    await user.type(field('Email address'), ' jamie@example.com {Enter}');
    await screen.findByText('We emailed a code to j•••@e•••.');
    expect(backend.callsOf('set_up_step')).toEqual([{ factor: 'email', address: 'jamie@example.com' }]);
  });

  it('keeps an address that is not right, and says so beside it', async () => {
    const { user } = await open(both, (backend) => backend.fails('set_up_step', { code: 'emailAddressShape' }));
    await user.click(button('Email'));
    await user.type(field('Email address'), 'jamie{Enter}');
    await screen.findByRole('alert');
    expect(field('Email address')).toBeInvalid();
    expect(field('Email address')).toHaveValue('jamie');
    expect(field('Email address')).toHaveFocus();
    await user.click(button('Use another way'));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('lets the person go back to the other way', async () => {
    const { user } = await open(both);
    await user.click(button('Email'));
    await user.click(button('Use another way'));
    expect(heading()).toHaveFocus();
    expect(button('Authenticator app')).toBeVisible();
  });

  it('asks for the address at once where there is no other way', async () => {
    await open(view(['email']));
    expect(field('Email address')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Use another way' })).toBeNull();
  });

  it('says whom to ask when only the organisation can set it up', async () => {
    const { user } = await open(both, (backend) =>
      backend.fails('set_up_step', { code: 'stepNeedsOrganisation' }, signInView()),
    );
    await user.click(button('Authenticator app'));
    await screen.findByLabelText('Password');
    expect(screen.getByRole('alert')).toHaveTextContent('Your organisation has to set up your second step');
    expect(screen.getByRole('alert')).toHaveTextContent('Whom to ask: IT service desk');
  });
});
