// The sentences around the boxes and the steps: plain, short and easy to read in every variant and language. Not covered:
// what is said about failures, see problems/words.test.ts.
import { describe, expect, it } from 'vitest';

import { bannedIn, lengthIn, limitsIn } from '../testing/plain-words';
import { readingGrade } from '../testing/reading-grade';
import { available, speak, type Speech } from '.';
import { checkVerdict, deadEndWords, differenceWords, earlierWords, factorName, ifLostWords } from './names';

const both = ['sms', 'email'];
const factors = Object.keys(factorName);

/** Every end of the sentence about the next sign-in. */
const steps = ({ t, list }: Speech): string[] => {
  const all = list(factors.map((factor) => t(`factor-${factor}`)), 'disjunction');
  return [
    ...factors.flatMap((factor) => ['none', '+•••'].map((destination) => t('step-code', { factor, destination }))),
    ...['passwordOnly', 'setUp', 'elsewhere'].map((kind) => t(`step-${kind}`)),
    ...['choice', 'withoutPassword'].map((kind) => t(`step-${kind}`, { factors: all })),
  ];
};

/** Every way in, in the middle of a sentence. */
const ways = ({ t }: Speech): string[] => [
  ...factors.flatMap((factor) => ['code', 'withoutPassword'].map((kind) => t(`way-${kind}`, { factor }))),
  ...['passwordOnly', 'setUp', 'elsewhere'].map((kind) => t(`way-${kind}`)),
];

/** The sentences that a part is put into, with every part. Some are lists, which a reading grade says nothing of. */
const composedIn = (speech: Speech): string[] => {
  const { t, list } = speech;
  return [
    ...steps(speech).flatMap((step) => [t('next-certain', { step }), t('asked-unexpected', { step })]),
    ...Object.values(deadEndWords).flatMap((id) =>
      ['next-refused', 'step-noWayIn', 'interruption-refused'].map((frame) => t(frame, { why: t(id) })),
    ),
    ...Object.values(ifLostWords).flatMap((id) =>
      ['yes', 'perhaps', 'no'].flatMap((known) =>
        ways(speech).map((way) => t(id, { known, ways: way, organisation: 'Example Ltd' })),
      ),
    ),
    ...['phone', 'app', 'email'].map((lost) => t(`ask-lost-${lost}`, { others: list([t('factor-sms'), t('factor-email')]) })),
    ...Object.values(differenceWords).map((id) => t(id, { name: t('factor-softwareToken') })),
  ];
};
const textsIn = ({ t, roughly }: Speech): string[] => [
  ...Object.values(checkVerdict).flatMap((id) =>
    ['fast', 'slow'].map((clock) => `${t(id, { clock, difference: roughly(4200) })}. ${t(`${id}.next`)}`),
  ),
  t('check-busy'),
  t('check-page-only'),
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
  `${t('replace-title')} ${t('replace-warning')} ${t('replace-only-one')}`,
  t('replace-save-first', { name: t('factor-sms') }),
  t('replace-then'),
  `${t('replace-done')} ${t('replace-delete-old', { organisation: 'Example Ltd' })}`,
  ...['yes', 'no'].flatMap((replaces) => [
    t('unfinished-code', { replaces }),
    t('unfinished-delete-earlier', { replaces, organisation: 'Example Ltd' }),
  ]),
  t('unfinished-turnOn'),
  ...['yes', 'no'].map((practice) => t('state-unknown-notice', { practice })),
  ...['others', 'all'].map((which) => t('earlier-again', { which })),
  t('set-up-help-how'),
  t('set-up-scan'),
  t('set-up-key'),
  t('set-up-key-copied'),
  t('set-up-opened-here'),
  t('interruption-noPassword'),
  t('interruption-resetAtRisk', { destination: '+•••' }),
  t('set-password-first', { organisation: 'Example Ltd' }),
  t('no-password'),
  t('sign-in-stay-about'),
  t('sign-in-name-first', { button: t('sign-in-forgot') }),
  t('browser-door-also'),
  t('browser-door-alone', { organisation: 'Example Ltd' }),
  ...['signIn', 'addPasskey'].map(
    (purpose) =>
      `${t(`browser-lead-${purpose}`, { organisation: 'Example Ltd' })} ${t('browser-comes-back')} ${t('browser-nothing-opened-how')}`,
  ),
  ...['sms', 'softwareToken'].map((factor) => t('code-began-anew', { factor })),
  t('code-runs-out-soon', { time: '0:42' }),
  t('code-runs-out-label', { minutes: 3 }),
  t('code-ran-out'),
  `${t('new-password-lead', { organisation: 'Example Ltd' })} ${t('new-password-hint')}`,
  t('offer-lead'),
  t('offer-foreign', { host: 'login.example.com' }),
  t('offer-page-foreign', { host: 'login.example.com' }),
  t('offer-namesake', { name: 'Example Ltd' }),
  t('offer-replaces', { name: 'Example Ltd' }),
  `${t('offer-change-other')} ${t('offer-sign-in-again')} ${t('offer-replaces-ask')}`,
  t('offer-same', { name: 'Example Ltd' }),
  `${t('remove-title', { name: 'Example Ltd' })} ${t('remove-what')}`,
  t('note-organisationRemoved'),
  t('first-practice-off'),
  t('help-update-off'),
  t('choose-start-none', { organisation: 'Example Ltd' }),
  t('required-step-lead', { organisation: 'Example Ltd' }),
  t('question-again'),
  t('question-help-how', { organisation: 'Example Ltd' }),
  ...['none', '+•••'].flatMap((destination) => [
    t('reset-lead', { username: 'jamie', destination }),
    t('confirm-account-lead', { username: 'jamie', destination }),
  ]),
  t('account-code-none'),
  t('change-password-done'),
  `${t('sign-out-everywhere-here')} ${t('sign-out-everywhere-all', { organisation: 'Example Ltd' })}`,
  `${t('remember-question')} ${t('remember-what', { organisation: 'Example Ltd' })}`,
  t('staying-no-safe-place'),
  ...Object.values(earlierWords).map((id) => t(id)),
  ...Object.values(ifLostWords).flatMap((id) =>
    ['yes', 'perhaps', 'no'].map((known) =>
      t(id, { known, ways: t('way-code', { factor: 'email' }), organisation: 'Example Ltd' }),
    ),
  ),
];

describe.each(available)('in %s', (locale) => {
  const speech = speak([locale]);

  it.each([...new Set([...textsIn(speech), ...composedIn(speech)])])('“%s” is whole, short and plain', (text) => {
    expect(text).not.toMatch(/\{|undefined/);
    expect(lengthIn(locale, text)).toBeLessThanOrEqual(limitsIn(locale).body);
    expect(text).not.toMatch(bannedIn[locale] ?? /./);
  });
});

it.each(textsIn(speak(['en'])))('“%s” is easy to read', (text) => {
  expect(readingGrade(text)).toBeLessThanOrEqual(8);
});
