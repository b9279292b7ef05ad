// Edges, boxes and the ring around what has the focus are the same everywhere: each comes from its token. Not covered: how they
// are painted, which the gallery's photographs see.
import { describe, expect, it } from 'vitest';

const sources = import.meta.glob<string>(['../**/*.svelte', '../**/*.css', '!../**/tokens.css'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

const declared = (property: RegExp) =>
  Object.entries(sources).flatMap(([file, source]) =>
    [...source.matchAll(new RegExp(`\\s(?:${property.source}):\\s*([^;]+);`, 'g'))].map(([, value = '']) => ({ file, value })),
  );

const rings = declared(/outline|outline-offset/);
const borders = declared(/border(?:-(?:block|inline)(?:-(?:start|end))?)?/);

describe('edges', () => {
  it('are found', () => {
    expect(rings.length).toBeGreaterThan(3);
    expect(borders.length).toBeGreaterThan(20);
  });

  it.each(rings)('the ring is the one ring, or none: $value in $file', ({ value }) => {
    expect(value).toMatch(/^(?:none|var\(--ring(?:-gap)?\))$/);
  });

  it.each(borders)('a border is of one of three widths, or none: $value in $file', ({ value }) => {
    expect(value).toMatch(/^(?:0|var\(--(?:hairline|strong|edge)\) )/);
  });

  it('every box is as large as the others', () => {
    for (const [file, source] of Object.entries(sources)) {
      if (file.endsWith('base.css')) expect(source).toContain('inline-size: var(--box)');
      else expect(source).not.toMatch(/\binput \{[^}]*block-size: [\d.]+rem/);
    }
  });
});
