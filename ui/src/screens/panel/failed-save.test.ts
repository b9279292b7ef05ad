// Saves that do not work out, through the whole window: what stands where, and what is kept. Not covered: the words of each
// code, which problems/words.test.ts reads.
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import { button, checkbox, expectAccessible, heading, open } from '../../testing/open';
import { organisation, panelOf, panelView, practice, reference, signInView } from '../../testing/views';

const summary = () => screen.findByRole('group', { name: 'There is a problem' });

describe('a save that one box stands in the way of', () => {
  it('says so under the box and in a summary that takes the focus, and keeps every tick', async () => {
    const { backend, user } = await open(panelView(), (backend) =>
      backend.fails('set_mfa_preference', { code: 'factorNotOffered', factor: 'sms', reference }),
    );
    await user.click(checkbox('Text message'));
    await user.click(checkbox('Email'));
    await user.click(button('Save changes'));

    const headline = 'Text message: not switched on by your organisation';
    const group = await summary();
    expect(group).toHaveFocus();
    expect(within(group).getAllByRole('link').map((link) => link.textContent)).toEqual([headline]);
    expect(checkbox('Text message')).toBeInvalid();
    expect(checkbox('Text message')).toHaveAccessibleDescription(
      new RegExp(`${headline}.*Text message is still off\\. Nothing else changed\\.`),
    );
    expect(checkbox('Text message')).toBeChecked();
    expect(checkbox('Email')).toBeChecked();
    expect(checkbox('Email')).not.toBeInvalid();
    expect(checkbox('Email')).toHaveAccessibleDescription(
      /Not changed, because everything is saved together\./,
    );
    expect(screen.queryByRole('alert')).toBeNull();
    expect(backend.calls.at(-1)?.command).not.toBe('set_mfa_preference');
    await expectAccessible();

    await user.click(within(group).getByRole('link'));
    expect(checkbox('Text message')).toHaveFocus();
  });

  it('speaks of what the service says now, not of what it said before', async () => {
    const { user } = await open(panelView(), (backend) =>
      backend.fails(
        'set_mfa_preference',
        { code: 'factorNotOffered', factor: 'sms' },
        panelView(panelOf({ email: { state: 'on' } }, { twoStep: 'on' })),
      ),
    );
    await user.click(checkbox('Text message'));
    await user.click(button('Save changes'));
    await summary();
    expect(checkbox('Email')).toHaveAccessibleDescription(/^On /);
    expect(checkbox('Email')).toBeChecked();
    expect(checkbox('Text message')).toBeChecked();
  });

  it('names every ticked box that lacks something', async () => {
    const panel = panelOf({ sms: { missing: 'confirmedMobileNumber' } });
    const { user } = await open(panelView(panel), (backend) => backend.fails('set_mfa_preference', { code: 'needsSetUp' }));
    await user.click(checkbox('Text message'));
    await user.click(checkbox('Passkey'));
    await user.click(checkbox('Email'));
    await user.click(button('Save changes'));
    const group = await summary();
    expect(within(group).getAllByRole('link').map((link) => link.textContent)).toEqual([
      'Text message: confirm your mobile number first',
      'Passkey: make one first',
    ]);
    await user.click(checkbox('Passkey'));
    expect(within(group).getAllByRole('link')).toHaveLength(1);
    expect(checkbox('Passkey')).not.toBeInvalid();
  });

  it('puts "keep one" beside the box that was to be turned off', async () => {
    const panel = panelOf({ sms: { state: 'on' } }, { twoStep: 'required' });
    const { user } = await open(panelView(panel), (backend) => backend.fails('set_mfa_preference', { code: 'keepOne' }));
    await user.click(checkbox('Text message'));
    await user.click(button('Save changes'));
    await summary();
    expect(checkbox('Text message')).toHaveAccessibleDescription(
      /Text message: keep at least one box ticked Your organisation requires it\./,
    );
    expect(checkbox('Text message')).not.toBeChecked();
  });

  it('takes its words back at the next save that works', async () => {
    const { backend, user } = await open(panelView(), (backend) =>
      backend.fails('set_mfa_preference', { code: 'factorNotOffered', factor: 'sms' }),
    );
    await user.click(checkbox('Text message'));
    await user.click(button('Save changes'));
    await summary();
    backend.on('set_mfa_preference', () => ({
      panel: panelOf({ sms: { state: 'on' } }, { twoStep: 'on' }),
      differences: [],
      changed: true,
    }));
    await user.click(button('Save changes'));
    await screen.findByText(/^Saved\./);
    expect(screen.queryByText('There is a problem')).toBeNull();
    expect(checkbox('Text message')).not.toBeInvalid();
  });
});

describe('a save that fails as a whole', () => {
  it('says what became of the change and tries again when asked to', async () => {
    const { backend, user } = await open(panelView(), (backend) => backend.fails('set_mfa_preference', { code: 'offline' }));
    await user.click(checkbox('Text message'));
    await user.click(button('Save changes'));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('This computer is not connected');
    expect(alert).toHaveTextContent('Nothing was saved. Your ticks are still here.');
    expect(checkbox('Text message')).toBeChecked();
    await expectAccessible();
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(backend.callsOf('set_mfa_preference')).toHaveLength(2);
    expect(button('Save changes')).toHaveFocus();
  });

  it('says "not known yet" after a lost answer, and checks when asked to', async () => {
    const lost = panelView(panelOf({ sms: { state: 'unknown' } }, { twoStep: 'unknown' }));
    const { user } = await open(panelView(), (backend) =>
      backend
        .fails('set_mfa_preference', { code: 'unclear' }, lost)
        .moves('read_again', panelView(panelOf({ sms: { state: 'on' } }, { twoStep: 'on' }))),
    );
    await user.click(checkbox('Text message'));
    await user.click(button('Save changes'));
    expect(await screen.findByRole('alert')).toHaveTextContent('Your change may or may not be saved.');
    expect(checkbox('Text message')).toHaveAccessibleDescription(/^Not known yet/);
    await user.click(button('Check again'));
    await screen.findByRole('heading', { name: 'Two-step sign-in: on' });
    expect(screen.queryByRole('alert')).toBeNull();
    await waitFor(() => expect(heading()).toHaveFocus());
    expect(screen.queryByText('After you save')).toBeNull();
  });

  it('offers to check where the state was not known from the start', async () => {
    const lost = panelView(panelOf({ sms: { state: 'unknown' } }, { twoStep: 'unknown' }));
    const { backend, user } = await open(lost, (backend) => backend.fails('read_again', { code: 'offline' }));
    await user.click(button('Check again'));
    expect(await screen.findByRole('alert')).toHaveTextContent('What you see here may be old.');
    await waitFor(() => expect(heading()).toHaveFocus());
    await user.click(button('Try again'));
    expect(backend.callsOf('read_again')).toHaveLength(2);
    await waitFor(() => expect(heading()).toHaveFocus());
  });

  it('leaves the focus alone where the person went on meanwhile', async () => {
    const lost = panelView(panelOf({ sms: { state: 'unknown' } }, { twoStep: 'unknown' }));
    let finish: (answer: unknown) => void = () => undefined;
    const { user } = await open(lost, (backend) => {
      finish = backend.waits('read_again');
    });
    await user.click(button('Check again'));
    await user.click(checkbox('Email'));
    finish(panelView(panelOf({ sms: { state: 'on' } }, { twoStep: 'on' })));
    await screen.findByRole('heading', { name: 'Two-step sign-in: on' });
    expect(checkbox('Email')).toHaveFocus();
  });

  it('keeps the focus on the button while the state is still not known', async () => {
    const lost = panelView(panelOf({ sms: { state: 'unknown' } }, { twoStep: 'unknown' }));
    const { backend, user } = await open(lost, (backend) => backend.moves('read_again', lost));
    await user.click(button('Check again'));
    await waitFor(() => expect(backend.callsOf('read_again')).toHaveLength(1));
    expect(button('Check again')).toHaveFocus();
  });

  it.each([
    ['with a real account promises to check later', organisation, /you can close the app/i],
    ['in practice promises nothing for after the end', practice, /^(?!.*close the app)/i],
  ] as const)('%s', async (_, organisation, words) => {
    const lost = panelView(panelOf({ sms: { state: 'unknown' } }, { twoStep: 'unknown' }), { organisation });
    const { user } = await open(lost, (backend) => backend.fails('set_mfa_preference', { code: 'unclear' }, lost));
    expect(screen.getByText(/^We don't know yet if your last change was saved\./)).toHaveTextContent(words);
    await user.click(checkbox('Email'));
    await user.click(button('Save changes'));
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
  });

  it('goes to the sign-in when the session ended, which says that the change goes on', async () => {
    const { user } = await open(panelView(), (backend) =>
      backend.fails('set_mfa_preference', { code: 'signedOut' }, signInView({ note: 'sessionEnded' })),
    );
    await user.click(checkbox('Text message'));
    await user.click(button('Save changes'));
    expect(await screen.findByText(/Sign in, and your change goes on/)).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('treats a refusal by the window’s own access list as something this app can’t do', async () => {
    const { user } = await open(panelView());
    await user.click(checkbox('Text message'));
    await user.click(button('Save changes'));
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent("This app can't do that"));
  });
});
