// Photographs the gallery from the real WebKit: every scene, in the languages and themes asked for, with what axe finds.
// Called by `cargo xtask gallery`, under a display; npm built it and the page before.
import { copyFileSync, existsSync, mkdirSync, writeFileSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { preview } from 'vite';

import { available } from '../../l10n/speech';
import type { Studio } from '../studio';
import { differs } from './compare';
import { Browser } from './driver';
import { everySeries, look, nameOf, scenesIn, type Series, type Shot } from './series';
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
    /** These are looked at as well, and not photographed, which takes a third less time. */
    unphotographed: { type: 'string', default: '' },
    /** The folder of an earlier run, to see what has changed since. */
    against: { type: 'string' },
  },
});

const out = resolve(asked.out ?? '.artifacts/gallery');
const unphotographed = asked.unphotographed.split(',');
/** Two browsers at a time are as many as a small machine has room for. */
const atATime = 2;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** A file in the folder of all pictures, whose own folder is there. */
function place(file: string): string {
  const path = join(out, file);
  mkdirSync(dirname(path), { recursive: true });
  return path;
}

/** What a picture is to the one of the same name in the earlier run; that is kept beside it. */
function changeOf(file: string, picture: Buffer): Pick<Shot, 'change'> {
  if (asked.against === undefined) return {};
  const earlier = join(resolve(asked.against), file);
  if (!existsSync(earlier)) return { change: { kind: 'new' } };
  if (!differs(readFileSync(earlier), picture)) return {};
  const before = `before/${file}`;
  copyFileSync(earlier, place(before));
  return { change: { kind: 'changed', before } };
}

async function photograph(browser: Browser, file: string): Promise<Pick<Shot, 'file' | 'change'>> {
  const picture = await browser.picture();
  const change = changeOf(file, picture);
  writeFileSync(place(file), picture);
  return { file, ...change };
}

async function work(series: Series, base: string): Promise<Shot[]> {
  const begin = Date.now();
  const name = nameOf(series);
  const browser = await (series.setting === 'forced'
    ? Browser.forced(asked.forced, series.theme)
    : Browser.open(asked.driver, series.theme));
  try {
    await browser.go(`${base}?studio`, 'studio');
    const all = await browser.run<Studio['scenes']>('return studio.then(({ scenes }) => scenes)');
    const shots: Shot[] = [];
    for (const scene of scenesIn(series, all).filter(({ name }) => name.includes(asked.only))) {
      const { width, height, findings } = await look(browser, series, scene);
      const shot: Shot = { scene: scene.name, series: name, file: null, findings };
      if (!unphotographed.includes(name)) {
        await browser.fit(width, height);
        Object.assign(shot, await photograph(browser, `${name}/${scene.name.replace('/', '-')}.png`));
      }
      shots.push(shot);
    }
    const found = shots.flatMap(({ findings }) => findings).length;
    say(`  ${name}: ${shots.length} scenes, ${found} findings, ${Math.round((Date.now() - begin) / 1000)} s`);
    return shots;
  } finally {
    await browser.close();
  }
}

/** Everything that is asked for, a few series at a time, in the order of all. */
async function workAll(base: string): Promise<Map<Series, Shot[]>> {
  const isAsked = (name: string): boolean => unphotographed.includes(name) || (asked.series?.split(',').includes(name) ?? true);
  const wanted = everySeries(available).filter((series) => isAsked(nameOf(series)));
  const done = new Map<Series, Shot[]>(wanted.map((series) => [series, []]));
  const waiting = [...wanted];
  const workOn = async (): Promise<void> => {
    for (let series = waiting.shift(); series !== undefined; series = waiting.shift()) done.set(series, await work(series, base));
  };
  await Promise.all(Array.from({ length: atATime }, workOn));
  return done;
}

const server = await preview({
  configFile: resolve('src/gallery/vite.config.ts'),
  logLevel: 'warn',
  preview: { host: '127.0.0.1', port: 0, strictPort: false },
});

try {
  const done = await workAll(server.resolvedUrls?.local[0] ?? '');
  const shots = [...done.values()].flat();
  const findings = shots.flatMap(({ scene, series, findings }) => findings.map((finding) => ({ scene, series, ...finding })));
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'findings.json'), `${JSON.stringify(findings, null, 2)}\n`);
  writeFileSync(join(out, 'index.html'), sheet(shots));
  say(`${shots.filter(({ file }) => file !== null).length} pictures: ${join(out, 'index.html')}`);
  for (const { scene, series, rule, what, where } of findings) {
    say(`  ${scene} (${series}): ${rule}: ${what} ${where.join(', ')}`);
  }
  for (const { scene, series, change } of shots) {
    if (change !== undefined) say(`  ${scene} (${series}): ${change.kind === 'new' ? 'is new' : 'has changed'}`);
  }
  // Whoever asks for some scenes may ask for one that a series has not.
  const empty = asked.only === '' ? [...done].filter(([, shots]) => shots.length === 0) : [];
  for (const [series] of empty) say(`  ${nameOf(series)} has no scenes`);
  process.exitCode = findings.length > 0 || empty.length > 0 || shots.length === 0 ? 1 : 0;
} finally {
  await server.close();
}
