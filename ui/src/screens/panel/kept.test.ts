// Choices that were not saved when the session ended by itself: shown again to the same person, and to nobody else. Not
// covered: the change whose save was cut off, see earlier.test.ts.
import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import { button, checkbox, expectAccessible, open, radio } from '../../testing/open';
import { panelOf, panelView, practice, signInView } from '../../testing/views';

const others = 'Your other choices are shown again below. They are not saved yet.';
const all = 'Your choices are shown again below. They are not saved yet.';
const again = /choices are shown again below\. They are not saved yet\.$/;
const smsOn = () => panelOf({ sms: { state: 'on' } }, { twoStep: 'on' });
const preference = { sms: { enabled: true, preferred: false } };

/** A panel with these boxes ticked, whose session then ends. */
async function openAndEnd(ticked: string[], panel = panelView()) {
  const opened = await open(panel);
  for (const name of ticked) await opened.user.click(checkbox(name));
  opened.backend.tells('changed', signInView({ note: 'sessionOver' }));
  await screen.findByLabelText('Password');
  return opened;
}

type Opened = Awaited<ReturnType<typeof openAndEnd>>;

async function comeBack({ backend }: Opened, view = panelView()): Promise<void> {
  backend.tells('changed', view);
  await screen.findByRole('checkbox', { name: 'Email' });
}

describe('coming back after the session ended by itself', () => {
  it('shows the choices again as ticks, says so politely, and sends nothing', async () => {
    const opened = await openAndEnd(['Text message', 'Email']);
    await comeBack(opened);
    expect((await screen.findByText(all)).closest('[role=status]')).toBeVisible();
    expect(checkbox('Text message')).toHaveAccessibleDescription(/^Off now, on after you save/);
    expect(checkbox('Email')).toHaveAccessibleDescription(/^Off now, on after you save/);
    expect(opened.backend.callsOf('set_mfa_preference')).toEqual([]);
    await expectAccessible();
  });

  it('shows what was to be asked for', async () => {
    const bothOn = panelOf({ sms: { state: 'on' }, email: { state: 'on' } }, { twoStep: 'on', preferred: 'sms' });
    const opened = await open(panelView(bothOn));
    await opened.user.click(radio('Email'));
    opened.backend.tells('changed', signInView({ note: 'sessionOver' }));
    await screen.findByLabelText('Password');
    await comeBack(opened, panelView(bothOn));
    await screen.findByText(all);
    expect(radio('Email')).toBeChecked();
  });

  it('shows what was not part of the change that is finished meanwhile', async () => {
    const opened = await openAndEnd(['Text message', 'Email']);
    opened.backend.on('set_mfa_preference', () => ({ panel: smsOn(), differences: [], changed: true }));
    await comeBack(opened, panelView(panelOf(), { earlier: { kind: 'finish', preference } }));
    expect(await screen.findByText(others)).toBeVisible();
    expect(await screen.findByText(/^Saved\. Your other choices are not saved yet\./)).toBeVisible();
    expect(opened.backend.callsOf('set_mfa_preference')).toEqual([{ preference }]);
    expect(checkbox('Text message')).toHaveAccessibleDescription(/^On We text/);
    expect(checkbox('Email')).toHaveAccessibleDescription(/^Off now, on after you save/);
  });

  it.each([
    ['is finished', { kind: 'finish', preference }],
    ['is asked about', { kind: 'ask', preference }],
    ['was not saved', { kind: 'wasNotSaved', preference }],
  ] as const)('says nothing of others where there are none beside a change that %s', async (_, earlier) => {
    const opened = await openAndEnd(['Text message']);
    opened.backend.on('set_mfa_preference', () => ({ panel: smsOn(), differences: [], changed: true }));
    await comeBack(opened, panelView(panelOf(), { earlier }));
    await waitFor(() => expect(checkbox('Text message')).toBeChecked());
    expect(screen.queryByText(again)).toBeNull();
  });

  it('says nothing where every choice has come true', async () => {
    const opened = await openAndEnd(['Text message']);
    await comeBack(opened, panelView(smsOn(), { earlier: { kind: 'wasSaved' } }));
    await screen.findByText(/^We checked: your earlier change was saved/);
    expect(screen.queryByText(again)).toBeNull();
    expect(screen.queryByText('After you save')).toBeNull();
  });

  it('takes its words back at the next save', async () => {
    const opened = await openAndEnd(['Text message']);
    opened.backend.on('set_mfa_preference', () => ({ panel: smsOn(), differences: [], changed: true }));
    await comeBack(opened);
    await screen.findByText(all);
    await opened.user.click(button('Save changes'));
    await screen.findByText(/^Saved\./);
    expect(screen.queryByText(again)).toBeNull();
  });

  it('shows them once: what was taken away again stays away', async () => {
    const opened = await openAndEnd(['Text message']);
    await comeBack(opened);
    await screen.findByText(all);
    await opened.user.click(checkbox('Text message'));
    opened.backend.tells('changed', signInView({ note: 'sessionOver' }));
    await screen.findByLabelText('Password');
    await comeBack(opened);
    expect(checkbox('Text message')).not.toBeChecked();
    expect(screen.queryByText(again)).toBeNull();
  });
});

describe('choices of a session that is over', () => {
  const nothingShown = () => {
    expect(checkbox('Text message')).not.toBeChecked();
    expect(screen.queryByText(again)).toBeNull();
  };

  async function signOut({ user }: Opened): Promise<void> {
    await user.click(checkbox('Text message'));
    await user.click(button('Sign out'));
    await screen.findByLabelText('Password');
  }

  it.each([
    ['someone else', panelView(panelOf({}, { person: 'alex@example.com' }))],
    ['the same name elsewhere', panelView(panelOf(), { organisation: practice })],
    ['someone else by the same name', panelView(panelOf(), { earlier: { kind: 'someoneElse' } })],
  ])('are never shown to %s, nor afterwards', async (_, view) => {
    const opened = await openAndEnd(['Text message']);
    await comeBack(opened, view);
    nothingShown();
    opened.backend.tells('changed', signInView({ note: 'sessionOver' }));
    await screen.findByLabelText('Password');
    await comeBack(opened);
    nothingShown();
  });

  it('are not shown where there are no boxes', async () => {
    const opened = await openAndEnd(['Text message']);
    opened.backend.tells('changed', panelView(panelOf({}, { managedElsewhere: true })));
    await screen.findByText('Your sign-in steps are managed by Example Ltd.');
    expect(screen.queryByText(again)).toBeNull();
  });

  it('go with whoever signs out', async () => {
    const opened = await open(panelView(), (backend) => backend.moves('sign_out', signInView({ note: 'signedOut' })));
    await signOut(opened);
    await comeBack(opened);
    nothingShown();
  });

  it('go with whoever signs out and finds the session over', async () => {
    const opened = await open(panelView(), (backend) =>
      backend.fails('sign_out', { code: 'signedOut' }, signInView({ note: 'sessionOver' })),
    );
    await signOut(opened);
    await comeBack(opened);
    nothingShown();
  });

  it('stay with whoever tried to sign out and could not', async () => {
    const opened = await open(panelView(), (backend) => backend.fails('sign_out', { code: 'offline' }));
    await opened.user.click(checkbox('Text message'));
    await opened.user.click(button('Sign out'));
    await screen.findByRole('alert');
    opened.backend.tells('changed', signInView({ note: 'sessionOver' }));
    await screen.findByLabelText('Password');
    await comeBack(opened);
    expect(await screen.findByText(all)).toBeVisible();
    expect(checkbox('Text message')).toBeChecked();
  });
});
