// Every sentence has a place and every place has its sentence, in every language. Not covered: whether the words are good
// ones; the words for failures have problems/words.test.ts.
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { problems } from '../problems/table';
import { sentencesOf, type Sentence } from '../testing/ftl';
import { bannedIn, lengthIn } from '../testing/plain-words';
import { available } from '.';
import * as names from './names';

const words = import.meta.glob<string>('./*/*.ftl', { query: '?raw', import: 'default', eager: true });
const sources = import.meta.glob<string>(['../**/*.{ts,svelte}', '!../**/*.test.ts', '!../testing/**'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

const textsIn = (locale: string) => Object.entries(words).filter(([path]) => path.startsWith(`./${locale}/`));
const idsIn = (text: string) => [...text.matchAll(/^([a-zA-Z][\w-]*) =/gm)].map((match) => match[1] ?? '');
const sentencesIn = (locale: string) =>
  new Map(textsIn(locale).flatMap(([, text]) => sentencesOf(text).map((sentence) => [sentence.name, sentence])));

const english = textsIn('en');
const ids = english.flatMap(([, text]) => idsIn(text));
const code = Object.values(sources).join('\n');

/** Those that are found by a failure's code. */
const byCode = Object.keys(problems).map((code) => `problem-${code}`);
/** Those that are found by a value from Rust. */
const byName = Object.values(names).flatMap((table) => Object.values<string>(table));

function isUsed(id: string): boolean {
  if (byCode.includes(id) || byName.includes(id)) return true;
  const inCode = new RegExp(`'${id}(\\.[a-z]+)?'`).test(code);
  return inCode || english.some(([, text]) => text.includes(`{ ${id} }`));
}

afterEach(() => {
  vi.resetModules();
});

describe('the sentences', () => {
  it('have one name each', () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('are all used', () => {
    expect(ids.filter((id) => !isUsed(id))).toEqual([]);
  });

  it('are there for every use', () => {
    const bundle = new FluentBundle('en');
    for (const [, text] of english) expect(bundle.addResource(new FluentResource(text))).toEqual([]);
    const used = [...code.matchAll(/\bt\(\s*'([^'.]+)'/g)].map((match) => match[1] ?? '');
    const wanted = [...new Set([...used, ...byCode, ...byName])];
    expect(wanted.length).toBeGreaterThan(100);
    expect(wanted.filter((id) => !bundle.hasMessage(id))).toEqual([]);
  });

  it('come in the language of the page, with its direction', async () => {
    const { list, spoken, t } = await import('.');
    expect([spoken().locale, spoken().dir]).toEqual(['en', 'ltr']);
    expect(t('panel-save')).toBe('Save changes');
    expect(t('no-such-sentence')).toBe('no-such-sentence');
    expect(list(['a', 'b', 'c'])).toBe('a, b, and c');
  });

  it.each([
    [['de-CH', 'en'], 'de', 'Änderungen speichern'],
    [['xx', 'de'], 'de', 'Änderungen speichern'],
    [['xx'], 'en', 'Save changes'],
  ])('follow what the computer speaks: %j', async (languages, locale, save) => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);
    vi.resetModules();
    const l10n = await import('.');
    expect([l10n.spoken().locale, l10n.t('panel-save')]).toEqual([locale, save]);
  });
});

/** What is counted: its choices are the forms of the language. Every other choice is made by a value from the code. */
const counted = '$minutes';

describe.each(available)('the sentences in %s', (locale) => {
  const sentences = sentencesIn(locale);
  const wanted = sentencesIn('en');
  /** What `of` gives for each sentence of this language and of English. */
  const both = <T>(of: (sentence: Sentence) => T) =>
    [sentences, wanted].map((all) => Object.fromEntries([...all].map(([name, sentence]) => [name, of(sentence)])));

  it('are in the same files', () => {
    const files = (all: [string, string][]) => all.map(([path]) => path.split('/').at(-1));
    expect(files(textsIn(locale))).toEqual(files(english));
    for (const [path, text] of textsIn(locale)) expect(idsIn(text), path).toEqual(idsIn(words[path.replace(locale, 'en')] ?? ''));
  });

  it('are written so that Fluent can read every one of them', () => {
    const bundle = new FluentBundle(locale);
    for (const [path, text] of textsIn(locale)) {
      const resource = new FluentResource(text);
      expect(resource.body.length, path).toBe(idsIn(text).length);
      expect(bundle.addResource(resource)).toEqual([]);
    }
  });

  it('have the same parts, and fill in the same', () => {
    const [here, there] = both((sentence) => [...sentence.filledIn].sort());
    expect(here).toEqual(there);
  });

  it('know the same choices', () => {
    const [here, there] = both((sentence) =>
      [...sentence.choices]
        .filter(([variable]) => variable !== counted)
        .flatMap(([variable, known]) => [...known].map((key) => `${variable} ${key}`))
        .sort(),
    );
    expect(here).toEqual(there);
  });

  it('count as the language does', () => {
    const rules = new Intl.PluralRules(locale);
    const forms: readonly string[] = rules.resolvedOptions().pluralCategories;
    // Nobody waits for more minutes than these.
    const met = new Set(Array.from({ length: 180 }, (_, index) => rules.select(index + 1)));
    const counting = [...wanted.values()].filter(({ choices }) => choices.has(counted));
    expect(counting.length).toBeGreaterThan(0);
    for (const { name } of counting) {
      const known = [...(sentences.get(name)?.choices.get(counted) ?? ['other'])];
      expect(known.filter((form) => !forms.includes(form)), name).toEqual([]);
      expect([...met].filter((form) => !known.includes(form)), name).toEqual([]);
    }
  });

  it('use no word that blames or frightens, outside what is meant for the IT team', () => {
    const banned = bannedIn[locale];
    if (banned === undefined) throw new Error(`testing/plain-words.ts has no words for ${locale}`);
    const technical = /^(it-note|by-hand|expected|noCode-note)-/;
    const found = [...sentences.values()]
      .filter(({ name, texts }) => !technical.test(name) && texts.some((text) => banned.test(text)))
      .map(({ name, texts }) => `${name}: ${texts.join(' … ')}`);
    expect(found).toEqual([]);
  });
});

it.each(available.filter((locale) => locale !== 'en'))('no sentence in %s is left in English', (locale) => {
  const wanted = sentencesIn('en');
  const left = [...sentencesIn(locale).values()].filter(
    ({ name, texts }) => lengthIn('en', texts.join(' ')) > 3 && texts.join() === wanted.get(name)?.texts.join(),
  );
  expect(left.map(({ name }) => name)).toEqual([]);
});

describe('the marks of a language', () => {
  const textsOf = (locale: string) => [...sentencesIn(locale).values()].flatMap(({ texts }) => texts);
  const wholeIn = (locale: string) => [...sentencesIn(locale).values()].map(({ texts }) => texts.join(''));
  const count = (text: string, mark: string) => text.split(mark).length;

  it('stand off by a narrow space in French, and quotations are in guillemets', () => {
    const texts = textsOf('fr');
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter((text) => /(?:^|[^\u202f])[;:!?»]|«(?!\u202f)|['"“”]/.test(text))).toEqual([]);
  });

  it('open every question in Spanish, and quotations are in guillemets', () => {
    const sentences = wholeIn('es');
    expect(sentences.length).toBeGreaterThan(100);
    expect(sentences.filter((text) => count(text, '¿') !== count(text, '?') || /['"“”]/.test(text))).toEqual([]);
  });

  it('are low and high in German quotations', () => {
    const sentences = wholeIn('de');
    expect(sentences.length).toBeGreaterThan(100);
    expect(sentences.filter((text) => count(text, '„') !== count(text, '“') || /['"”«»]/.test(text))).toEqual([]);
  });
});
