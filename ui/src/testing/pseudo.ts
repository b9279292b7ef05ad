// A language that nobody speaks: English with accents on every letter, and longer, as other languages are. What is still
// plain English in it was not taken from the sentences.

const plain = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const accented = 'ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž';

/** The words of a sentence with accents, its vowels doubled. What is filled into it never comes here. */
export function pseudo(text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) => accented.charAt(plain.indexOf(letter)).repeat(/[aeiou]/i.test(letter) ? 2 : 1));
}
