// Every sentence has a place and every place has its sentence. Not covered: whether the words are good ones; the words for
// failures have problems/words.test.ts.
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';

import { problems } from '../problems/table';
import * as names from './names';

const words = import.meta.glob<string>('./*/*.ftl', { query: '?raw', import: 'default', eager: true });
const sources = import.meta.glob<string>(['../**/*.{ts,svelte}', '!../**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

const texts = Object.entries(words).filter(([path]) => path.startsWith('./en/'));
const code = Object.values(sources).join('\n');

const ids = texts.flatMap(([, text]) => [...text.matchAll(/^([a-zA-Z][\w-]*) =/gm)].map((match) => match[1] ?? ''));

/** Those that are found by a failure's code. */
const byCode = Object.keys(problems).map((code) => `problem-${code}`);
/** Those that are found by a value from Rust. */
const byName = Object.values(names).flatMap((table) => Object.values<string>(table));

function isUsed(id: string): boolean {
  if (byCode.includes(id) || byName.includes(id)) return true;
  const inCode = new RegExp(`'${id}(\\.[a-z]+)?'`).test(code);
  return inCode || texts.some(([, text]) => text.includes(`{ ${id} }`));
}

describe('the sentences', () => {
  it('are written so that Fluent can read every one of them', () => {
    for (const [path, text] of texts) {
      const written = [...text.matchAll(/^([a-zA-Z][\w-]*) =/gm)].length;
      expect(new FluentResource(text).body.length, path).toBe(written);
    }
  });

  it('have one name each', () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('are all used', () => {
    expect(ids.filter((id) => !isUsed(id))).toEqual([]);
  });

  it('are there for every use', () => {
    const bundle = new FluentBundle('en');
    for (const [, text] of texts) expect(bundle.addResource(new FluentResource(text))).toEqual([]);
    const used = [...code.matchAll(/\bt\(\s*'([^'.]+)'/g)].map((match) => match[1] ?? '');
    const wanted = [...new Set([...used, ...byCode, ...byName])];
    expect(wanted.length).toBeGreaterThan(100);
    expect(wanted.filter((id) => !bundle.hasMessage(id))).toEqual([]);
  });

  it('come in the language of the page, with its direction', async () => {
    const { dir, list, locale, t } = await import('.');
    expect([locale, dir]).toEqual(['en', 'ltr']);
    expect(t('panel-save')).toBe('Save changes');
    expect(t('no-such-sentence')).toBe('no-such-sentence');
    expect(list(['a', 'b', 'c'])).toBe('a, b, and c');
  });
});
