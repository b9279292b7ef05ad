// The keys that do on every screen what they do in other apps. Whoever owns what a key does listens for it by itself.
import type { ZoomStep } from './ipc/types';
import { t } from './l10n';

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

export type Shortcut = 'help' | 'look' | 'save' | 'print';

export const onMac = (): boolean => navigator.platform.startsWith('Mac');

/** The key that is held for a command; with Alt it writes characters on many keyboards. */
const holdsCommand = ({ ctrlKey, metaKey, altKey }: Key): boolean => !altKey && (onMac() ? metaKey : ctrlKey);

/** A key by what it writes, or by its place where it writes no Latin: there the letters are those of the same keys. */
const isKey = ({ key, code }: Key, written: string, place: string): boolean =>
  key.toLowerCase() === written || (code === place && !/^[ -~]$/.test(key));

/** What a key press asks of the size; the same keys as in a browser. */
export function zoomAsked(event: Key): ZoomStep | null {
  if (!holdsCommand(event)) return null;
  const { key, code } = event;
  if (key === '+' || key === '=') return 'in';
  if (key === '-') return 'out';
  // A French keyboard writes a digit only together with Shift.
  return key === '0' || code === 'Digit0' || code === 'Numpad0' ? 'reset' : null;
}

/** What a key press asks for otherwise. */
export function shortcutOf(event: Key): Shortcut | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (key === 'F1' && !ctrlKey && !metaKey && !altKey && !shiftKey) return 'help';
  if (!holdsCommand(event)) return null;
  if (onMac() && key === '?') return 'help';
  if (shiftKey) return null;
  if (isKey(event, ',', 'Comma')) return 'look';
  if (isKey(event, 's', 'KeyS')) return 'save';
  return isKey(event, 'p', 'KeyP') ? 'print' : null;
}

/** A listener that acts on one of them: once for each press, and not behind a dialog, which comes first. */
export function heeding(wanted: Shortcut, act: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.repeat || shortcutOf(event) !== wanted || document.querySelector('dialog[open]') !== null) return;
    act();
  };
}

/** The same for assistive technology, as `aria-keyshortcuts` writes it. */
export function spelled(shortcut: Shortcut): string {
  const held = onMac() ? 'Meta' : 'Control';
  switch (shortcut) {
    case 'help':
      return onMac() ? 'F1 Meta+?' : 'F1';
    case 'look':
      return `${held}+,`;
    case 'save':
      return `${held}+S`;
    case 'print':
      return `${held}+P`;
  }
}

/** The key that is held for a command, as it is written on it. */
export const commandKey = (): string => (onMac() ? '⌘' : t('key-control'));

/** What is pressed, for the eye. */
export function drawn(shortcut: Shortcut): string {
  const letters = { look: ',', save: 'S', print: 'P' };
  if (shortcut === 'help') return 'F1';
  return onMac() ? `⌘${letters[shortcut]}` : `${t('key-control')}+${letters[shortcut]}`;
}

/** What has the focus, for whoever opens something that takes it. */
export function focused(): HTMLElement | null {
  const at = document.activeElement;
  return at instanceof HTMLElement && at !== document.body ? at : null;
}
