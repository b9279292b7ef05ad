// A language that nobody speaks: English with accents on every letter, and longer, as other languages are. What is still
// plain English in it was not taken from the sentences.
import { speak, type Speech } from '../l10n/speech';

/** Its name: the first of those that are nobody's, in the region of accents. */
export const pseudoLocale = 'en-XA';

const plain = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const accented = 'ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž';

/** The words of a sentence with accents, its vowels doubled. What is filled into it never comes here. */
export function pseudo(text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) => accented.charAt(plain.indexOf(letter)).repeat(/[aeiou]/i.test(letter) ? 2 : 1));
}

/** How it says things. What the computer itself names, countries and dates and lists, is in another script. */
export function pseudoSpeech(): Speech {
  const { locale, region, list, roughly } = speak(['el']);
  return { ...speak(['en'], { transform: pseudo }), locale, region, list, roughly };
}
