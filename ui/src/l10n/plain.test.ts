// The sentences around the boxes and the steps: plain, short and easy to read in every variant. Not covered: what is said
// about failures, see problems/words.test.ts.
import { describe, expect, it } from 'vitest';

import { banned, countWords } from '../testing/plain-words';
import { readingGrade } from '../testing/reading-grade';
import { t } from '.';

const both = ['sms', 'email'];
const texts: string[] = [
  ...both.flatMap((factor) =>
    ['adds', 'changes', 'replaces'].map((what) => t('contact-what', { factor, what })),
  ),
  ...both.flatMap((factor) => [
    t('contact-offer', { factor, destination: '+•••' }),
    t('contact-old-stays', { factor, old: '+•••' }),
    t('contact-old-stays', { factor, old: 'none' }),
    t('contact-no-code', { factor }),
  ]),
  ...['none', '+•••'].map((destination) => t('interruption-lastOff', { destination })),
  t('interruption-noPassword'),
  t('interruption-resetAtRisk', { destination: '+•••' }),
  t('set-password-first', { organisation: 'Example Ltd' }),
  t('no-password'),
  ...['if-lost-phone', 'if-lost-mailbox'].flatMap((id) =>
    ['yes', 'perhaps', 'no'].map((known) =>
      t(id, { known, ways: t('way-code', { factor: 'email' }), organisation: 'Example Ltd' }),
    ),
  ),
];

describe.each(texts)('“%s”', (text) => {
  it('is short, plain and easy to read', () => {
    expect(text).not.toMatch(/\{|undefined/);
    expect(countWords(text)).toBeLessThanOrEqual(45);
    expect(text).not.toMatch(banned);
    expect(readingGrade(text)).toBeLessThanOrEqual(8);
  });
});
