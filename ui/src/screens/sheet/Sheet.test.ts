// The sheet for the drawer: what stands on it, and that it is nowhere but on paper. Not covered: the system's own print
// dialog, see tests/window/sheet.rs; the look on paper, which the gallery shows.
import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import { button, open } from '../../testing/open';
import { organisation, panelOf, panelView, practice, reference, signInView } from '../../testing/views';

const sheet = () => {
  const article = document.querySelector('article');
  if (article === null) throw new Error('There is no sheet.');
  return article;
};
const written = () => sheet().textContent;

async function printed(panel = panelOf()) {
  const opened = await open(panelView(panel), (backend) => backend.on('print', () => null));
  await opened.user.click(button('Print a sheet for your drawer'));
  return opened;
}

describe('the sheet for the drawer', () => {
  it('says whose account it is, what is on, what helps when something is lost, and whom to ask', async () => {
    const date = new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(Date.now());
    await printed(panelOf({ sms: { state: 'on' }, softwareToken: { state: 'on', missing: null } }));
    const on = within(sheet());
    expect(on.getByText('How I sign in to Example Ltd')).toBeInTheDocument();
    expect(on.getByText('jamie@example.com')).toBeInTheDocument();
    expect(on.getByText(date)).toBeInTheDocument();
    expect(on.getByText('Text message.').parentElement).toHaveTextContent('We text a code to +•••••••0123');
    expect(on.getByText('Authenticator app.')).toBeInTheDocument();
    expect(on.queryByText('Email.')).toBeNull();
    expect(written()).toContain('If you lose your phone');
    expect(written()).toContain(organisation.help?.email);
  });

  it('says so when nothing is on', async () => {
    await printed();
    expect(written()).toContain('Two-step sign-in: off');
  });

  it('does not pretend to know what is not known', async () => {
    await printed(panelOf({ sms: { state: 'unknown' } }, { twoStep: 'unknown' }));
    expect(written()).toContain('Not known yet');
    expect(written()).not.toContain('Two-step sign-in: off');
  });

  it('is on paper only: nothing of it is in the window, nor read there', async () => {
    await printed();
    expect(sheet()).not.toBeVisible();
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  });

  it('is made when it is wanted, once, and goes with the panel', async () => {
    const { backend, user } = await printed();
    await user.click(button('Print a sheet for your drawer'));
    expect(document.querySelectorAll('article')).toHaveLength(1);
    backend.moves('sign_out', signInView());
    await user.click(button('Sign out'));
    await screen.findByLabelText('Password', { selector: 'input' });
    expect(document.querySelector('article')).toBeNull();
  });

  it('stays true after it was printed: whoever prints by another way gets what is so now', async () => {
    const { backend } = await printed();
    expect(written()).toContain('Two-step sign-in: off');
    backend.tells('changed', panelView(panelOf({ sms: { state: 'on' } }, { twoStep: 'on' })));
    await expect.poll(written).toContain('Text message.');
    expect(written()).not.toContain('Two-step sign-in: off');
  });

  it('says on paper too that practice is not real, and nothing of the kind otherwise', async () => {
    const { user } = await open(panelView(panelOf(), { organisation: practice }), (backend) => backend.on('print', () => null));
    await user.click(button('Print a sheet for your drawer'));
    expect(written()).toContain('Practice: nothing here is real');
    document.body.replaceChildren();
    await printed();
    expect(written()).not.toContain('Practice: nothing');
  });

  it('is handed to the system to print', async () => {
    const { backend } = await printed();
    expect(backend.callsOf('print')).toEqual([{}]);
  });

  it('says so when the system does not print', async () => {
    const { user } = await open(panelView(), (prepared) => prepared.fails('print', { code: 'unexpected', reference }));
    await user.click(button('Print a sheet for your drawer'));
    expect(await screen.findByRole('alert')).toBeVisible();
  });
});
