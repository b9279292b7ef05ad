// What the choice of language and size has to know of this computer.
import type { ZoomStep } from '../../ipc/types';

/** A language in its own words, as whoever looks for it will look for it. */
export function nameOfLanguage(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

const onMac = (): boolean => navigator.platform.startsWith('Mac');

/** The key that is held for size. */
export const zoomKey = (): string => (onMac() ? '⌘' : 'Ctrl');

/** What a key press asks of the size; the same keys as in a browser. */
export function zoomAsked({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): ZoomStep | null {
  if (altKey || !(onMac() ? metaKey : ctrlKey)) return null;
  if (key === '+' || key === '=') return 'in';
  if (key === '-') return 'out';
  return key === '0' ? 'reset' : null;
}
