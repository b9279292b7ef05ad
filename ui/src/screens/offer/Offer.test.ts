// A connection that came from outside. Not covered: what a file or a link may say, which Rust decides.
import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import type { OfferedConnection } from '../../ipc/types';
import { button, expectAccessible, heading, open } from '../../testing/open';
import { firstView, signInView } from '../../testing/views';

const connection: OfferedConnection = {
  name: 'Example Ltd',
  region: 'eu-central-1',
  pool: 'eu-central-1_AbC123xyz',
  host: 'cognito-idp.eu-central-1.amazonaws.com',
  foreign: false,
  replaces: null,
  same: false,
  placed: false,
};
const offer = (more: Partial<OfferedConnection> = {}) =>
  ({ screen: 'offer', connection: { ...connection, ...more }, problem: null }) as const;

describe('a connection that came from outside', () => {
  it('takes the place of nothing that the organisation set up', async () => {
    const { backend, user } = await open(offer({ replaces: 'Example Ltd', placed: true }), (backend) =>
      backend.moves('decline_offer', firstView()),
    );
    expect(screen.getByText(/Your organisation set this up on this computer/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Add|Change/ })).toBeNull();
    await user.click(button('Close'));
    expect(backend.callsOf('decline_offer')).toHaveLength(1);
  });

  it('says what it is and is added only when the person says so', async () => {
    const { backend, user } = await open(offer(), (backend) => backend.moves('accept_offer', signInView()));
    expect(heading()).toHaveTextContent('Add this organisation?');
    for (const fact of ['Example Ltd', 'eu-central-1', 'eu-central-1_AbC123xyz', connection.host]) {
      expect(screen.getByText(fact)).toBeVisible();
    }
    expect(screen.queryByText(/not to Amazon/)).toBeNull();
    await expectAccessible();
    await user.click(button('Add it'));
    await screen.findByLabelText('Password');
    expect(backend.callsOf('decline_offer')).toEqual([]);
  });

  it('is left alone by the first button', async () => {
    const { backend, user } = await open(offer(), (backend) => backend.moves('decline_offer', firstView()));
    expect(within(screen.getByRole('main')).getAllByRole('button')[0]).toHaveAccessibleName("Don't add it");
    await user.click(button("Don't add it"));
    await screen.findByRole('button', { name: 'Open a connection file' });
    expect(backend.callsOf('accept_offer')).toEqual([]);
  });

  it("warns of an address that is not Amazon's", async () => {
    await open(offer({ host: 'evil.example', foreign: true }));
    expect(screen.getByText(/would go to evil\.example and not to Amazon/)).toBeVisible();
  });

  it('says whose place it would take', async () => {
    await open(offer({ replaces: 'Example' }));
    expect(screen.getByText(/You have this organisation already, as Example\. Adding it changes/)).toBeVisible();
    expect(button('Change it')).toBeVisible();
  });

  it('says when there is nothing new in it', async () => {
    await open(offer({ replaces: 'Example Ltd', same: true }));
    expect(screen.getByText(/Nothing would change/)).toBeVisible();
  });

  it('that comes while another is shown takes its place, and is arrived at', async () => {
    const { backend, user } = await open(offer(), (backend) => backend.fails('accept_offer', { code: 'unexpected' }));
    await user.click(button('Add it'));
    await screen.findByRole('alert');
    backend.tells('changed', offer({ name: 'Northwind Hospital' }));
    expect(await screen.findByText('Northwind Hospital')).toBeVisible();
    expect(heading()).toHaveFocus();
    // It was said of the first.
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says why it can not be used', async () => {
    const problem = { code: 'connectionFileField', field: { name: 'region', expected: 'region' } } as const;
    await open({ screen: 'offer', connection: null, problem });
    expect(screen.getByRole('alert')).toHaveTextContent(/region/i);
    expect(button('Close')).toBeVisible();
    await expectAccessible();
  });
});
