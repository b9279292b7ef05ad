// What is photographed: every scene in one language, theme and width after the other.
import type { Browser, Theme } from './driver';
import type { Finding } from '../report';

export interface Series {
  locale: string;
  theme: Theme;
  /** Narrower than a window is at first; then the scene is in a frame. */
  width: number | null;
}

export interface Shot {
  scene: string;
  series: string;
  /** From the folder of all pictures. */
  file: string;
  findings: Finding[];
}

/** As large as the window is when it opens for the first time. */
const usual = { width: 1000, height: 760 };

export const nameOf = ({ locale, theme, width }: Series): string =>
  [locale, theme, ...(width === null ? [] : [width])].join('-');

/** Opens one scene, and photographs it whole. */
export async function shoot(
  browser: Browser,
  base: string,
  series: Series,
  scene: string,
): Promise<{ picture: Buffer; findings: Finding[] }> {
  const { locale, width } = series;
  await browser.resize(usual.width, usual.height);
  const query = new URLSearchParams({ scene, locale, ...(width !== null && { width: String(width) }) });
  await browser.go(`${base}?${query.toString()}`);
  const failed = await browser.run<string | null>(
    'return gallery.ready.then(() => null, (reason) => `${reason}`.split("\\n")[0])',
  );
  const height = await browser.run<number | null>('return gallery.height()');
  if (height !== null && height > usual.height) await browser.resize(usual.width, height);
  const findings = await browser.run<Finding[]>('return gallery.findings()');
  if (failed !== null) findings.push({ rule: 'scene', what: failed, where: [] });
  return { picture: await browser.picture(width === null ? null : 'iframe'), findings };
}
