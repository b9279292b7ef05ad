// Newer versions of the app: when they are told, and what a person does about them. Not covered: when one is looked for,
// fetched and believed, which Rust decides (tests/window/updates.rs).
import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import type { FakeBackend } from '../../ipc/fake-backend';
import type { Updates, View } from '../../ipc/types';
import { button, checkbox, expectAccessible, heading, open } from '../../testing/open';
import { codeView, firstView, organisation, panelView, signInView } from '../../testing/views';

const ready: Updates = { kind: 'ready', version: '1.2.3', later: false };
const putOff: Updates = { ...ready, later: true };
const notice = 'Version 1.2.3 is ready.';

/** A window that was told of a newer version. */
async function told(view: View, prepare: (backend: FakeBackend) => void = () => undefined) {
  const opened = await open(view, (backend) => {
    backend.on('updates', () => ready).on('put_off_update', () => putOff);
    prepare(backend);
  });
  opened.backend.tells('update');
  return opened;
}

describe('a newer version', () => {
  it.each([firstView(), signInView(), panelView()])('is told on the screen $screen', async (view) => {
    await told(view);
    const place = screen.getByText('Help').closest('.frame')?.querySelector('main > div > :last-child');
    expect(place).toHaveTextContent(/^$/);
    expect(await screen.findByText(notice)).toBeVisible();
    // Under everything else: it comes by itself, and moves nothing. It is said by a place that was there before it.
    expect(place).toContainElement(screen.getByText(notice));
    expect(place).toHaveAttribute('role', 'status');
    await expectAccessible();
  });

  it('is told on no screen with a code to enter, nor in practice', async () => {
    const practice = { ...organisation, practice: true };
    for (const view of [codeView(), signInView({ organisation: practice })]) {
      const { backend } = await told(view);
      await expect.poll(() => backend.callsOf('updates').length).toBe(1);
      expect(screen.queryByText(notice)).toBeNull();
      document.body.replaceChildren();
    }
  });

  it('is put away until the next start', async () => {
    const { backend, user } = await told(firstView());
    await screen.findByText(notice);
    await user.click(button('Later'));
    expect(backend.callsOf('put_off_update')).toHaveLength(1);
    expect(screen.queryByText(notice)).toBeNull();
    expect(heading()).toHaveFocus();
  });

  it('is installed once it was said what that costs', async () => {
    const { backend, user } = await told(panelView(), (backend) => backend.waits('install_update'));
    await screen.findByText(notice);
    await user.click(button('Install and start again'));
    const dialog = screen.getByRole('dialog', { name: 'Install version 1.2.3 now?' });
    expect(dialog).toHaveAccessibleDescription(/You may have to sign in again/);
    expect(dialog).not.toHaveAccessibleDescription(/did not save/);
    expect(button('Not now')).toHaveFocus();
    expect(backend.callsOf('install_update')).toEqual([]);
    await expectAccessible();
    await user.click(screen.getAllByRole('button', { name: 'Install and start again' }).at(-1) as HTMLElement);
    expect(backend.callsOf('install_update')).toHaveLength(1);
  });

  it('costs the choices that were not saved, which is said', async () => {
    const { user } = await told(panelView());
    await screen.findByText(notice);
    await user.click(checkbox('Email'));
    await user.click(button('Install and start again'));
    expect(screen.getByRole('dialog')).toHaveAccessibleDescription(/did not save is lost/);
  });

  it('is dropped on its way when the person thinks otherwise', async () => {
    const { backend, user } = await told(firstView(), (backend) => backend.waits('install_update'));
    await screen.findByText(notice);
    await user.click(button('Install and start again'));
    await user.click(screen.getAllByRole('button', { name: 'Install and start again' }).at(-1) as HTMLElement);
    await user.click(button('Not now'));
    expect(backend.callsOf('put_off_update')).toHaveLength(1);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(heading()).toHaveFocus();
  });

  it('that is not what it should be is said, and this one stays', async () => {
    const { user } = await told(firstView(), (backend) => backend.fails('install_update', { code: 'updateNotGenuine' }));
    await screen.findByText(notice);
    await user.click(button('Install and start again'));
    await user.click(screen.getAllByRole('button', { name: 'Install and start again' }).at(-1) as HTMLElement);
    expect(await screen.findByRole('alert')).toHaveTextContent('You can go on with this version.');
    await user.click(button('Not now'));
    expect(button('Install and start again')).toHaveFocus();
  });
});

describe('in Help', () => {
  it('nothing is said of versions where they are not the affair of the app', async () => {
    const { user } = await open(firstView());
    await user.click(button('Help'));
    expect(screen.queryByRole('heading', { name: 'New versions' })).toBeNull();
  });

  it('a person has the app look, and is told what came of it', async () => {
    const { backend, user } = await open(firstView(), (backend) => backend.on('updates', () => ({ kind: 'noneKnown' })));
    await user.click(button('Help'));
    backend.fails('look_for_updates', { code: 'updateNotFound' });
    await user.click(await screen.findByRole('button', { name: 'Look for updates' }));
    expect(await screen.findByRole('alert')).toHaveTextContent("New versions can't be reached right now");
    backend.on('look_for_updates', () => ({ kind: 'noneKnown' }));
    await user.click(button('Look for updates'));
    expect(await screen.findByText('You have the newest version.')).toBeVisible();
    backend.on('look_for_updates', () => ready);
    await user.click(button('Look for updates'));
    const dialog = screen.getByRole('dialog', { name: 'Help' });
    await screen.findAllByText(notice);
    await expectAccessible();
    const buttons = screen.getAllByRole('button', { name: 'Install and start again' });
    await user.click(buttons.find((it) => dialog.contains(it)) as HTMLElement);
    expect(screen.getByRole('dialog', { name: 'Install version 1.2.3 now?' })).toBeVisible();
    await user.click(button('Not now'));
    expect(button('Help')).toHaveFocus();
  });

  it('a version is not installed in the middle of something', async () => {
    const { user } = await told(codeView());
    await user.click(button('Help'));
    expect(await screen.findByText(/Finish what you began first/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Install and start again' })).toBeNull();
  });
});
