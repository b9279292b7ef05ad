// What the system's browser shows when its part is done: words that leave the window, in its language.
import type { BrowserWords } from '../ipc/types';
import { spoken, t } from '.';

export const browserWords = (): BrowserWords => ({
  language: spoken().locale,
  doneTitle: t('browser-done-title'),
  doneText: t('browser-done-text'),
  refusedTitle: t('browser-refused-title'),
  refusedText: t('browser-refused-text'),
});
