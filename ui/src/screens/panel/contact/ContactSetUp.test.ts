// Adding, changing and confirming a number or an address in place, through the whole window. Time is pretended where it
// matters. Not covered: what the service makes of a value, which the other side's tests show.
import { screen, waitFor, within } from '@testing-library/svelte';
import type { UserEvent } from '@testing-library/user-event';
import { tick } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';

import type { FakeBackend } from '../../../ipc/fake-backend';
import type { FactorState, Panel } from '../../../ipc/types';
import { button, checkbox, choice, expectAccessible, field, open } from '../../../testing/open';
import { panelOf, panelView, signInView } from '../../../testing/views';

const noNumber = { destination: null, missing: 'mobileNumber' } as const;
const unconfirmedNumber = { missing: 'confirmedMobileNumber' } as const;
const noAddress = { destination: null, missing: 'emailAddress' } as const;
const masked = { sms: '+•••••••0199', email: 'n•••@e•••' };

afterEach(() => {
  vi.useRealTimers();
});

/** Behaves as Rust does: what is handed over is confirmed with "123456", and a save needs everything confirmed. */
function withContacts(backend: FakeBackend, start: Panel = panelOf({ sms: noNumber })): void {
  let panel = start;
  let open: 'sms' | 'email' = 'sms';
  const change = (factor: string, more: Partial<FactorState>) => {
    panel = { ...panel, factors: panel.factors.map((box) => (box.factor === factor ? { ...box, ...more } : box)) };
    return (backend.view = panelView(panel));
  };
  const code = (stays = false) => ({ kind: 'code', destination: masked[open], oldOneStays: stays });
  const refuse = (failure: object) => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- a Failure is a plain value, as it comes from Rust
    throw failure;
  };
  backend.view = panelView(panel);
  backend
    .on('begin_contact_set_up', ({ factor, value }) => {
      open = factor as typeof open;
      if (value === 'nonsense') refuse({ code: open === 'sms' ? 'phoneNumberShape' : 'emailAddressShape' });
      return code(value === 'stays');
    })
    .on('send_contact_code', () => code())
    .on('finish_contact_set_up', (args) => {
      if (args['code'] !== '123456') refuse({ code: 'codeWrong' });
      return change(open, { destination: masked[open], missing: null });
    })
    .on('cancel_contact_set_up', () => backend.view)
    .on('begin_authenticator_set_up', () => ({ key: 'JBSW', qr: { size: 21, path: 'M4 4h7v7h-7z' } }))
    .on('cancel_authenticator_set_up', () => backend.view)
    .on('finish_authenticator_set_up', () => change('softwareToken', { missing: null }))
    .on('set_mfa_preference', ({ preference }) => {
      const wanted = Object.keys(preference as object);
      if (panel.factors.some((box) => wanted.includes(box.factor) && box.missing !== null)) refuse({ code: 'needsSetUp' });
      for (const factor of wanted) change(factor, { state: 'on' });
      return { panel: { ...panel, twoStep: 'on' }, differences: [], changed: true };
    });
}

const openWith = (panel: Panel) => open(panelView(panel), (backend) => withContacts(backend, panel));

async function addNumber(user: UserEvent, number = '0151 23456789'): Promise<void> {
  await user.type(await screen.findByLabelText('Mobile number'), number);
  await user.click(button('Text me a code'));
}

async function enterCode(user: UserEvent, code = '123456'): Promise<void> {
  await user.type(await screen.findByLabelText('Code'), code);
  await user.click(button('Continue'));
}

describe('a number that Save finds missing', () => {
  it('is explained beside its box, opens in place, and leaves the focus with the summary', async () => {
    const { user } = await openWith(panelOf({ sms: noNumber }));
    await user.click(checkbox('Text message'));
    await user.click(button('Save changes'));
    expect(await screen.findByRole('group', { name: 'There is a problem' })).toHaveFocus();
    expect(checkbox('Text message')).toHaveAccessibleDescription(
      /Text message: add a mobile number first.*Add one below\. We then save all your choices\./,
    );
    expect(screen.getByRole('region', { name: 'Add a mobile number' })).toBeVisible();
    expect(screen.getByText('Sign-in codes will go to this number.')).toBeVisible();
    expect(field('Mobile number')).toHaveAttribute('type', 'tel');
    expect(field('Mobile number')).toHaveAttribute('autocomplete', 'tel');
    await expectAccessible();
  });

  it('completes the whole save once it is confirmed, without another press', async () => {
    const { backend, user } = await openWith(panelOf({ sms: noNumber }));
    await user.click(checkbox('Text message'));
    await user.click(checkbox('Email'));
    await user.click(button('Save changes'));
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Country' }), 'Germany');
    await addNumber(user);
    expect(await screen.findByRole('heading', { name: 'Confirm your mobile number' })).toHaveFocus();
    expect(screen.getByText('We texted a code to +•••••••0199.')).toBeVisible();
    expect(screen.getByText('When this is done, we save all your choices.')).toBeVisible();
    expect(field('Code')).toHaveAttribute('autocomplete', 'one-time-code');
    await expectAccessible();
    await enterCode(user, '123 456');
    expect(await screen.findByText('Saved. Two-step sign-in is on. Nothing more to do.')).toBeVisible();
    expect(backend.callsOf('begin_contact_set_up')).toEqual([{ factor: 'sms', value: '0151 23456789', country: 'DE' }]);
    expect(backend.callsOf('finish_contact_set_up')).toEqual([{ code: '123456' }]);
    expect(backend.callsOf('set_mfa_preference').at(-1)).toEqual({
      preference: { sms: { enabled: true, preferred: false }, email: { enabled: true, preferred: false } },
    });
    expect(backend.callsOf('cancel_contact_set_up')).toEqual([]);
    expect(checkbox('Text message')).toHaveFocus();
    expect(screen.queryByText('There is a problem')).toBeNull();
  });

  it('is the first of several steps, in the order of the boxes, before one save', async () => {
    const { backend, user } = await openWith(panelOf({ sms: noNumber, email: noAddress }));
    await user.click(checkbox('Email'));
    await user.click(checkbox('Authenticator app'));
    await user.click(checkbox('Text message'));
    await user.click(button('Save changes'));
    await screen.findByText('There is a problem');
    expect(checkbox('Email')).toHaveAccessibleDescription(/Email: add an email address first/);
    expect(checkbox('Email')).not.toHaveAccessibleDescription(/Needs an email address/);
    await addNumber(user);
    expect(await screen.findByText('When this is done, Authenticator app comes next.')).toBeVisible();
    await enterCode(user);
    expect(await screen.findByRole('heading', { name: 'Connect an authenticator app' })).toHaveFocus();
    await user.click(button('Yes, show the code'));
    await enterCode(user);
    expect(await screen.findByRole('heading', { name: 'Add an email address' })).toHaveFocus();
    expect(backend.callsOf('set_mfa_preference')).toHaveLength(1);
    await user.type(field('Email address'), 'new@example.com{Enter}');
    await enterCode(user);
    await screen.findByText(/^Saved\./);
    expect(backend.callsOf('begin_contact_set_up').at(-1)).toEqual({
      factor: 'email',
      value: 'new@example.com',
      country: null,
    });
    expect(backend.callsOf('set_mfa_preference')).toHaveLength(2);
  });

  it('comes after a step that is open already, which goes on', async () => {
    const { backend, user } = await openWith(panelOf({ sms: noNumber, email: noAddress }));
    await user.click(checkbox('Email'));
    await user.click(button('Add it now'));
    await user.type(field('Email address'), 'new@example.com{Enter}');
    await screen.findByLabelText('Code');
    await user.click(checkbox('Text message'));
    await user.click(button('Save changes'));
    await screen.findByText('There is a problem');
    await enterCode(user);
    expect(await screen.findByRole('heading', { name: 'Add a mobile number' })).toHaveFocus();
    await addNumber(user);
    await enterCode(user);
    await screen.findByText(/^Saved\./);
    expect(backend.callsOf('cancel_contact_set_up')).toEqual([]);
  });

  it('is no longer asked for when its tick is taken away, and the next step opens', async () => {
    const { backend, user } = await openWith(panelOf({ sms: noNumber, email: noAddress }));
    await user.click(checkbox('Text message'));
    await user.click(checkbox('Email'));
    await user.click(button('Save changes'));
    await addNumber(user);
    await screen.findByLabelText('Code');
    await user.click(checkbox('Text message'));
    expect(screen.queryByText('Confirm your mobile number')).toBeNull();
    expect(checkbox('Text message')).toHaveFocus();
    expect(screen.getByRole('region', { name: 'Add an email address' })).toBeVisible();
    expect(backend.callsOf('cancel_contact_set_up')).toHaveLength(1);
  });
});

describe('"Add it now"', () => {
  it('sets up and turns on that factor only', async () => {
    const { backend, user } = await openWith(panelOf({ sms: noNumber }));
    await user.click(checkbox('Email'));
    await user.click(checkbox('Text message'));
    await user.click(button('Add it now'));
    expect(screen.getByRole('heading', { name: 'Add a mobile number' })).toHaveFocus();
    await addNumber(user);
    expect(await screen.findByText('When this is done, we turn on Text message.')).toBeVisible();
    await enterCode(user);
    await screen.findByText(/^Saved\./);
    expect(backend.callsOf('set_mfa_preference')).toEqual([{ preference: { sms: { enabled: true, preferred: false } } }]);
    expect(checkbox('Email')).toHaveAccessibleDescription(/^Off now, on after you save/);
  });

  it('is done at once where the number turns out to be confirmed', async () => {
    const { backend, user } = await openWith(panelOf({ sms: noNumber }));
    await user.click(checkbox('Text message'));
    await user.click(button('Add it now'));
    backend.on('begin_contact_set_up', () => {
      backend.view = panelView(panelOf());
      return { kind: 'confirmed' };
    });
    backend.on('set_mfa_preference', () => ({ panel: panelOf({ sms: { state: 'on' } }), differences: [], changed: true }));
    await addNumber(user);
    await screen.findByText(/^Saved/);
    expect(backend.callsOf('finish_contact_set_up')).toEqual([]);
  });

  it('moves to the sign-in when the session ended meanwhile', async () => {
    const { backend, user } = await openWith(panelOf({ sms: noNumber }));
    backend.fails('begin_contact_set_up', { code: 'signedOut' }, signInView({ note: 'sessionOver' }));
    await user.click(checkbox('Text message'));
    await user.click(button('Add it now'));
    await addNumber(user);
    expect(await screen.findByText(/You were signed out for safety/)).toBeVisible();
  });
});

describe('what was entered', () => {
  async function openStep(panel = panelOf({ sms: noNumber })) {
    const opened = await openWith(panel);
    await opened.user.click(checkbox('Text message'));
    await opened.user.click(button('Add it now'));
    return opened;
  }

  it('stays in the field beside what is wrong with it', async () => {
    const { user } = await openStep();
    await addNumber(user, 'nonsense');
    expect(await screen.findByRole('alert')).toHaveTextContent('That is not a whole mobile number');
    expect(field('Mobile number')).toBeInvalid();
    expect(field('Mobile number')).toHaveFocus();
    expect(field('Mobile number')).toHaveValue('nonsense');
    await expectAccessible();
  });

  it('that belongs to someone else is told beside the field', async () => {
    const { backend, user } = await openStep();
    backend.fails('begin_contact_set_up', { code: 'contactTaken' });
    await addNumber(user);
    expect(await screen.findByRole('alert')).toHaveTextContent('Another account already uses that number');
    expect(field('Mobile number')).toBeInvalid();
  });

  it('that the organisation keeps is told with whom to ask', async () => {
    const { backend, user } = await openStep();
    backend.fails('begin_contact_set_up', { code: 'contactFixed' });
    await addNumber(user);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent("Your number can't be changed from here");
    expect(alert).toHaveTextContent('Whom to ask: IT service desk');
    expect(field('Mobile number')).not.toBeInvalid();
  });

  it('is proved with a code; a wrong one is told beside its field, which is emptied', async () => {
    const { user } = await openStep();
    await addNumber(user);
    await enterCode(user, '000000');
    expect(await screen.findByRole('alert')).toHaveTextContent("That code didn't match");
    expect(screen.getByRole('alert')).toHaveTextContent('Your number is not confirmed yet.');
    expect(field('Code')).toHaveValue('');
    expect(field('Code')).toBeInvalid();
    expect(field('Code')).toHaveFocus();
  });

  it('can be replaced when the code went to the wrong one', async () => {
    const { backend, user } = await openStep();
    await addNumber(user);
    await screen.findByLabelText('Code');
    await user.click(button('Use another number'));
    expect(screen.getByRole('heading', { name: 'Add a mobile number' })).toHaveFocus();
    expect(backend.callsOf('cancel_contact_set_up')).toHaveLength(1);
    await addNumber(user, '+49151 9');
    await screen.findByLabelText('Code');
    expect(backend.callsOf('begin_contact_set_up').at(-1)).toMatchObject({ value: '+49151 9' });
  });

  it('waits for its code as long as it takes, and a new one is sent when asked for', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { backend, user } = await openStep();
    await addNumber(user);
    await screen.findByLabelText('Code');
    await user.click(button('Send a new code'));
    expect(await screen.findByText(/^We sent a new code/)).toHaveAttribute('role', 'status');
    expect(backend.callsOf('send_contact_code')).toHaveLength(1);
    expect(field('Code')).toHaveFocus();
    vi.advanceTimersByTime(31_000);
    await tick();
    expect(screen.getByText("The code hasn't arrived?")).toBeVisible();
    expect(screen.getByText('Check +•••••••0199 and that your phone has signal.')).toBeVisible();
    expect(screen.getByText("I can't get a code")).toBeVisible();
  });

  it.each(['Escape', 'Cancel'])('is put back with %s, and the tick stays', async (way) => {
    const { backend, user } = await openStep();
    await addNumber(user);
    await screen.findByLabelText('Code');
    backend.moves('cancel_contact_set_up', panelView(panelOf({ sms: noNumber }, { person: 'as before' })));
    if (way === 'Escape') await user.keyboard('{Escape}');
    else await user.click(button('Cancel'));
    expect(screen.queryByLabelText('Code')).toBeNull();
    expect(checkbox('Text message')).toHaveFocus();
    expect(checkbox('Text message')).toBeChecked();
    expect(await screen.findByText('Signed in as as before')).toBeVisible();
    expect(backend.callsOf('cancel_contact_set_up')).toHaveLength(1);
    expect(button('Add it now')).toBeVisible();
  });

  it('is said to be there still when it could not be put back, until that works', async () => {
    const { backend, user } = await openStep();
    await addNumber(user);
    await screen.findByLabelText('Code');
    backend.fails('cancel_contact_set_up', { code: 'offline' }, panelView(panelOf({ sms: unconfirmedNumber })));
    await user.keyboard('{Escape}');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The new number is still there, but not confirmed.');
    await expectAccessible();
    backend.moves('cancel_contact_set_up', panelView(panelOf({ sms: noNumber })));
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(backend.callsOf('cancel_contact_set_up')).toHaveLength(2);
    expect(checkbox('Text message')).toHaveFocus();
  });

  it('is put back before signing out', async () => {
    const { backend, user } = await openStep();
    backend.moves('sign_out', signInView({ note: 'signedOut' }));
    await addNumber(user);
    await screen.findByLabelText('Code');
    await user.click(button('Sign out'));
    await screen.findByText('You are signed out.');
    expect(backend.calls.slice(-2).map((call) => call.command)).toEqual(['cancel_contact_set_up', 'sign_out']);
  });

  it('leaves nothing to put back where nothing was entered', async () => {
    const { backend, user } = await openStep();
    await user.click(button('Cancel'));
    expect(backend.callsOf('cancel_contact_set_up')).toEqual([]);
  });

  it('that is confirmed after the step was closed saves nothing', async () => {
    const { backend, user } = await openStep();
    await addNumber(user);
    await screen.findByLabelText('Code');
    const finish = backend.waits('finish_contact_set_up');
    await enterCode(user);
    await user.click(button('Cancel'));
    finish(panelView(panelOf()));
    await waitFor(() => expect(checkbox('Text message')).toHaveAccessibleDescription(/We text a code to \+•••••••0123/));
    // Whatever else would follow by itself comes before this.
    await user.click(checkbox('Email'));
    expect(backend.callsOf('set_mfa_preference')).toEqual([]);
  });
});

describe('a number that nobody confirmed', () => {
  it('gets a code without being typed again', async () => {
    const { backend, user } = await openWith(panelOf({ sms: unconfirmedNumber }));
    await user.click(checkbox('Text message'));
    expect(checkbox('Text message')).toHaveAccessibleDescription(
      /Needs a confirmed mobile number\. Nobody has confirmed \+•••••••0123 yet\./,
    );
    await user.click(button('Confirm it now'));
    await expectAccessible();
    await user.click(button('Send a code to +•••••••0123'));
    await enterCode(user);
    await screen.findByText(/^Saved\./);
    expect(backend.callsOf('begin_contact_set_up')).toEqual([{ factor: 'sms', value: null, country: null }]);
  });

  it('can give way to another one', async () => {
    const { backend, user } = await openWith(panelOf({ sms: unconfirmedNumber }));
    await user.click(checkbox('Text message'));
    await user.click(button('Confirm it now'));
    await user.click(button('Use another number'));
    await addNumber(user);
    await screen.findByLabelText('Code');
    expect(backend.callsOf('begin_contact_set_up')).toMatchObject([{ value: '0151 23456789' }]);
  });
});

describe('changing what is in use', () => {
  it('says what it costs, and saves nothing', async () => {
    const panel = panelOf({ email: { state: 'on' } }, { twoStep: 'on' });
    const { backend, user } = await openWith(panel);
    await user.click(button('Change address'));
    expect(screen.getByRole('heading', { name: 'Change your email address' })).toHaveFocus();
    expect(
      screen.getByText(
        'Sign-in codes will go to the new address. Until you confirm it, the old one may no longer get codes.',
      ),
    ).toBeVisible();
    await expectAccessible();
    await user.type(field('Email address'), 'stays');
    await user.click(button('Email me a code'));
    expect(await screen.findByText('j•••@e••• stays in use until you confirm the new one.')).toBeVisible();
    await enterCode(user);
    await waitFor(() => expect(checkbox('Email')).toHaveAccessibleDescription('On We email a code to n•••@e•••'));
    expect(checkbox('Email')).toHaveFocus();
    expect(backend.callsOf('set_mfa_preference')).toEqual([]);
  });

  it('is offered only where there is something to change, and no step is open', async () => {
    const { user } = await openWith(panelOf({ sms: noNumber }));
    expect(screen.queryByRole('button', { name: 'Change number' })).toBeNull();
    await user.click(button('Change address'));
    expect(screen.getByText('This only changes the address. Nothing is turned on.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Change address' })).toBeNull();
  });
});

describe('the list of countries', () => {
  it('starts at the one of the computer’s language, and is sorted by name', async () => {
    vi.spyOn(navigator, 'language', 'get').mockReturnValue('de');
    const { user } = await openWith(panelOf({ sms: noNumber }));
    await user.click(checkbox('Text message'));
    await user.click(button('Add it now'));
    expect(choice('Country')).toHaveValue('DE');
    const names = within(choice('Country')).getAllByRole('option').map((option) => option.textContent);
    expect(names.length).toBeGreaterThan(200);
    expect(names).toEqual([...names].sort(new Intl.Collator('en').compare));
  });

  it.each(['C', 'eo'])('starts at none where the language has none: %s', async (language) => {
    vi.spyOn(navigator, 'language', 'get').mockReturnValue(language);
    const { backend, user } = await openWith(panelOf({ sms: noNumber }));
    await user.click(checkbox('Text message'));
    await user.click(button('Add it now'));
    expect(screen.getByRole('option', { name: 'Choose a country', selected: true })).toBeVisible();
    await addNumber(user);
    expect(backend.callsOf('begin_contact_set_up')).toMatchObject([{ country: null }]);
  });
});
