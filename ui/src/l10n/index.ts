// Words. Every sentence a person reads comes from ./<locale>/*.ftl; a new locale is a new folder and nothing else.
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { negotiateLanguages } from '@fluent/langneg';

/** What a sentence may need filled in. */
export type Args = Record<string, string | number>;

const defaultLocale = 'en';
const rightToLeft = /^(ar|fa|he|ur)\b/;

const sources = import.meta.glob<string>('./*/*.ftl', { query: '?raw', import: 'default', eager: true });

function localeOf(path: string): string {
  return path.split('/')[1] ?? defaultLocale;
}

const available = [...new Set(Object.keys(sources).map(localeOf))];
const negotiated = negotiateLanguages(navigator.languages, available, { defaultLocale });

function direction(locale: string): 'ltr' | 'rtl' {
  return rightToLeft.test(locale) ? 'rtl' : 'ltr';
}

function bundleFor(locale: string): FluentBundle {
  // The invisible marks that keep a number in its own direction are needed only where the sentence around it runs the
  // other way; elsewhere they would end up in what people copy.
  const bundle = new FluentBundle(locale, { useIsolating: direction(locale) === 'rtl' });
  for (const [path, text] of Object.entries(sources)) {
    if (localeOf(path) === locale) bundle.addResource(new FluentResource(text));
  }
  return bundle;
}

const bundles = negotiated.map(bundleFor);

/** The language and direction for the page's root element. */
export const locale = negotiated[0] ?? defaultLocale;
export const dir = direction(locale);

/**
 * The sentence called `id`, or the part `id.part` of it. A sentence that no locale has is a mistake of ours, which the
 * tests find; a person then sees its name, which is better than an empty window.
 */
export function t(id: string, args?: Args): string {
  const [name = id, part] = id.split('.');
  for (const bundle of bundles) {
    const message = bundle.getMessage(name);
    const pattern = part === undefined ? message?.value : message?.attributes[part];
    if (pattern !== null && pattern !== undefined) return bundle.formatPattern(pattern, args ?? null);
  }
  return id;
}

/** A span of time as people say it: "90 seconds", "5 minutes", "3 hours". */
export function roughly(seconds: number): string {
  const [unit, size] = seconds < 120 ? ['second', 1] : seconds < 2 * 3600 ? ['minute', 60] : ['hour', 3600];
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
  return format.format(Math.round(seconds / size));
}

/** Several names as one list, as the language does it. */
export function list(names: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  return new Intl.ListFormat(locale, { type }).format(names);
}
