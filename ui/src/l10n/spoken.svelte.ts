// The language that the window speaks: the computer's, or the one that was chosen.
import { negotiateLanguages } from '@fluent/langneg';

import { available, defaultLocale, speak, type Speech } from './speech';

const languageOf = (tag: string): string | undefined => tag.split('-')[0];

function nearest(wanted: readonly string[]): Speech {
  const locales = negotiateLanguages(wanted, available, { defaultLocale });
  const language = languageOf(locales[0] ?? defaultLocale);
  const region = navigator.languages.find((tag) => languageOf(tag) === language);
  return speak(locales, region === undefined ? {} : { region });
}

let chosen = $state.raw(nearest(navigator.languages));

/** Speaks this language from now on, in everything that is shown; `null` is the computer's. */
export function speakAs(language: string | null): void {
  chosen = nearest(language === null ? navigator.languages : [language, ...navigator.languages]);
}

/** How the window's language says things. */
export const spoken = (): Speech => chosen;

export const t: Speech['t'] = (id, args) => chosen.t(id, args);
export const roughly: Speech['roughly'] = (seconds) => chosen.roughly(seconds);
export const clock: Speech['clock'] = (seconds) => chosen.clock(seconds);
export const list: Speech['list'] = (names, type) => chosen.list(names, type);
