// How a language says things. Every sentence a person reads comes from ./<locale>/*.ftl.
import { FluentBundle, FluentResource } from '@fluent/bundle';

/** What a sentence may need filled in. */
export type Args = Record<string, string | number>;

/** How one language says things. */
export interface Speech {
  /** The language and direction for the page's root element. */
  locale: string;
  dir: 'ltr' | 'rtl';
  /** The same language for dates and numbers, as they are written where the person is. */
  region: string;
  /**
   * The sentence called `id`, or the part `id.part` of it. A sentence that no locale has is a mistake of ours, which the
   * tests find; a person then sees its name, which is better than an empty window.
   */
  t: (id: string, args?: Args) => string;
  /** A span of time as people say it: "90 seconds", "5 minutes", "3 hours". */
  roughly: (seconds: number) => string;
  /** Minutes and seconds that run down: "2:50". */
  clock: (seconds: number) => string;
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

function bundleFor(locale: string, region: string, transform?: (text: string) => string): FluentBundle {
  // In a sentence that runs from left to right only what runs the other way needs them: see `isolated`.
  const useIsolating = direction(locale) === 'rtl';
  const bundle = new FluentBundle([region, locale], { useIsolating, ...(transform && { transform }) });
  for (const [path, text] of Object.entries(sources)) {
    if (localeOf(path) === locale) bundle.addResource(new FluentResource(text));
  }
  return bundle;
}

/** Characters that run from right to left, or that turn the direction of what follows them. */
const turns = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u200f\u202a-\u202e\u2066-\u2069]/u;

/**
 * What fills a sentence that runs from left to right, between the invisible marks that keep it from turning the words around
 * it, where it could. Everything else goes without, since the marks would end up in what people copy.
 */
function isolated(args: Args): Args {
  const entries = Object.entries(args).map(([name, value]) => [
    name,
    typeof value === 'string' && turns.test(value) ? `\u2068${value}\u2069` : value,
  ]);
  return Object.fromEntries(entries) as Args;
}

interface Manner {
  /** Changes the words, never what fills them. */
  transform?: (text: string) => string;
  /** The language as it is spoken where the person is: "en-GB". Decides how dates and numbers are written. */
  region?: string;
}

/** Speaks the first of `locales`, and what it lacks in the next. */
export function speak(locales: readonly string[], manner: Manner = {}): Speech {
  const locale = locales[0] ?? defaultLocale;
  const dir = direction(locale);
  const region = manner.region ?? locale;
  const bundles = locales.map((one) => bundleFor(one, one === locale ? region : one, manner.transform));
  return {
    locale,
    region,
    dir,
    t: (id, args) => {
      const [name = id, part] = id.split('.');
      for (const bundle of bundles) {
        const message = bundle.getMessage(name);
        const pattern = part === undefined ? message?.value : message?.attributes[part];
        if (pattern === null || pattern === undefined) continue;
        return bundle.formatPattern(pattern, args && dir === 'ltr' ? isolated(args) : (args ?? null));
      }
      return id;
    },
    roughly: (seconds) => {
      const [unit, size] = seconds < 120 ? ['second', 1] : seconds < 2 * 3600 ? ['minute', 60] : ['hour', 3600];
      const format = new Intl.NumberFormat(region, { style: 'unit', unit, unitDisplay: 'long' });
      return format.format(Math.round(seconds / size));
    },
    clock: (seconds) => {
      const minutes = new Intl.NumberFormat(region).format(Math.floor(seconds / 60));
      const rest = new Intl.NumberFormat(region, { minimumIntegerDigits: 2 }).format(seconds % 60);
      return `${minutes}:${rest}`;
    },
    list: (names, type = 'conjunction') => new Intl.ListFormat(locale, { type }).format(names),
  };
}
