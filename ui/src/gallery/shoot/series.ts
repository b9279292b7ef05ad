// What is photographed: every scene in one language, theme and width after the other, and as some people have set it.
import type { Finding } from '../findings';
import type { Studio } from '../studio';
import { width as usual } from '../window';
import type { Browser, Theme } from './driver';

/**
 * What a person's own settings do to a page: `spaced` sets letters, words and lines apart
 * (<https://www.w3.org/TR/WCAG22/#text-spacing>), `forced` takes every colour from the system, as Windows' contrast themes do.
 */
export type Setting = 'spaced' | 'forced';

export interface Series {
  locale: string;
  theme: Theme;
  width: number;
  setting?: Setting;
}

export interface Shot {
  scene: string;
  series: string;
  /** From the folder of all pictures; none, where the scene was only looked at. */
  file: string | null;
  findings: Finding[];
  /** What the picture is to an earlier run's, where it is not the same. */
  change?: { kind: 'new' } | { kind: 'changed'; before: string };
}

/** What nothing may need more than: <https://www.w3.org/TR/WCAG22/#reflow>. */
const narrow = 320;

export const nameOf = ({ locale, theme, width, setting }: Series): string =>
  [locale, theme, ...(width === usual ? [] : [width]), ...(setting === undefined ? [] : [setting])].join('-');

/** Every language in both themes, English first; English narrow and as people have set it besides. */
export function everySeries(locales: readonly string[]): Series[] {
  const ordered = ['en', ...locales.filter((locale) => locale !== 'en')];
  const wide = ordered.flatMap((locale) => (['light', 'dark'] as const).map((theme) => ({ locale, theme, width: usual })));
  const english = { locale: 'en', theme: 'light' } as const;
  return [
    ...wide,
    { ...english, width: narrow },
    { ...english, width: narrow, setting: 'spaced' },
    { ...english, width: usual, setting: 'forced' },
    { ...english, theme: 'dark', width: usual, setting: 'forced' },
  ];
}

/** The scenes of a series: one that has to be wide is not in a narrow one. */
export const scenesIn = ({ width }: Series, scenes: Studio['scenes']): Studio['scenes'] =>
  scenes.filter((scene) => scene.width === null || width === usual);

/** Plays one scene in the studio, and looks at it whole. */
export async function look(
  browser: Browser,
  { locale, width: usually, setting }: Series,
  scene: Studio['scenes'][number],
): Promise<{ width: number; height: number; findings: Finding[] }> {
  const width = scene.width ?? usually;
  const asked = [scene.name, locale, width, setting === 'spaced'].map((argument) => JSON.stringify(argument)).join(', ');
  const { height, findings } = await browser.run<{ height: number; findings: Finding[] }>(
    `return studio.then(({ show }) => show(${asked}))`,
  );
  return { width, height, findings };
}
