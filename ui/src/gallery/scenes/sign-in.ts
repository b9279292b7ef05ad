// Signing in: the doors, and whatever comes between them and the code.
import type { ConnectionCheck, Failure, View } from '../../ipc/types';
import { checkedHops, checkOf, organisation, practice, reference, signInView } from '../../testing/views';
import { press, read, refused, told, type, unfold, working } from '../hands';
import type { Scene, ScenesOf } from '../scene';
import type { ViewOf } from '../../screens/screen';
import { atWork, failing } from './under-way';

const fillIn = async (): Promise<void> => {
  await type('sign-in-username', 'jamie@example.com');
  await type('sign-in-password', 'not this one');
};

/** A sign-in that the service refuses. */
function refusing(failure: Failure, said: () => Promise<unknown> = told): Scene<ViewOf<'signIn'>> {
  return {
    view: signInView(),
    prepare: (backend) => backend.fails('sign_in', failure),
    act: async () => {
      await fillIn();
      await press('sign-in-submit');
      await said();
    },
  };
}

/** A check of the connection, with what it found. */
function checked(found: ConnectionCheck, then?: () => Promise<unknown>): Scene<ViewOf<'signIn'>> {
  return {
    view: signInView(),
    prepare: (backend) => backend.on('check_connection', () => found),
    act: async () => {
      await press('check-open');
      await read(`check-verdict-${found.verdict}.next`);
      await then?.();
    },
  };
}

export const signIn = {
  password: { view: signInView() },
  'password-and-browser': { view: signInView({ doors: { password: true, browser: true, stay: 'ask' } }) },
  'staying-switched-off': { view: signInView({ doors: { password: true, browser: false, stay: 'switchedOff' } }) },
  'browser-alone': { view: signInView({ doors: { password: false, browser: true, stay: 'ask' } }) },
  practice: {
    view: signInView({ organisation: practice, practice: { username: 'pat@practice.example', password: 'Practice-1!' } }),
  },
  'signed-out': { view: signInView({ note: 'signedOut', doors: { password: true, browser: true, stay: 'no' }, browserToo: true }) },
  'signed-out-everywhere': { view: signInView({ note: 'signedOutEverywhere' }) },
  'signed-out-here-only': { view: signInView({ note: 'signedOutHereOnly' }) },
  'signed-out-of-browser-too': { view: signInView({ note: 'signedOutOfBrowserToo' }) },
  'session-ended': { view: signInView({ note: 'sessionEnded' }) },
  'session-over': { view: signInView({ note: 'sessionOver' }) },
  'not-known-yet': { view: signInView({ note: 'notKnownYet' }) },
  locked: { view: signInView({ note: 'locked' }) },
  'browser-refused': {
    view: signInView({ problem: { code: 'browserRefused', quote: 'User is not assigned to this application.' } }),
  },
  'signing-in': {
    view: signInView(),
    prepare: (backend) => backend.waits('sign_in'),
    act: async () => {
      await fillIn();
      await press('sign-in-submit');
      await working();
    },
  },
  'wrong-password': refusing({ code: 'wrongPassword' }, refused),
  'no-name': { view: signInView(), act: () => press('sign-in-forgot') },
  'too-many-tries': refusing({ code: 'tooManyTries', wait: 900 }),
  'account-off': refusing({ code: 'accountOff', reference }),
  stopped: refusing({ code: 'stopped', reference: { ...reference, operation: 'InitiateAuth', serviceCode: 'ForbiddenException', status: 403 } }),
  'organisation-check': refusing({ code: 'organisationCheck', quote: 'Sign-in is allowed from 7 to 19 h only.', reference }),
  offline: refusing({ code: 'offline' }),
  'not-trusted': refusing({ code: 'notTrusted', reference }),
  'check-under-way': {
    view: signInView(),
    prepare: (backend) => backend.waits('check_connection'),
    act: async () => {
      await press('check-open');
      await read('check-busy');
    },
  },
  'check-failed': failing(signInView(), 'check_connection', { code: 'unexpected', reference }, () => press('check-open')),
  'check-reached': checked(
    checkOf({
      places: [
        ...checkOf().places,
        { part: 'signInPage', address: 'example.auth.eu-central-1.amazoncognito.com:443', hops: checkedHops().slice(0, 5) },
      ],
    }),
  ),
  'check-network-asks': checked(
    checkOf(
      { verdict: 'anotherAnswered' },
      checkedHops({
        hop: 'service',
        outcome: 'failed',
        facts: [{ kind: 'cause', value: 'AnotherAnswered' }, { kind: 'status', value: '302' }],
      }),
    ),
  ),
  'check-proxy-asks': checked(
    checkOf(
      { verdict: 'proxySignIn' },
      checkedHops({ hop: 'proxy', outcome: 'failed', facts: [{ kind: 'cause', value: 'ProxySignIn' }] }),
    ),
  ),
  'check-not-trusted': checked(
    checkOf(
      { verdict: 'notTrusted' },
      checkedHops({
        hop: 'certificate',
        outcome: 'failed',
        facts: [
          { kind: 'cause', value: 'UnknownIssuer' },
          { kind: 'issuer', value: 'Example Corp Inspection CA (Example Corp)' },
        ],
      }),
    ),
    () => unfold('problem-it-title'),
  ),
  'check-clock': checked(
    checkOf(
      { verdict: 'clock', clock: 4200 },
      checkedHops(
        { hop: 'clock', outcome: 'failed', facts: [] },
        { hop: 'service', outcome: 'passed', facts: [] },
      ),
    ),
  ),
  removable: { view: signInView({ removable: 'example' }) },
} satisfies ScenesOf<'signIn'>;

const consent = { screen: 'passwordConsent', organisation } as const;

export const passwordConsent = {
  asks: { view: consent },
  'signing-in': atWork(consent, 'agree_to_send_password', () => press('consent-agree')),
  offline: failing(consent, 'agree_to_send_password', { code: 'offline' }, () => press('consent-agree')),
} satisfies ScenesOf<'passwordConsent'>;

const starts = { screen: 'chooseStart', organisation, ways: ['password', 'emailCode', 'textCode', 'passkey'] } satisfies View;

export const chooseStart = {
  ways: { view: starts },
  choosing: atWork(starts, 'choose_start', () => press('start-emailCode'), () => read('busy')),
  offline: failing(starts, 'choose_start', { code: 'offline' }, () => press('start-emailCode')),
  none: { view: { screen: 'chooseStart', organisation, ways: [] } },
} satisfies ScenesOf<'chooseStart'>;

const factors = { screen: 'chooseFactor', organisation, factors: ['sms', 'softwareToken', 'email'] } satisfies View;

export const chooseFactor = {
  ways: { view: factors },
  choosing: atWork(factors, 'choose_factor', () => press('factor-sms'), () => read('busy')),
  'too-many-codes': failing(factors, 'choose_factor', { code: 'tooManyTries', wait: 900 }, () => press('factor-sms')),
} satisfies ScenesOf<'chooseFactor'>;

const askingForPassword = { screen: 'password', organisation, username: 'jamie@example.com' } as const;

const answerPassword = async (): Promise<void> => {
  await type('sign-in-password', 'not this one');
  await press('sign-in-submit');
};

export const password = {
  asks: { view: askingForPassword },
  'signing-in': atWork(askingForPassword, 'answer_password', answerPassword),
  wrong: failing(askingForPassword, 'answer_password', { code: 'wrongPassword' }, answerPassword, refused),
} satisfies ScenesOf<'password'>;

const badge = {
  screen: 'question',
  organisation,
  parts: [{ name: 'question', text: 'What is the number on your badge?' }],
  again: false,
} satisfies View;

const answerQuestion = async (): Promise<void> => {
  await type('question-answer', '4711');
  await press('code-submit');
};

export const question = {
  one: { view: badge },
  checking: atWork(badge, 'answer_question', answerQuestion),
  offline: failing(badge, 'answer_question', { code: 'offline' }, answerQuestion),
  again: {
    view: {
      screen: 'question',
      organisation,
      parts: [
        { name: 'question', text: 'What is the number on your badge?' },
        { name: 'hint', text: 'It is on the back, under the photograph.' },
      ],
      again: true,
    },
  },
} satisfies ScenesOf<'question'>;
