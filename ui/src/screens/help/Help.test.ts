// Help, from any screen. Not covered: what stands in a report and what is removed, which Rust decides.
import { fireEvent, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import { button, expectAccessible, heading, open } from '../../testing/open';
import { firstView, panelView, signInView } from '../../testing/views';

async function opened(view: Parameters<typeof open>[0] = signInView(), prepare?: Parameters<typeof open>[1]) {
  const { backend, user } = await open(view, prepare);
  await user.click(button('Help'));
  return { backend, user };
}

describe('help', () => {
  it('names whom to ask, and closes where it was opened', async () => {
    const { user } = await opened();
    expect(screen.getByText(/IT service desk/)).toBeVisible();
    expect(button('Close')).toHaveFocus();
    await expectAccessible();
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(button('Help')).toHaveFocus();
  });

  it('says where the licences of others are', async () => {
    await opened();
    expect(screen.getByText(/Their licences came with the app, in the file .*THIRD-PARTY-NOTICES\.txt/)).toBeVisible();
  });

  it('says where the organisation does not want the app to look for newer versions', async () => {
    await opened(panelView(), (backend) => backend.on('updates', () => ({ kind: 'switchedOff' })));
    expect(await screen.findByRole('heading', { name: 'New versions' })).toBeVisible();
    expect(screen.getByText('This app does not look for new versions. Your organisation set this.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Look for updates' })).toBeNull();
    await expectAccessible();
  });

  it('shows the report before it is saved', async () => {
    const { backend, user } = await opened(panelView(), (backend) =>
      backend.on('report', () => 'Second Step: 0.1.0').on('save_report', () => true),
    );
    expect(screen.queryByRole('button', { name: 'Save it as a file' })).toBeNull();
    await user.click(button('Make a report'));
    expect(await screen.findByRole('region', { name: 'A report for your IT team' })).toHaveTextContent('Second Step: 0.1.0');
    expect(backend.callsOf('save_report')).toEqual([]);
    await user.click(button('Save it as a file'));
    expect(await screen.findByText('Saved.')).toBeVisible();
    await expectAccessible();
  });

  it('says nothing of saving where the person chose no file, and tells when it could not be', async () => {
    const { backend, user } = await opened(panelView(), (backend) =>
      backend.on('report', () => 'Second Step: 0.1.0').on('save_report', () => false),
    );
    await user.click(button('Make a report'));
    await user.click(await screen.findByRole('button', { name: 'Save it as a file' }));
    expect(screen.queryByText('Saved.')).toBeNull();
    backend.fails('save_report', { code: 'notWritten' });
    await user.click(button('Save it as a file'));
    expect(await screen.findByRole('alert')).toHaveTextContent("This computer didn't allow that");
  });

  it('removes what is kept only after it was said what that is, and begins anew', async () => {
    const { backend, user } = await opened(panelView(), (backend) =>
      backend.moves('remove_my_data', firstView({ note: 'dataRemoved' })),
    );
    await user.click(button('Remove my data'));
    expect(screen.getByRole('dialog')).toHaveAccessibleDescription(/You are signed out here/);
    expect(button('Keep it')).toHaveFocus();
    expect(backend.callsOf('remove_my_data')).toEqual([]);
    await expectAccessible();
    await user.click(button('Remove my data'));
    expect(await screen.findByText(/Everything this app kept on this computer is gone/)).toBeVisible();
    expect(heading()).toHaveFocus();
  });

  it('keeps everything with Escape, and says so when it could not all be removed', async () => {
    const { backend, user } = await opened();
    await user.click(button('Remove my data'));
    // As WebKit does for Escape.
    await fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    expect(backend.callsOf('remove_my_data')).toEqual([]);
    expect(await screen.findByRole('button', { name: 'Help' })).toHaveFocus();
    backend.fails('remove_my_data', { code: 'notWritten' });
    await user.click(button('Help'));
    await user.click(button('Remove my data'));
    await user.click(button('Remove my data'));
    expect(await screen.findByRole('alert')).toHaveTextContent("This computer didn't allow that");
  });
});
