// How a language says things. Every sentence a person reads comes from ./<locale>/*.ftl.
import { FluentBundle, FluentResource } from '@fluent/bundle';

/** What a sentence may need filled in. */
export type Args = Record<string, string | number>;

/** How one language says things. */
export interface Speech {
  /** The language and direction for the page's root element. */
  locale: string;
  dir: 'ltr' | 'rtl';
  /**
   * The sentence called `id`, or the part `id.part` of it. A sentence that no locale has is a mistake of ours, which the
   * tests find; a person then sees its name, which is better than an empty window.
   */
  t: (id: string, args?: Args) => string;
  /** A span of time as people say it: "90 seconds", "5 minutes", "3 hours". */
  roughly: (seconds: number) => string;
  /** Several names as one list, as the language does it. */
  list: (names: readonly string[], type?: 'conjunction' | 'disjunction') => string;
}

export const defaultLocale = 'en';
const rightToLeft = /^(ar|fa|he|ur)\b/;

const sources = import.meta.glob<string>('./*/*.ftl', { query: '?raw', import: 'default', eager: true });

function localeOf(path: string): string {
  return path.split('/')[1] ?? defaultLocale;
}

/** Every language there is. */
export const available = [...new Set(Object.keys(sources).map(localeOf))];

function direction(locale: string): 'ltr' | 'rtl' {
  return rightToLeft.test(locale) ? 'rtl' : 'ltr';
}

function bundleFor(locale: string, transform?: (text: string) => string): FluentBundle {
  // The invisible marks that keep a number in its own direction are needed only where the sentence around it runs the
  // other way; elsewhere they would end up in what people copy.
  const useIsolating = direction(locale) === 'rtl';
  const bundle = new FluentBundle(locale, { useIsolating, ...(transform && { transform }) });
  for (const [path, text] of Object.entries(sources)) {
    if (localeOf(path) === locale) bundle.addResource(new FluentResource(text));
  }
  return bundle;
}

/** Speaks the first of `locales`, and what it lacks in the next. `transform` changes the words, never what fills them. */
export function speak(locales: readonly string[], transform?: (text: string) => string): Speech {
  const bundles = locales.map((locale) => bundleFor(locale, transform));
  const locale = locales[0] ?? defaultLocale;
  return {
    locale,
    dir: direction(locale),
    t: (id, args) => {
      const [name = id, part] = id.split('.');
      for (const bundle of bundles) {
        const message = bundle.getMessage(name);
        const pattern = part === undefined ? message?.value : message?.attributes[part];
        if (pattern !== null && pattern !== undefined) return bundle.formatPattern(pattern, args ?? null);
      }
      return id;
    },
    roughly: (seconds) => {
      const [unit, size] = seconds < 120 ? ['second', 1] : seconds < 2 * 3600 ? ['minute', 60] : ['hour', 3600];
      const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
      return format.format(Math.round(seconds / size));
    },
    list: (names, type = 'conjunction') => new Intl.ListFormat(locale, { type }).format(names),
  };
}
