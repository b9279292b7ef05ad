// What became of a change that was made before, through the whole window: told once, taken up once. Not covered: how it
// is found out, which is the other side's.
import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';

import type { FakeBackend } from '../../ipc/fake-backend';
import type { Earlier } from '../../ipc/types';
import { button, checkbox, expectAccessible, open, radio } from '../../testing/open';
import { panelOf, panelView, signInView } from '../../testing/views';

const preference = { sms: { enabled: true, preferred: false } };
const smsOn = () => panelOf({ sms: { state: 'on' } }, { twoStep: 'on' });
const smsUnknown = () => panelOf({ sms: { state: 'unknown' } }, { twoStep: 'unknown' });
const saved = () => ({ panel: smsOn(), differences: [], changed: true });

const returned = (earlier: Earlier, panel = panelOf()) => panelView(panel, { earlier });
const notice = (words: RegExp) => screen.findByText(words);

const wasSaved = /^We checked: your earlier change was saved\./;
const wasNotSaved = /^We checked: your earlier change was not saved\./;

describe('coming back', () => {
  it('with a change that still means the same finishes it at once, without another press', async () => {
    const { backend } = await open(returned({ kind: 'finish', preference }), (backend) =>
      backend.on('set_mfa_preference', () => saved()),
    );
    expect(await screen.findByText(/^Saved\./)).toBeVisible();
    expect(backend.callsOf('set_mfa_preference')).toEqual([{ preference }]);
  });

  it('finishes a change once, even if that does not work', async () => {
    const { backend } = await open(returned({ kind: 'finish', preference }), (backend) =>
      backend.fails('set_mfa_preference', { code: 'offline' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent('This computer is not connected');
    backend.tells('changed');
    await waitFor(() => expect(backend.callsOf('view')).toHaveLength(3));
    expect(backend.callsOf('set_mfa_preference')).toHaveLength(1);
    expect(checkbox('Text message')).toBeChecked();
  });

  it('to an account that changed meanwhile shows the choices again and sends nothing until they are saved', async () => {
    const panel = panelOf({ email: { state: 'on' } }, { twoStep: 'on', preferred: 'email' });
    const earlier = { kind: 'ask', preference: { sms: { enabled: true, preferred: true } } } as const;
    const { backend, user } = await open(returned(earlier, panel), (backend) =>
      backend.on('set_mfa_preference', () => saved()),
    );
    const words = await notice(/^Your sign-in steps have changed since/);
    expect(words.closest('[role=status]')).toBeVisible();
    expect(checkbox('Text message')).toHaveAccessibleDescription(/^Off now, on after you save/);
    expect(radio('Text message')).toBeChecked();
    expect(backend.callsOf('set_mfa_preference')).toEqual([]);
    await expectAccessible();
    await user.click(button('Save changes'));
    await screen.findByText(/^Saved\./);
    expect(screen.queryByText(/^Your sign-in steps have changed since/)).toBeNull();
  });

  it('as someone else says that the earlier change was dropped', async () => {
    const { backend } = await open(returned({ kind: 'someoneElse' }));
    expect(await notice(/^You signed in as someone else\. The earlier change was not made\./)).toBeVisible();
    expect(backend.callsOf('set_mfa_preference')).toEqual([]);
  });

  it('after a lost answer says that the change was saved', async () => {
    await open(returned({ kind: 'wasSaved' }, smsOn()));
    expect((await notice(wasSaved)).closest('[role=status]')).toBeVisible();
    expect(checkbox('Text message')).toHaveAccessibleDescription(/^On We text/);
  });

  it('after a lost answer says that it was not saved, and has the choices ready', async () => {
    const { backend } = await open(returned({ kind: 'wasNotSaved', preference }));
    expect((await notice(wasNotSaved)).closest('[role=status]')).toBeVisible();
    expect(checkbox('Text message')).toHaveAccessibleDescription(/^Off now, on after you save/);
    expect(backend.callsOf('set_mfa_preference')).toEqual([]);
    await expectAccessible();
  });
});

describe('news of an earlier change', () => {
  const scrolled = () => vi.spyOn(Element.prototype, 'scrollIntoView');
  const reducesMotion = (matches: boolean) =>
    vi.spyOn(window, 'matchMedia').mockReturnValue({ matches } as MediaQueryList);

  it.each([
    [false, 'smooth'],
    [true, 'instant'],
  ] as const)('comes into sight without moving the focus (less motion: %s)', async (matches, behavior) => {
    reducesMotion(matches);
    const { backend, user } = await open(panelView());
    const scroll = scrolled();
    await user.click(checkbox('Email'));
    expect(scroll).not.toHaveBeenCalled();
    backend.tells('changed', returned({ kind: 'wasSaved' }, smsOn()));
    const words = await notice(wasSaved);
    expect(scroll).toHaveBeenCalledExactlyOnceWith({ block: 'nearest', behavior });
    expect(scroll.mock.contexts[0]).toBe(words.closest('[role=status]'));
    expect(checkbox('Email')).toHaveFocus();
  });
});

describe('a save whose outcome is not known', () => {
  const losesAnswer = (backend: FakeBackend, then = panelView(smsUnknown())) =>
    backend.fails('set_mfa_preference', { code: 'unclear' }, then);

  async function openUnclear() {
    const opened = await open(panelView(), (backend) => losesAnswer(backend));
    await opened.user.click(checkbox('Text message'));
    await opened.user.click(button('Save changes'));
    await screen.findByRole('alert');
    return opened;
  }

  it('says that the app goes on checking by itself', async () => {
    await openUnclear();
    const words = "We'll keep checking. You can close the app; we'll check when you're back.";
    expect(screen.getByRole('alert')).toHaveTextContent(words);
    expect(screen.getByRole('alert')).toHaveTextContent('Your change may or may not be saved.');
  });

  it('is told as saved as soon as that is known, and nothing waits any more', async () => {
    const { backend } = await openUnclear();
    backend.tells('changed', returned({ kind: 'wasSaved' }, smsOn()));
    expect(await notice(wasSaved)).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(checkbox('Text message')).toHaveAccessibleDescription(/^On We text/);
    expect(screen.queryByText('After you save')).toBeNull();
    // Nothing is remembered either: what changes next elsewhere is shown as it is.
    backend.tells('changed', returned({ kind: 'wasSaved' }, panelOf()));
    await waitFor(() => expect(checkbox('Text message')).not.toBeChecked());
  });

  it('is told as not saved as soon as that is known, with the tick as it was', async () => {
    const { backend } = await openUnclear();
    backend.tells('changed', returned({ kind: 'wasNotSaved', preference }));
    expect(await notice(wasNotSaved)).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(checkbox('Text message')).toHaveAccessibleDescription(/^Off now, on after you save/);
  });

  it('does not bring back a tick that was taken away meanwhile', async () => {
    const { backend, user } = await openUnclear();
    await user.click(checkbox('Text message'));
    backend.tells('changed', returned({ kind: 'wasNotSaved', preference }));
    await notice(wasNotSaved);
    expect(checkbox('Text message')).not.toBeChecked();
  });

  it('is told once, and again when the next one comes to the same end', async () => {
    const { backend, user } = await openUnclear();
    const known = returned({ kind: 'wasNotSaved', preference });
    backend.tells('changed', known);
    await notice(wasNotSaved);
    losesAnswer(backend, returned({ kind: 'wasNotSaved', preference }, smsUnknown()));
    await user.click(button('Save changes'));
    expect(await screen.findByRole('alert')).toHaveTextContent('Your change may or may not be saved.');
    expect(screen.queryByText(wasNotSaved)).toBeNull();
    backend.tells('changed', known);
    expect(await notice(wasNotSaved)).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is told when the person asks for it too', async () => {
    const { backend, user } = await openUnclear();
    backend.moves('read_again', returned({ kind: 'wasSaved' }, smsOn()));
    await user.click(button('Check again'));
    expect(await notice(wasSaved)).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('keeps every tick that was sent, though no state is known to show it by', async () => {
    const bothOn = panelOf({ sms: { state: 'on' }, email: { state: 'on' } }, { twoStep: 'on', preferred: 'sms' });
    const lost = panelOf(
      { sms: { state: 'unknown' }, email: { state: 'unknown' } },
      { twoStep: 'unknown', preferred: 'sms' },
    );
    const { user } = await open(panelView(bothOn), (backend) => losesAnswer(backend, panelView(lost)));
    await user.click(radio('Email'));
    await user.click(button('Save changes'));
    await screen.findByRole('alert');
    expect(checkbox('Text message')).toBeChecked();
    expect(checkbox('Email')).toBeChecked();
    expect(radio('Email')).toBeChecked();
  });

  it('gives way to the sign-in when the session turns out to be over', async () => {
    const { backend } = await openUnclear();
    backend.tells('changed', signInView({ note: 'notKnownYet' }));
    expect(await screen.findByText(/Sign in, and we'll check\.$/)).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('an answer that comes after its panel was left', () => {
  it('says nothing of the next session', async () => {
    let finish: (answer: unknown) => void = () => undefined;
    const { backend, user } = await open(panelView(), (backend) => {
      finish = backend.waits('set_mfa_preference');
    });
    await user.click(checkbox('Text message'));
    await user.click(button('Save changes'));
    backend.tells('changed', signInView({ note: 'sessionOver' }));
    await screen.findByLabelText('Password');
    backend.tells('changed', panelView());
    await screen.findByRole('checkbox', { name: 'Email' });
    finish(saved());
    await user.click(checkbox('Email'));
    expect(checkbox('Text message')).toHaveAccessibleDescription(/^Off /);
    expect(screen.queryByText(/^Saved\./)).toBeNull();
  });
});
