// A connection that came from outside. Not covered: what a file or a link may say, which Rust decides.
import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import type { OfferedConnection } from '../../ipc/types';
import { button, expectAccessible, heading, open } from '../../testing/open';
import { firstView, offered, offerView, signInView } from '../../testing/views';

describe('a connection that came from outside', () => {
  it('takes the place of nothing that the organisation set up', async () => {
    const { backend, user } = await open(offerView({ replaces: 'Example Ltd', placed: true }), (backend) =>
      backend.moves('decline_offer', firstView()),
    );
    expect(screen.getByText(/Your organisation set this up on this computer/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Add|Change/ })).toBeNull();
    await user.click(button('Close'));
    expect(backend.callsOf('decline_offer')).toHaveLength(1);
  });

  it('says what it is and is added only when the person says so', async () => {
    const { backend, user } = await open(offerView(), (backend) => backend.moves('accept_offer', signInView()));
    expect(heading()).toHaveTextContent('Add this organisation?');
    for (const fact of ['Example Ltd', 'eu-central-1', 'eu-central-1_AbC123xyz', offered.host]) {
      expect(screen.getByText(fact)).toBeVisible();
    }
    expect(screen.queryByText(/not to Amazon/)).toBeNull();
    await expectAccessible();
    await user.click(button('Add it'));
    await screen.findByLabelText('Password');
    expect(backend.callsOf('decline_offer')).toEqual([]);
    expect(backend.callsOf('accept_offer')).toEqual([{ number: 3 }]);
  });

  it('is left alone by the first button', async () => {
    const { backend, user } = await open(offerView(), (backend) => backend.moves('decline_offer', firstView()));
    expect(within(screen.getByRole('main')).getAllByRole('button')[0]).toHaveAccessibleName("Don't add it");
    await user.click(button("Don't add it"));
    await screen.findByRole('button', { name: 'Open a connection file' });
    expect(backend.callsOf('accept_offer')).toEqual([]);
    expect(backend.callsOf('decline_offer')).toEqual([{ number: 3 }]);
  });

  it("warns of an address that is not Amazon's", async () => {
    await open(offerView({ host: 'evil.example', foreign: true }));
    expect(screen.getByText(/would go to evil\.example and not to Amazon/)).toBeVisible();
  });

  it('warns of another organisation of the same name, and does not blame a file for what was typed', async () => {
    await open(offerView({ namesake: true, origin: 'typed' }));
    expect(screen.getByText(/another organisation called .?Example Ltd.? already/)).toBeVisible();
    expect(screen.queryByText(/A file or a link/)).toBeNull();
    await expectAccessible();
  });

  it('says where the browser signs in and whom it says to ask', async () => {
    const host = 'example.auth.eu-central-1.amazoncognito.com';
    const help = { text: 'IT service desk', email: 'help@example.com', phone: '+49 30 123456', url: null };
    await open(offerView({ page: { host, amazons: true }, help }));
    for (const fact of [host, 'IT service desk', 'help@example.com', '+49 30 123456']) {
      expect(screen.getByText(fact)).toBeVisible();
    }
    expect(screen.queryByText(/letter by letter/)).toBeNull();
    await expectAccessible();
  });

  it("says what to compare a page with that is not Amazon's", async () => {
    await open(offerView({ page: { host: 'xn--exmple-cua.com', amazons: false } }));
    expect(screen.getByText(/sign in at .?xn--exmple-cua\.com.*letter by letter/)).toBeVisible();
  });

  it('says whose place it would take, and everything that would be different', async () => {
    const changes: OfferedConnection['changes'] = [
      { kind: 'name', before: 'Example', after: 'Example Ltd' },
      { kind: 'host', before: offered.host, after: 'pool.example' },
      { kind: 'page', before: null, after: 'login.example' },
      { kind: 'doors', before: ['password'], after: ['password', 'browser'] },
      { kind: 'help', before: { text: 'IT', email: null, phone: '+49 30 123456', url: null }, after: null },
      { kind: 'other' },
    ];
    await open(offerView({ replaces: 'Example', changes }));
    const notice = screen.getByText(/You have this organisation already, as .?Example.?\./).parentElement;
    const said = notice?.textContent.replace(/[\u2068\u2069]/g, '').replace(/\s+/g, ' ');
    for (const words of [
      'It calls itself Until now: Example Then: Example Ltd',
      'What you type goes to Until now: cognito-idp.eu-central-1.amazonaws.com Then: pool.example',
      'Where your browser signs in Until now: nothing Then: login.example',
      'How you sign in Until now: with a password Then: with a password and in your browser',
      'Whom it says to ask Until now: IT and +49 30 123456 Then: nothing',
      'Settings that only the app uses would be different too.',
      'You would have to sign in there again.',
    ]) {
      expect(said).toContain(words);
    }
    expect(button('Change it')).toBeVisible();
    await expectAccessible();
  });

  it('says when there is nothing new in it', async () => {
    await open(offerView({ replaces: 'Example Ltd' }));
    expect(screen.getByText(/Nothing would change/)).toBeVisible();
  });

  it('that comes while another is shown takes its place, and is arrived at', async () => {
    const { backend, user } = await open(offerView(), (backend) => backend.fails('accept_offer', { code: 'unexpected' }));
    await user.click(button('Add it'));
    await screen.findByRole('alert');
    backend.tells('changed', { ...offerView({ name: 'Northwind Hospital' }), number: 4 });
    expect(await screen.findByText('Northwind Hospital')).toBeVisible();
    expect(heading()).toHaveFocus();
    // It was said of the first.
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is another one when another comes, with nothing left of the first', async () => {
    const { backend, user } = await open(offerView(), (backend) =>
      backend.fails('accept_offer', { code: 'notAllowed' }, { ...offerView({ name: 'Impostor' }), number: 4 }),
    );
    const add = button('Add it');
    await user.click(add);
    await screen.findByText('Impostor');
    expect(add).not.toBeInTheDocument();
    expect(heading()).toHaveFocus();
    expect(backend.callsOf('accept_offer')).toEqual([{ number: 3 }]);
  });

  it('says why it can not be used', async () => {
    const problem = { code: 'connectionFileField', field: { name: 'region', expected: 'region' } } as const;
    await open({ screen: 'offer', number: 3, connection: null, problem });
    expect(screen.getByRole('alert')).toHaveTextContent(/region/i);
    expect(button('Close')).toBeVisible();
    await expectAccessible();
  });
});
