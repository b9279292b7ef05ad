// The check of the connection through the whole window. Not covered: the hops themselves, which Rust's tests go; how the
// words read, see l10n/plain.test.ts.
import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import type { ConnectionCheck } from '../../ipc/types';
import { button, expectAccessible, open } from '../../testing/open';
import { checkedHops, checkOf, signInView } from '../../testing/views';

const dialog = () => screen.getByRole('dialog', { name: 'The connection to Example Ltd' });

async function check(found: ConnectionCheck) {
  const opened = await open(signInView(), (backend) => backend.on('check_connection', () => found));
  await opened.user.click(button('Check the connection'));
  const verdict = await within(dialog()).findByRole('heading', { level: 3 });
  return { ...opened, verdict };
}

describe('the check of the connection', () => {
  it('asks nobody before it is opened, then once', async () => {
    const { backend, user } = await open(signInView(), (backend) => backend.on('check_connection', () => checkOf()));
    expect(backend.callsOf('check_connection')).toEqual([]);
    await user.click(button('Check the connection'));
    await within(dialog()).findByRole('heading', { level: 3 });
    expect(backend.callsOf('check_connection')).toEqual([{}]);
  });

  it('says in one sentence what to do, names each hop, and is read from its heading on', async () => {
    const hops = checkedHops({ hop: 'service', outcome: 'failed', facts: [{ kind: 'status', value: '302' }] });
    const { verdict } = await check(checkOf({ verdict: 'anotherAnswered' }, hops));
    expect(verdict).toHaveTextContent('Your network asks for a sign-in of its own');
    expect(verdict).toHaveFocus();
    expect(dialog()).toHaveTextContent('Open a web page in your browser, sign in there, and check again.');
    expect(within(dialog()).getAllByRole('listitem').map((item) => item.textContent.replace(/\s+/g, ' ').trim())).toEqual([
      "This computer's settings fine",
      'Finding the address fine',
      'Getting connected fine',
      "Passing your network's proxy fine",
      'Proof of identity fine',
      'Date and time fine',
      'Answer of the service problem here',
    ]);
    await expectAccessible();
  });

  it('says so when everything works, and asks nobody else to help', async () => {
    const { verdict } = await check(checkOf());
    expect(verdict).toHaveTextContent('Everything works from here');
    expect(within(dialog()).queryByText(/IT service desk/)).toBeNull();
  });

  it('names whom to ask where only they can help, with a note for them', async () => {
    const hops = checkedHops({
      hop: 'certificate',
      outcome: 'failed',
      facts: [
        { kind: 'cause', value: 'UnknownIssuer' },
        { kind: 'issuer', value: 'Example Corp Inspection CA (Example Corp)' },
      ],
    });
    const { user } = await check(checkOf({ verdict: 'notTrusted' }, hops));
    expect(within(dialog()).getByText('Whom to ask: IT service desk')).toBeVisible();
    await user.click(screen.getByText('For your IT team'));
    expect(screen.getByRole('region', { name: 'For your IT team' }).textContent).toMatchInlineSnapshot(`
      "Connection check
      Sign-in service: cognito-idp.eu-central-1.amazonaws.com:443
      - This computer's settings: fine
        Proxy: http://proxy.example:3128
      - Finding the address: fine
        Addresses: 192.0.2.7
      - Getting connected: fine
        Connected to: 192.0.2.7:3128
      - Passing your network's proxy: fine
      - Proof of identity: problem here
        Cause: UnknownIssuer
        Issued by: Example Corp Inspection CA (Example Corp)
      - Date and time: not reached
      - Answer of the service: not reached
      Time (UTC): 2026-01-05T10:00:00Z
      Version: Second Step 0.1.0"
    `);
    await expectAccessible();
  });

  it.each([
    [4200, 'This computer\'s clock is 70 minutes fast'],
    [-400, 'This computer\'s clock is 7 minutes slow'],
  ])('says by how much the clock is off: %i', async (clock, words) => {
    const { verdict } = await check(checkOf({ verdict: 'clock', clock }));
    expect(verdict).toHaveTextContent(words);
  });

  it('says where only the sign-in page can’t be reached, and lists both', async () => {
    const page = { part: 'signInPage', address: 'login.example.com:443', hops: checkedHops().slice(0, 3) } as const;
    await check(checkOf({ verdict: 'blocked', pageOnly: true, places: [...checkOf().places, page] }));
    expect(dialog()).toHaveTextContent('This is about the sign-in page in your browser.');
    expect(within(dialog()).getAllByRole('heading', { level: 4 }).map((part) => part.textContent)).toEqual([
      'Sign-in service',
      'Sign-in page in the browser',
    ]);
  });

  it('says that it is at work once that can be noticed', async () => {
    const { user } = await open(signInView(), (backend) => backend.waits('check_connection'));
    await user.click(button('Check the connection'));
    expect(button('Back')).toHaveFocus();
    expect(await within(dialog()).findByText('Going step by step. This can take a minute.')).toHaveRole('status');
    await expectAccessible();
  });

  it('goes by Escape, back to where it was opened, and what is found later counts for nothing', async () => {
    let finish: (answer: unknown) => void = () => undefined;
    const { backend, user } = await open(signInView(), (backend) => {
      finish = backend.waits('check_connection');
    });
    await user.type(screen.getByLabelText('Email or username'), 'jamie');
    await user.click(button('Check the connection'));
    // Escape, as the browser tells the dialog.
    dialog().dispatchEvent(new Event('cancel', { cancelable: true }));
    await screen.findByRole('button', { name: 'Check the connection' });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(button('Check the connection')).toHaveFocus();
    expect(screen.getByLabelText('Email or username')).toHaveValue('jamie');

    backend.on('check_connection', () => checkOf());
    await user.click(button('Check the connection'));
    finish(checkOf({ verdict: 'blocked' }));
    expect(await within(dialog()).findByRole('heading', { level: 3 })).toHaveTextContent('Everything works from here');
  });

  it('checks again', async () => {
    const { backend, user } = await check(checkOf({ verdict: 'nameNotFound' }));
    backend.on('check_connection', () => checkOf());
    await user.click(button('Check again'));
    expect(await within(dialog()).findByRole('heading', { level: 3, name: 'Everything works from here' })).toHaveFocus();
    expect(backend.callsOf('check_connection')).toHaveLength(2);
  });

  it('says so where it can’t be done', async () => {
    const { user } = await open(signInView(), (backend) => backend.fails('check_connection', { code: 'unexpected' }));
    await user.click(button('Check the connection'));
    expect(await within(dialog()).findByRole('alert')).toBeVisible();
    // The words speak of it.
    expect(within(dialog()).getByText('A note you can send them')).toBeVisible();
  });

  it.each(['offline', 'proxy', 'notTrusted', 'notTheService', 'stopped'] as const)(
    'is offered where the way to the service is at fault: %s',
    async (code) => {
      await open(signInView({ problem: { code } }));
      expect(screen.getAllByRole('button', { name: 'Check the connection' })).toHaveLength(2);
    },
  );

  it('is not offered where it is not', async () => {
    await open(signInView({ problem: { code: 'accountOff' } }));
    expect(screen.getAllByRole('button', { name: 'Check the connection' })).toHaveLength(1);
  });
});
