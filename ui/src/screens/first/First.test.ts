// The first screen through the whole window. Not covered: the file dialog itself, which belongs to the other side.
import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import { button, expectAccessible, heading, open } from '../../testing/open';
import { firstView, organisation, practice, signInView } from '../../testing/views';

describe('the first screen', () => {
  it('offers the file from the organisation, and quietly the practice account', async () => {
    await open(firstView());
    expect(screen.getByText('Open the file your organisation sent you')).toBeVisible();
    expect(button('Open a connection file')).toBeVisible();
    expect(button('Try it with a practice account')).toBeVisible();
    await expectAccessible();
  });

  it('asks nothing of the other side until somebody acts', async () => {
    const { backend } = await open(firstView());
    expect(backend.calls.map((call) => call.command)).toEqual(['appearance', 'watch_news', 'view']);
  });

  it('opens the practice account with its label, its tray and its sign-in filled in', async () => {
    const { backend, user } = await open(firstView(), (backend) =>
      backend.moves(
        'use_practice',
        signInView({ organisation: practice, practice: { username: 'pat@practice.example', password: 'Practice-1!' } }),
      ),
    );
    await user.click(button('Try it with a practice account'));
    expect(await screen.findByText('Practice: nothing here is real')).toBeVisible();
    expect(screen.getByLabelText('Email or username')).toHaveValue('pat@practice.example');
    expect(screen.getByLabelText('Password')).toHaveValue('Practice-1!');
    expect(screen.getByRole('complementary', { name: 'Pretend phone and mailbox' })).toBeVisible();
    expect(backend.callsOf('watch_practice_messages')).toHaveLength(1);
  });

  it('says which member of a connection file is wrong and what it should be', async () => {
    const { user } = await open(firstView(), (backend) =>
      backend.fails('open_connection_file', {
        code: 'connectionFileField',
        field: { name: 'userPoolId', expected: 'userPoolId' },
      }),
    );
    await user.click(button('Open a connection file'));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('“userPoolId”');
    expect(alert).toHaveTextContent('It should begin with the region');
    expect(within(alert).getByText('A note you can send them')).toBeInTheDocument();
    await expectAccessible();
  });

  it('shows at once what was wrong with the file given at the start', async () => {
    await open(firstView({ problem: { code: 'connectionFileNotFound' } }));
    expect(screen.getByRole('alert')).toHaveTextContent("We can't open that file");
  });

  it('lists the organisations this computer knows, and opens the one pressed', async () => {
    const { backend, user } = await open(
      firstView({ connections: [{ id: 'pool/client', name: 'Northwind Hospital', placed: false }] }),
      (backend) => backend.moves('use_connection', signInView({ organisation })),
    );
    await user.click(button('Northwind Hospital'));
    await screen.findByLabelText('Password');
    expect(backend.callsOf('use_connection')).toEqual([{ id: 'pool/client' }]);
    expect(heading()).toHaveFocus();
    expect(document.title).toBe('Sign in to Example Ltd – Second Step');
  });

  it('says what the organisation set up, and shows no practice account where it wants none', async () => {
    await open(firstView({ connections: [{ id: 'pool/client', name: 'Northwind Hospital', placed: true }], practice: false }));
    expect(button('Northwind Hospital Set up by your organisation')).toBeVisible();
    expect(screen.queryByRole('button', { name: /practice/ })).toBeNull();
    expect(screen.getByText('The practice account is switched off. Your organisation set this.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Remove/ })).toBeNull();
    await expectAccessible();
  });

  it("tells of an organisation's file that can't be used, with its place and its field for those who can mend it", async () => {
    const place = '/etc/second-step/connection.json';
    const problem = { code: 'connectionFileField', field: { name: 'region', expected: 'region' } } as const;
    const { user } = await open(firstView({ unusable: [{ place, problem }] }));
    expect(screen.getByText("A file from your organisation can't be used")).toBeVisible();
    await user.click(screen.getByText('A note you can send them'));
    expect(screen.getByText(new RegExp(`“region”[^]*File: ${place}`))).toBeVisible();
    expect(button('Try it with a practice account')).toBeVisible();
    await expectAccessible();
  });

  it('starts practice again from the banner when it could not start', async () => {
    const { backend, user } = await open(firstView(), (backend) =>
      backend.fails('use_practice', { code: 'connectionLost' }),
    );
    await user.click(button('Try it with a practice account'));
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(backend.callsOf('use_practice')).toHaveLength(2);
  });
});
