// The keys that do the same on every screen. Not covered: that the engine then does nothing of its own, which only the real
// window shows.
import { fireEvent, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';

import { shortcutOf, zoomAsked } from './keys';
import { button, checkbox, expectAccessible, field, heading, open } from './testing/open';
import { codeView, firstView, panelView } from './testing/views';

const pressed = (key: string, held: Partial<KeyboardEventInit> = {}) => new KeyboardEvent('keydown', { key, ...held });
const control = { ctrlKey: true };

const onMac = () => vi.spyOn(navigator, 'platform', 'get').mockReturnValue('MacIntel');

describe('the keys for size', () => {
  it.each([
    ['+', 'in'],
    ['=', 'in'],
    ['-', 'out'],
    ['0', 'reset'],
    ['1', null],
  ])('%s is %s', (key, step) => {
    expect(zoomAsked(pressed(key, control))).toBe(step);
    expect(zoomAsked(pressed(key))).toBeNull();
    expect(zoomAsked(pressed(key, { ...control, altKey: true }))).toBeNull();
  });

  it('are the same on a keyboard that writes its digits with Shift only', () => {
    expect(zoomAsked(pressed('à', { ...control, code: 'Digit0' }))).toBe('reset');
    expect(zoomAsked(pressed('Insert', { ...control, code: 'Numpad0' }))).toBe('reset');
  });

  it('work on every screen', async () => {
    const { backend, user } = await open(firstView(), (prepared) => prepared.on('zoom', () => null));
    await user.keyboard('{Control>}+0{/Control}');
    expect(backend.callsOf('zoom')).toEqual([{ step: 'in' }, { step: 'reset' }]);
  });
});

describe('a shortcut', () => {
  it.each([
    ['F1', {}, 'help'],
    [',', control, 'look'],
    ['s', control, 'save'],
    ['S', control, 'save'],
    ['p', control, 'print'],
    ['س', { ...control, code: 'KeyS' }, 'save'],
    ['o', { ...control, code: 'KeyS' }, null],
    ['s', {}, null],
    ['s', { metaKey: true }, null],
    ['s', { ...control, altKey: true }, null],
    ['S', { ...control, shiftKey: true }, null],
    ['?', control, null],
  ] as const)('%s with %j is %s', (key, held, shortcut) => {
    expect(shortcutOf(pressed(key, held))).toBe(shortcut);
  });

  it('is held with Command on a Mac, which has one more for Help', async () => {
    onMac();
    expect(shortcutOf(pressed('s', control))).toBeNull();
    expect(shortcutOf(pressed('s', { metaKey: true }))).toBe('save');
    expect(shortcutOf(pressed('?', { metaKey: true, shiftKey: true }))).toBe('help');
    await open(panelView());
    expect(button('Save changes')).toHaveAttribute('aria-keyshortcuts', 'Meta+S');
    expect(button('Help')).toHaveAttribute('aria-keyshortcuts', 'F1 Meta+?');
  });

  it('opens Help, which lists them all, and closing it goes back to where one was', async () => {
    const { user } = await open(codeView());
    await user.type(field('Code'), '12');
    await user.keyboard('{F1}');
    expect(screen.getByRole('dialog', { name: 'Help' })).toBeVisible();
    const listed = [...document.querySelectorAll('kbd')].map(({ textContent }) => textContent);
    expect(listed).toEqual(['F1', 'Ctrl+,', 'Ctrl+S', 'Ctrl+P']);
    await expectAccessible();
    await user.click(button('Close'));
    expect(field('Code')).toHaveFocus();
    expect(field('Code')).toHaveValue('12');
  });

  it('opens the choice of language and look, and closing it goes back to where one was', async () => {
    const { user } = await open(firstView());
    await user.keyboard('{Control>},{/Control}');
    expect(screen.getByRole('dialog', { name: 'Language and look' })).toBeVisible();
    await user.click(button('Done'));
    expect(heading()).toHaveFocus();
    expect(button('English · Language and look')).toHaveAttribute('aria-keyshortcuts', 'Control+,');
  });

  it('saves, where there is something to save, and says how far it is', async () => {
    const { backend, user } = await open(panelView());
    backend.waits('set_mfa_preference');
    await user.click(checkbox('Text message'));
    await user.keyboard('{Control>}s{/Control}');
    expect(backend.callsOf('set_mfa_preference')).toHaveLength(1);
    expect(button('Save changes')).toHaveFocus();
    expect(button('Save changes')).toHaveAttribute('aria-keyshortcuts', 'Control+S');
  });

  it('prints the sheet', async () => {
    const { backend, user } = await open(panelView(), (prepared) => prepared.on('print', () => null));
    await user.keyboard('{Control>}p{/Control}');
    await expect.poll(() => backend.callsOf('print')).toHaveLength(1);
    expect(document.querySelector('article')).not.toBeNull();
  });

  it.each(['p', 's'])('is taken from the engine where it does nothing: %s', async (key) => {
    const { backend } = await open(firstView());
    const before = backend.calls.length;
    // False: it was prevented.
    expect(await fireEvent(document.body, new KeyboardEvent('keydown', { key, ...control, bubbles: true, cancelable: true }))).toBe(false);
    expect(backend.calls).toHaveLength(before);
  });

  it('does nothing behind a dialog, nor again while it is held', async () => {
    const { backend, user } = await open(panelView());
    await fireEvent(document.body, new KeyboardEvent('keydown', { key: 'F1', bubbles: true, repeat: true }));
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.click(checkbox('Text message'));
    await user.click(button('Help'));
    await user.keyboard('{Control>}s,p{/Control}{F1}');
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
    expect(backend.calls.filter(({ command }) => /print|set_mfa/.test(command))).toEqual([]);
  });
});
