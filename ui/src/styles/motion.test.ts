// Who asks the system for less motion gets none: everything that moves takes one of the two speeds, and both are nothing then.
// Not covered: how it is painted, which the gallery's photographs see.
import { describe, expect, it } from 'vitest';

import tokens from './tokens.css?raw';

const sources = import.meta.glob<string>(['../**/*.svelte', '../**/*.css'], { query: '?raw', import: 'default', eager: true });

const moving = Object.entries(sources).flatMap(([file, source]) =>
  [...source.matchAll(/(?:transition|animation)(?:-duration)?:\s*([^;]+);/g)].map(([, how = '']) => ({ file, how })),
);

const lessMotion = tokens.split('@media (prefers-reduced-motion: reduce)')[1] ?? '';

describe('what moves', () => {
  it('is found', () => {
    expect(moving.length).toBeGreaterThan(2);
  });

  it.each(moving)('takes one of the two speeds: $how in $file', ({ how }) => {
    expect(how).toMatch(/var\(--(?:quick|slow)\)/);
    expect(how).not.toMatch(/\d\s*m?s\b/);
  });

  it.each(['quick', 'slow'])('takes no time at the speed “%s” where less motion is asked for', (speed) => {
    expect(lessMotion).toContain(`--${speed}: 0ms;`);
  });
});
