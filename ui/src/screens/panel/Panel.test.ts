// The panel through the whole window: what it shows, what a tick does, what a save says. Saves that fail, the
// authenticator's set-up, and coming and going have files of their own. Not covered: which changes the rules allow, which Rust decides.
import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import { button, checkbox, expectAccessible, heading, open, radio } from '../../testing/open';
import { panelOf, panelView } from '../../testing/views';

const smsOn = panelOf({ sms: { state: 'on' } }, { twoStep: 'on' });
const saved = (panel = smsOn) => ({ panel, differences: [], changed: true });

/** The panel with a save on its way that turns text messages on. */
async function openSaving() {
  let finish: (answer: unknown) => void = () => undefined;
  const { backend, user } = await open(panelView(), (backend) => {
    finish = backend.waits('set_mfa_preference');
  });
  await user.click(checkbox('Text message'));
  await user.click(button('Save changes'));
  return { backend, finish, user };
}

describe('what the panel shows', () => {
  it('names each box by its factor alone and describes it by the service’s state', async () => {
    await open(panelView());
    const group = screen.getByRole('group', { name: 'Second step' });
    expect(within(group).getAllByRole('checkbox').map((box) => box.id)).toHaveLength(4);
    expect(checkbox('Text message')).toHaveAccessibleDescription('Off We text a code to +•••••••0123');
    expect(checkbox('Authenticator app')).toHaveAccessibleDescription(/^Off An app on your phone/);
    expect(checkbox('Email')).toHaveAccessibleDescription('Off We email a code to j•••@e•••');
    expect(checkbox('Passkey')).toHaveAccessibleDescription(/^Off Sign in with your passkey/);
    await expectAccessible();
  });

  it.each([
    ['on', 'Two-step sign-in: on'],
    ['off', 'Two-step sign-in: off'],
    ['required', 'Two-step sign-in: required by your organisation'],
    ['unknown', 'Two-step sign-in: not known yet'],
  ] as const)('has the truth as its heading: %s', async (twoStep, words) => {
    await open(panelView(panelOf({}, { twoStep })));
    expect(heading()).toHaveTextContent(words);
  });

  it('is certain where one thing can happen', async () => {
    const next = { possibilities: [{ kind: 'code', factor: 'softwareToken', destination: null } as const] };
    await open(panelView(panelOf({}, { next })));
    expect(
      screen.getByText(
        "Next time you sign in on a computer that isn't remembered, we'll ask for your password, then a code from your authenticator app.",
      ),
    ).toBeVisible();
  });

  it('lists everything that can happen where the organisation decides', async () => {
    const next = { possibilities: [{ kind: 'passwordOnly' }, { kind: 'setUp' }] as const };
    await open(panelView(panelOf({}, { next: { possibilities: [...next.possibilities] } })));
    expect(screen.getByText(/^It depends on your organisation:/)).toBeVisible();
    const forecast = screen.getByRole('region', { name: 'At your next sign-in' });
    expect(within(forecast).getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'your password only',
      'your password, and then to set up a second step',
    ]);
  });

  it('has no dead boxes where a company account manages the steps', async () => {
    await open(panelView(panelOf({}, { managedElsewhere: true })));
    expect(screen.getByRole('heading', { name: 'Two-step sign-in: managed elsewhere' })).toBeVisible();
    expect(screen.getByText('Your sign-in steps are managed by Example Ltd.')).toBeVisible();
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Save changes' })).toBeNull();
    await expectAccessible();
  });

  it('says when the boxes apply where a company account leads here as well', async () => {
    await open(panelView(panelOf({}, { linked: true })));
    expect(screen.getByText(/^These apply when you sign in with your password\./)).toBeVisible();
    expect(checkbox('Text message')).toBeEnabled();
    await expectAccessible();
  });

  it('says which factor the organisation does not offer, and which it does not know', async () => {
    await open(panelView(panelOf({ email: { offered: false } }, { others: ['FACE_SCAN'] })));
    expect(checkbox('Email')).toHaveAccessibleDescription(/Not offered by Example Ltd/);
    expect(screen.getByText("Your account also uses FACE_SCAN. This version can't change that.")).toBeVisible();
  });
});

describe('a tick', () => {
  it('changes the words beside the box, asks Rust what it would mean, and sends nothing', async () => {
    const { backend, user } = await open(panelView());
    await user.click(checkbox('Text message'));
    expect(checkbox('Text message')).toHaveAccessibleDescription(/^Off now, on after you save/);
    expect(await screen.findByText('After you save')).toBeVisible();
    expect(screen.getByText(/then a code we text to \+•••••••0123/)).toBeVisible();
    expect(backend.callsOf('preview_mfa_preference')).toEqual([
      { preference: { sms: { enabled: true, preferred: false } } },
    ]);
    expect(backend.callsOf('set_mfa_preference')).toEqual([]);
    expect(checkbox('Text message')).toHaveFocus();
    await expectAccessible();
  });

  it('says at once what is missing, with a button only where this version can add it', async () => {
    const { user } = await open(panelView(panelOf({ sms: { missing: 'mobileNumber', destination: null } })));
    await user.click(checkbox('Passkey'));
    expect(checkbox('Passkey')).toHaveAccessibleDescription(/Needs a passkey\./);
    expect(screen.queryByRole('button', { name: 'Add it now' })).toBeNull();
    await user.click(checkbox('Text message'));
    expect(checkbox('Text message')).toHaveAccessibleDescription(/Needs a mobile number\./);
    expect(button('Add it now')).toHaveAccessibleDescription('Needs a mobile number.');
    expect(checkbox('Text message')).toHaveFocus();
  });

  it('says before that the passkey would go too', async () => {
    const panel = panelOf({ sms: { state: 'on' }, webAuthn: { state: 'on', missing: null } }, { twoStep: 'on' });
    const { user } = await open(panelView(panel), (backend) =>
      backend.on('preview_mfa_preference', () => ({
        next: { possibilities: [{ kind: 'passwordOnly' }] },
        passkeyGoesToo: true,
        costs: [{ kind: 'lastOff' }],
        ifLost: panel.ifLost,
      })),
    );
    await user.click(checkbox('Text message'));
    expect(await screen.findByText("Passkey will be turned off too. It can't stay on alone.")).toBeVisible();
    expect(checkbox('Passkey')).toHaveAccessibleDescription(/^On now, off after you save/);
    expect(screen.getByText(/^This turns off two-step sign-in/)).toBeVisible();
  });
});

describe('"Ask me for"', () => {
  const bothOn = panelOf({ sms: { state: 'on' }, email: { state: 'on' } }, { twoStep: 'on', preferred: 'sms' });

  it('lists the ticked boxes except Passkey, and starts at what the service has', async () => {
    await open(panelView(bothOn));
    const group = screen.getByRole('radiogroup', { name: 'Ask me for' });
    expect(within(group).getAllByRole('radio')).toHaveLength(3);
    expect(radio('Text message')).toBeChecked();
    expect(radio('Text message')).toHaveAccessibleDescription(
      "We'll ask only for your phone. Email won't be offered if you lose it.",
    );
    expect(radio('Let me choose each time')).not.toBeChecked();
    await expectAccessible();
  });

  it('is hidden when nothing is ticked, and a sentence when one box is', async () => {
    const { user } = await open(panelView());
    expect(screen.queryByText('Ask me for')).toBeNull();
    await user.click(checkbox('Email'));
    expect(screen.getByText("Only one way is on, so that's the one we'll ask for.")).toBeVisible();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('lets the person choose each time once the asked one is unticked, and says so', async () => {
    const { user } = await open(panelView(bothOn));
    await user.click(checkbox('Text message'));
    expect(screen.getByText("“Text message” is no longer ticked. We'll let you choose each time.")).toHaveAttribute(
      'role',
      'status',
    );
    await user.click(checkbox('Text message'));
    expect(radio('Let me choose each time')).toBeChecked();
  });
});

describe('a save', () => {
  it('sends one change, shows the state read back, and says that it is done', async () => {
    const { backend, user } = await open(panelView(), (backend) => backend.on('set_mfa_preference', () => saved()));
    await user.click(checkbox('Text message'));
    await user.click(button('Save changes'));
    expect(await screen.findByText('Saved. Two-step sign-in is on. Nothing more to do.')).toBeVisible();
    expect(backend.callsOf('set_mfa_preference')).toEqual([
      { preference: { sms: { enabled: true, preferred: false } } },
    ]);
    expect(heading()).toHaveTextContent('Two-step sign-in: on');
    expect(checkbox('Text message')).toHaveAccessibleDescription(/^On We text/);
    expect(screen.queryByText('After you save')).toBeNull();
    await expectAccessible();
  });

  it('with nothing to save calls nobody and says so', async () => {
    const { backend, user } = await open(panelView());
    await user.click(button('Save changes'));
    expect(screen.getByText('Nothing to save. Everything is already as shown.').closest('[role=status]')).toBeVisible();
    expect(backend.callsOf('set_mfa_preference')).toEqual([]);
  });

  it('pressed twice is pressed once, and the button keeps its name while it works', async () => {
    const { backend, finish, user } = await openSaving();
    await user.click(button('Save changes'));
    expect(backend.callsOf('set_mfa_preference')).toHaveLength(1);
    expect(button('Save changes')).toHaveAttribute('aria-busy', 'true');
    expect(button('Save changes')).toBeEnabled();
    expect(screen.queryByText('Saving…')).toBeNull();
    expect(await screen.findByText('Saving…')).toBeVisible();
    expect(button('Save changes')).toHaveAccessibleName('Save changes');
    finish(saved());
    await screen.findByText(/^Saved\./);
    expect(button('Save changes')).not.toHaveAttribute('aria-busy');
  });

  it('tells beside the box what came out otherwise', async () => {
    const answer = { panel: panelOf(), differences: [{ factor: 'sms', kind: 'stillOff' }], changed: true };
    const { user } = await open(panelView(), (backend) => backend.on('set_mfa_preference', () => answer));
    await user.click(checkbox('Text message'));
    await user.click(button('Save changes'));
    expect(await screen.findByText(/^Saved, but not everything came out as you asked/)).toBeVisible();
    expect(checkbox('Text message')).toHaveAccessibleDescription(/the service still says off/);
    expect(checkbox('Text message')).not.toBeChecked();
    await expectAccessible();
  });

  it('says when everything already was as asked', async () => {
    const { user } = await open(panelView(), (backend) =>
      backend.on('set_mfa_preference', () => ({ ...saved(), changed: false })),
    );
    await user.click(checkbox('Text message'));
    await user.click(button('Save changes'));
    expect(await screen.findByText('Everything already was as you asked.')).toBeVisible();
  });

  it('loses nothing that is chosen while it is on its way', async () => {
    const { finish, user } = await openSaving();
    await user.click(checkbox('Email'));
    finish(saved());
    expect(
      await screen.findByText('Saved. Your other choices are not saved yet. Save again when you are ready.'),
    ).toBeVisible();
    expect(checkbox('Text message')).toHaveAccessibleDescription(/^On We text/);
    expect(checkbox('Email')).toBeChecked();
    expect(checkbox('Email')).toHaveAccessibleDescription(/^Off now, on after you save/);
  });

  it('keeps what is taken back while it is on its way, to be saved next', async () => {
    const { backend, finish, user } = await openSaving();
    await user.click(checkbox('Text message'));
    finish(saved());
    await screen.findByText(/^Saved\./);
    expect(checkbox('Text message')).not.toBeChecked();
    expect(checkbox('Text message')).toHaveAccessibleDescription(/^On now, off after you save/);
    await user.click(button('Save changes'));
    expect(backend.callsOf('set_mfa_preference').at(-1)).toEqual({
      preference: { sms: { enabled: false, preferred: false } },
    });
  });

  it('keeps what is asked for while it is on its way', async () => {
    const bothOn = panelOf({ sms: { state: 'on' }, email: { state: 'on' } }, { twoStep: 'on', preferred: 'sms' });
    let finish: (answer: unknown) => void = () => undefined;
    const { user } = await open(panelView(bothOn), (backend) => {
      finish = backend.waits('set_mfa_preference');
    });
    await user.click(radio('Email'));
    await user.click(button('Save changes'));
    await user.click(radio('Let me choose each time'));
    finish(saved({ ...bothOn, preferred: 'email' }));
    await screen.findByText(/^Saved\./);
    expect(radio('Let me choose each time')).toBeChecked();
  });

  it('whose answer is lost says that it is being looked up, until it is known', async () => {
    const { backend, finish, user } = await openSaving();
    backend.tells('checking');
    const words = "No answer came. We're checking if your change was saved.";
    expect(await screen.findByText(words)).toHaveAttribute('role', 'status');
    expect(await screen.findByText('Checking…')).toBeVisible();
    expect(button('Save changes')).toHaveAccessibleName('Save changes');
    await expectAccessible();
    finish(saved());
    await screen.findByText(/^Saved\./);
    expect(screen.queryByText(words)).toBeNull();

    await user.click(checkbox('Email'));
    backend.waits('set_mfa_preference');
    await user.click(button('Save changes'));
    expect(await screen.findByText('Saving…')).toBeVisible();
    expect(screen.queryByText(words)).toBeNull();
  });
});
