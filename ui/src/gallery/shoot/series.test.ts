// What is in a series. Not covered: what it looks like.
import { describe, expect, it } from 'vitest';

import { available } from '../../l10n/speech';
import { everySeries, nameOf, scenesIn } from './series';

const scenes = [
  { name: 'panel/practice', width: null },
  { name: 'panel/practice-wide', width: 1100 },
];
const series = everySeries(available);

describe('a series', () => {
  it('is there for every language in both themes', () => {
    const names = series.map(nameOf);
    for (const locale of available) expect(names).toEqual(expect.arrayContaining([`${locale}-light`, `${locale}-dark`]));
  });

  it('has every scene, but for those that are wide where it is narrow', () => {
    for (const one of series) {
      const narrow = nameOf(one).includes('320');
      // As they come from the browser.
      const has = scenesIn(one, JSON.parse(JSON.stringify(scenes)) as typeof scenes);
      expect(has).toEqual(narrow ? scenes.slice(0, 1) : scenes);
    }
  });
});
