// What is photographed: every scene in one language, theme and width after the other.
import type { Finding } from '../findings';
import type { Browser, Theme } from './driver';

export interface Series {
  locale: string;
  theme: Theme;
  width: number;
}

export interface Shot {
  scene: string;
  series: string;
  /** From the folder of all pictures. */
  file: string;
  findings: Finding[];
}

/** As wide as the window is when it opens for the first time. */
const usual = 1000;
/** What nothing may need more than: <https://www.w3.org/TR/WCAG22/#reflow>. */
const narrow = 320;

export const nameOf = ({ locale, theme, width }: Series): string =>
  [locale, theme, ...(width === usual ? [] : [width])].join('-');

/** Every language in both themes, English first, and English narrow besides. */
export function everySeries(locales: readonly string[]): Series[] {
  const ordered = ['en', ...locales.filter((locale) => locale !== 'en')];
  const wide = ordered.flatMap((locale) => (['light', 'dark'] as const).map((theme) => ({ locale, theme, width: usual })));
  return [...wide, { locale: 'en', theme: 'light', width: narrow }];
}

/** Plays one scene in the studio, and photographs it whole. */
export async function shoot(
  browser: Browser,
  { locale, width }: Series,
  scene: string,
): Promise<{ picture: Buffer; findings: Finding[] }> {
  const asked = [scene, locale, width].map((argument) => JSON.stringify(argument)).join(', ');
  const { height, findings } = await browser.run<{ height: number; findings: Finding[] }>(
    `return studio.then(({ show }) => show(${asked}))`,
  );
  await browser.makeRoomFor(height);
  return { picture: await browser.picture('iframe'), findings };
}
