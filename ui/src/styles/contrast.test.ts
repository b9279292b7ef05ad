// The colours of both themes, measured: words at 4.5 to 1, edges that carry meaning at 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11);
// for who asks the system for more contrast, words at 7 to 1 and edges at 4.5 to 1.
// Not covered: how they are put together on a screen, which the checks of the painted window see.
import { describe, expect, it } from 'vitest';

import css from './tokens.css?raw';

const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

function rolesIn(text: string): Map<string, string> {
  return new Map([...text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1] ?? '', match[2] ?? '']));
}

const themes = { light: rolesIn(light), dark: rolesIn(dark) };

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const words = [
  ['ink', 'page'],
  ['ink', 'glow'],
  ['ink-quiet', 'glow'],
  ['accent', 'glow'],
  ['ink', 'surface'],
  ['ink', 'surface-sunken'],
  ['ink', 'good-soft'],
  ['ink', 'bad-soft'],
  ['ink', 'care-soft'],
  ['ink', 'accent-soft'],
  ['ink-quiet', 'page'],
  ['ink-quiet', 'surface'],
  ['ink-quiet', 'surface-sunken'],
  ['ink-quiet', 'bad-soft'],
  ['ink-quiet', 'practice-soft'],
  ['accent', 'surface'],
  ['accent', 'surface-sunken'],
  ['accent', 'accent-soft'],
  ['accent', 'bad-soft'],
  ['accent', 'good-soft'],
  ['accent', 'practice-soft'],
  ['ink', 'practice-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['good', 'good-soft'],
  ['bad', 'bad-soft'],
  ['bad', 'surface'],
  ['bad', 'surface-sunken'],
  ['care', 'care-soft'],
  ['care', 'surface'],
  ['care', 'surface-sunken'],
  ['practice', 'practice-soft'],
  ['practice', 'practice-stripe'],
] as const;

const edges = [
  ['line-strong', 'surface'],
  ['line-strong', 'practice-soft'],
  ['bad', 'surface'],
  ['focus', 'surface'],
  ['focus', 'page'],
  ['focus', 'surface-sunken'],
  ['practice', 'page'],
] as const;

/** The roles that take another's colour where more contrast is asked for. */
const strengthened = new Map(
  [...(css.split('@media (prefers-contrast: more)')[1]?.split('\n}')[0] ?? '').matchAll(/--([\w-]+): var\(--([\w-]+)\);/g)].map(
    (match) => [match[1] ?? '', match[2] ?? ''],
  ),
);

describe.each(Object.entries(themes))('the %s theme with more contrast', (_, roles) => {
  const colour = (role: string) => roles.get(strengthened.get(role) ?? role) ?? 'no such role';

  it('is another one', () => {
    expect(strengthened.size).toBeGreaterThan(5);
    for (const role of strengthened.values()) expect(strengthened.has(role), role).toBe(false);
  });

  it.each(words)('has %s readable on %s', (ink, ground) => {
    expect(contrast(colour(ink), colour(ground))).toBeGreaterThanOrEqual(7);
  });

  it.each(edges)('has %s visible on %s', (edge, ground) => {
    expect(contrast(colour(edge), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });
});

describe.each(Object.entries(themes))('the %s theme', (_, roles) => {
  const colour = (role: string) => roles.get(role) ?? 'no such role';

  it.each(words)('has %s readable on %s', (ink, ground) => {
    expect(contrast(colour(ink), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(edges)('has %s visible on %s', (edge, ground) => {
    expect(contrast(colour(edge), colour(ground))).toBeGreaterThanOrEqual(3);
  });
});
