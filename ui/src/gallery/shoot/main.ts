// Photographs the gallery from the real WebKit: every scene, in the languages and themes asked for, with what axe finds.
// Called by `cargo xtask gallery`, under a display; npm built it and the page before.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { preview } from 'vite';

import type { Studio } from '../studio';
import { Browser, type Theme } from './driver';
import { everySeries, nameOf, scenesIn, shoot, type Series, type Shot } from './series';
import { sheet } from './sheet';

const { values: asked } = parseArgs({
  options: {
    out: { type: 'string' },
    driver: { type: 'string', default: 'WebKitWebDriver' },
    /** Chromium's, for the colours that a system forces on a page. */
    forced: { type: 'string', default: 'chromedriver' },
    /** Only scenes whose names have this in them. */
    only: { type: 'string', default: '' },
    /** Only these, such as "en-light,ar-dark". */
    series: { type: 'string' },
  },
});

const themes: readonly Theme[] = ['light', 'dark'];
const out = resolve(asked.out ?? '.artifacts/gallery');

async function work(browser: Browser, series: Series, scenes: Studio['scenes']): Promise<Shot[]> {
  const begin = Date.now();
  const shots: Shot[] = [];
  for (const scene of scenes) {
    const { picture, findings } = await shoot(browser, series, scene);
    const file = `${nameOf(series)}/${scene.name.replace('/', '-')}.png`;
    mkdirSync(dirname(join(out, file)), { recursive: true });
    writeFileSync(join(out, file), picture);
    shots.push({ scene: scene.name, series: nameOf(series), file, findings });
  }
  const found = shots.flatMap(({ findings }) => findings).length;
  say(`  ${nameOf(series)}: ${shots.length} scenes, ${found} findings, ${Math.round((Date.now() - begin) / 1000)} s`);
  return shots;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const server = await preview({
  configFile: resolve('src/gallery/vite.config.ts'),
  logLevel: 'warn',
  preview: { host: '127.0.0.1', port: 0, strictPort: false },
});
const base = server.resolvedUrls?.local[0] ?? '';

async function shootIn(theme: Theme, forced: boolean): Promise<Shot[]> {
  const isAsked = (series: Series): boolean =>
    series.theme === theme &&
    (series.setting === 'forced') === forced &&
    (asked.series?.split(',').includes(nameOf(series)) ?? true);
  const browser = forced ? await Browser.forced(asked.forced, theme) : await Browser.open(asked.driver, theme);
  try {
    await browser.go(`${base}?studio`);
    const { scenes, locales } = await browser.run<Pick<Studio, 'scenes' | 'locales'>>(
      'return studio.then(({ scenes, locales }) => ({ scenes, locales }))',
    );
    const wanted = everySeries(locales).filter(isAsked);
    const shots: Shot[] = [];
    for (const series of wanted) {
      const only = scenesIn(series, scenes).filter(({ name }) => name.includes(asked.only));
      shots.push(...(await work(browser, series, only)));
    }
    return shots;
  } finally {
    await browser.close();
  }
}

try {
  const shots = (await Promise.all(themes.map((theme) => shootIn(theme, false)))).flat();
  // One after the other: two browsers at a time are as many as a small machine has room for.
  if (asked.series?.includes('forced') ?? true) {
    for (const theme of themes) shots.push(...(await shootIn(theme, true)));
  }
  const findings = shots.flatMap(({ scene, series, findings }) => findings.map((finding) => ({ scene, series, ...finding })));
  writeFileSync(join(out, 'findings.json'), `${JSON.stringify(findings, null, 2)}\n`);
  writeFileSync(join(out, 'index.html'), sheet(shots));
  say(`${shots.length} pictures: ${join(out, 'index.html')}`);
  for (const { scene, series, rule, what, where } of findings) {
    say(`  ${scene} (${series}): ${rule}: ${what} ${where.join(', ')}`);
  }
  process.exitCode = findings.length > 0 || shots.length === 0 ? 1 : 0;
} finally {
  await server.close();
}
