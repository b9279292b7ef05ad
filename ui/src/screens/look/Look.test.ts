// Language, light or dark, and size: what is chosen is in force at once and goes to the other side. Not covered: what the
// system makes of it, see tests/window/look.rs.
import { screen } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';

import { available, speakAs } from '../../l10n';
import { button, choice, expectAccessible, open, radio } from '../../testing/open';
import { firstView } from '../../testing/views';
import { nameOfLanguage } from './look';

afterEach(() => {
  speakAs(null);
});

const opener = () => button('English · Language and look');

async function opened() {
  const { backend, user } = await open(firstView(), (prepared) =>
    prepared.on('set_appearance', () => null).on('zoom', () => null),
  );
  await user.click(opener());
  return { backend, user };
}

describe('language and look', () => {
  it('offers each language in its own words', async () => {
    await opened();
    const offered = [...choice('Language').options].map((option) => [option.lang, option.text]);
    expect(offered).toEqual([['', 'As on this computer'], ...available.map((tag) => [tag, nameOfLanguage(tag)])]);
    expect(offered).toContainEqual(['de', 'Deutsch']);
    await expectAccessible();
  });

  it('speaks the chosen language at once, in its direction', async () => {
    const { backend, user } = await opened();
    await user.selectOptions(choice('Language'), 'ar');
    expect(screen.getByRole('heading', { level: 1, hidden: true })).toHaveTextContent('معرفة');
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['ar', 'rtl']);
    expect(backend.callsOf('set_appearance')).toEqual([{ appearance: { language: 'ar', theme: 'system' } }]);
  });

  it('starts in the language that was chosen before', async () => {
    await open(firstView(), (backend) => backend.on('appearance', () => ({ language: 'de', theme: 'dark' })));
    const user = userEvent.setup();
    await user.click(button('Deutsch · Sprache und Aussehen'));
    expect(choice('Sprache')).toHaveValue('de');
    expect(radio('Dunkel')).toBeChecked();
  });

  it('goes back to the language of the computer', async () => {
    const { backend, user } = await opened();
    await user.selectOptions(choice('Language'), 'de');
    await user.selectOptions(choice('Sprache'), '');
    expect(choice('Language')).toBeVisible();
    expect(backend.callsOf('set_appearance').at(-1)).toEqual({ appearance: { language: null, theme: 'system' } });
  });

  it('hands on light or dark, and keeps the language', async () => {
    const { backend, user } = await opened();
    await user.selectOptions(choice('Language'), 'en');
    await user.click(radio('Dark'));
    expect(backend.callsOf('set_appearance').at(-1)).toEqual({ appearance: { language: 'en', theme: 'dark' } });
  });

  it('makes everything larger and smaller', async () => {
    const { backend, user } = await opened();
    await user.click(button('Larger'));
    await user.click(button('Smaller'));
    expect(backend.callsOf('zoom')).toEqual([{ step: 'in' }, { step: 'out' }]);
  });

  it('closes with Escape or the button, and leaves the focus where it was opened', async () => {
    const { user } = await opened();
    expect(button('Done')).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(opener()).toHaveFocus();
  });

  it('says so when the other side did not take it', async () => {
    const { backend, user } = await opened();
    backend.fails('set_appearance', { code: 'unexpected' });
    await user.click(radio('Light'));
    expect(await screen.findByRole('alert')).toBeVisible();
  });
});
