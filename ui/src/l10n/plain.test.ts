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
  t('offer-replaces', { name: 'Example Ltd' }),
  t('offer-same', { name: 'Example Ltd' }),
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
  ...['if-lost-phone', 'if-lost-mailbox', 'if-lost-computer'].flatMap((id) =>
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
