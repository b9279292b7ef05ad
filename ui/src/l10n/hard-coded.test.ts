// The window in a language that nobody speaks: whatever is plain English in it does not come from the sentences. Looked at
// are each screen at its fullest and every scene of the gallery. Not covered: what only a journey beyond those shows.
import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { names } from '../gallery/scenes';
import { report } from '../gallery/scenes/arriving';
import type { FakeBackend } from '../ipc/fake-backend';
import type { Factor, FactKind, View } from '../ipc/types';
import type { ViewOf } from '../screens/screen';
import { nameOfLanguage } from '../screens/look/look';
import { key } from '../testing/authenticator';
import { button, checkbox, open } from '../testing/open';
import { play } from '../testing/play';
import {
  browserView,
  checkedHops,
  checkOf,
  codeView,
  confirmView,
  firstView,
  offered,
  offerView,
  organisation,
  panelOf,
  panelView,
  practice,
  reference,
  resetView,
  signInView,
} from '../testing/views';
import { available, t } from '.';
import { checkFact } from './names';

vi.mock('.', async (load) => {
  const l10n = await load<typeof import('.')>();
  const { pseudoSpeech } = await import('../testing/pseudo');
  const spoken = pseudoSpeech();
  return { ...l10n, ...spoken, spoken: () => spoken };
});

/** What an element says that stands in none of its texts. */
const attributes = ['aria-label', 'aria-description', 'placeholder', 'title', 'alt'];

function wordsOn(root: Element): string[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode() !== null) {
    if (walker.currentNode.parentElement?.closest('style, script') === null) found.push(walker.currentNode.textContent ?? '');
  }
  for (const element of root.querySelectorAll('*')) found.push(...attributes.map((name) => element.getAttribute(name) ?? ''));
  return [document.title, ...found];
}

const texts = (value: object) => Object.values(value).filter((one) => typeof one === 'string');

/** What people, organisations, the service and this computer wrote. The longest come first, since some hold others. */
const filledIn = [
  ...texts(offered),
  'login.example.com',
  '1.example',
  ...texts(organisation),
  ...texts(organisation.help ?? {}),
  ...texts(practice),
  ...texts(reference),
  ...['jamie@example.com', 'jamie', 'Jamie', 'j•••@e•••', 'pat@practice.example', 'Practice-1!', 'CARD_TOKEN'],
  ...['hint', 'See your badge', 'badge', key, Intl.DateTimeFormat().resolvedOptions().timeZone],
  // In the gallery's scenes.
  ...['North Sea Shipping and Logistics', 'sam.van.der.berg@north-sea-shipping.example', 'sam@example.com', 'Example Limited'],
  ...['https://help.example.com', '/etc/second-step/connection.json', 'cognito-idp.eu-central-1.amazonaws.com'],
  ...['example.auth.eu-central-1.amazoncognito.com'],
  ...['http://proxy.example:3128', 'userPoolId', 'eu-central-1', 'cost_centre', 'VOICE_CALL', 'iCloud Keychain'],
  ...['UnknownIssuer', 'AnotherAnswered', 'ProxySignIn', 'Example Corp Inspection CA (Example Corp)'],
  ...['InitiateAuth', 'ForbiddenException', 'Your code is 482913.', report],
  ...['What is the number on your badge?', 'It is on the back, under the photograph.', 'question'],
  ...['Password must have uppercase characters', 'Password not long enough'],
  ...['Sign-in is allowed from 7 to 19 h only.', 'User is not assigned to this application.'],
  ...['login.example.org', 'login.xn--exmple-cua.com:8443'],
  'THIRD-PARTY-NOTICES.txt',
  // Each language in its own words, and a key as it is written on the keyboard.
  ...available.map(nameOfLanguage),
  'Ctrl',
].sort((one, other) => other.length - one.length);

/** The plain English on the screen. */
function english(): string[] {
  return wordsOn(document.documentElement)
    .map((text) => filledIn.reduce((rest, one) => rest.replaceAll(one, ''), text))
    .filter((text) => /[a-z]{2}/i.test(text));
}

const everyFactor: Factor[] = ['sms', 'softwareToken', 'email', 'webAuthn'];
const everyAttribute = [
  'given_name', 'family_name', 'name', 'middle_name', 'nickname', 'preferred_username', 'birthdate', 'gender', 'address',
  'phone_number', 'email', 'zoneinfo', 'locale', 'website', 'profile', 'picture', 'custom:badge',
];
const save = { webAuthn: { enabled: true, preferred: false } };
const refusals = (['gone', 'nothingToSetUp', 'noPassword'] as const).map((why) => ({ kind: 'noWayIn', why }) as const);

/** Each screen at its fullest; a screen without an entry does not compile. */
const screens: { [Screen in View['screen']]: ViewOf<Screen>[] } = {
  first: [
    firstView(),
    firstView({
      accounts: [{ connection: 'a', subject: 'b', name: 'jamie', organisation: 'Example Ltd' }],
      connections: [{ id: 'a', name: 'Example Ltd', placed: false }],
      problem: { code: 'connectionFileUnreadable', reference },
    }),
    firstView({
      connections: [{ id: 'a', name: 'Example Ltd', placed: true }],
      unusable: [{ place: '/1/2', problem: { code: 'connectionFileUnreadable' } }],
      practice: false,
    }),
  ],
  offer: [
    offerView({ foreign: true, page: { host: '1.example', amazons: false }, help: organisation.help }),
    offerView({
      replaces: 'Example Ltd',
      changes: [
        { kind: 'name', before: 'Example Ltd', after: 'jamie' },
        { kind: 'host', before: '1', after: '2' },
        { kind: 'page', before: null, after: '3' },
        { kind: 'doors', before: ['password', 'questions'], after: ['browser'] },
        { kind: 'help', before: organisation.help, after: null },
        { kind: 'other' },
      ],
    }),
    offerView({ replaces: 'Example Ltd' }),
    offerView({ namesake: true, origin: 'typed' }),
    offerView({ replaces: 'Example Ltd', placed: true }),
    { screen: 'offer', number: 1, connection: null, problem: { code: 'connectionFileUnreadable', reference } },
  ],
  signIn: [
    signInView({ doors: { password: true, browser: true, stay: 'ask' }, note: 'sessionEnded', browserToo: true }),
    signInView({ doors: { password: false, browser: true, stay: 'ask' }, problem: { code: 'browserRefused', reference } }),
    signInView({ doors: { password: true, browser: false, stay: 'switchedOff' }, removable: 'a' }),
    signInView({ organisation: practice, practice: { username: 'pat@practice.example', password: 'Practice-1!' } }),
  ],
  returning: [{ screen: 'returning', organisation }],
  passwordConsent: [{ screen: 'passwordConsent', organisation }],
  code: everyFactor.flatMap((factor) => [codeView({ factor }), codeView({ factor, otherWays: true, beganAnew: true })]),
  chooseFactor: [{ screen: 'chooseFactor', organisation, factors: everyFactor }],
  chooseStart: [{ screen: 'chooseStart', organisation, ways: ['password', 'emailCode', 'textCode', 'passkey'] }],
  password: [{ screen: 'password', organisation, username: 'jamie@example.com' }],
  newPassword: [{ screen: 'newPassword', organisation, attributes: everyAttribute }],
  setUpStep: [{ screen: 'setUpStep', organisation, ways: everyFactor }],
  connectAuthenticator: [{ screen: 'connectAuthenticator', organisation }],
  question: [{ screen: 'question', organisation, parts: [{ name: 'hint', text: 'See your badge' }], again: true }],
  resetPassword: [resetView(), resetView({ destination: null })],
  confirmAccount: [confirmView(), confirmView({ destination: null })],
  browser: [browserView(), browserView({ purpose: 'addPasskey' }), browserView({ purpose: 'signOut' })],
  panel: [
    panelView(),
    panelView(
      panelOf(
        { sms: { state: 'on' }, softwareToken: { state: 'on', missing: null }, email: { state: 'unknown', offered: false } },
        { twoStep: 'on', preferred: 'sms', others: ['CARD_TOKEN'], next: { possibilities: [{ kind: 'setUp' }, ...refusals] } },
      ),
      { mayRemember: true, staying: 'noSafePlace', mayAddPasskey: true, earlier: { kind: 'ask', preference: save } },
    ),
    panelView(panelOf({}, { managedElsewhere: true, twoStep: 'required' }), { lentBy: 'Jamie' }),
    panelView(panelOf({}, { twoStep: 'unknown' }), {
      asked: { kind: 'unexpected', step: { kind: 'code', factor: 'email', destination: null } },
      unfinished: { kind: 'code', replaces: true },
      passkeyProblem: { code: 'browserTimedOut' },
    }),
  ],
};

const answers = (backend: FakeBackend) => {
  backend
    .on('begin_authenticator_set_up', () => ({ key, qr: { size: 21, path: 'M4 4h7v7h-7z' } }))
    .on('come_back', () => new Promise(() => undefined))
    .on('list_passkeys', () => ({ passkeys: [{ id: 'a', name: '', created: '2026-01-05T10:00:00Z' }], panel: panelOf() }));
};

describe.each(Object.values(screens).flat())('the screen $screen', (view) => {
  it('has no word that is not taken from the sentences', async () => {
    await open(view, answers);
    expect(english()).toEqual([]);
  });
});

describe("the gallery's scene", () => {
  const now = Date.now;
  afterEach(() => {
    Date.now = now;
  });

  it.each(names)('%s has no such word either', async (name) => {
    await play(name);
    expect(english()).toEqual([]);
  });
});

describe('a step of the panel', () => {
  const settled = () => waitFor(() => expect(document.querySelector('[aria-busy=true]')).toBeNull());

  it.each(['change-password', 'sign-out-everywhere', 'passkeys-show'])('has none either: %s', async (id) => {
    const panel = panelOf({ webAuthn: { state: 'on', missing: null } }, { twoStep: 'on' });
    const { user } = await open(panelView(panel), answers);
    await user.click(button(t(id)));
    await settled();
    expect(english()).toEqual([]);
  });

  it.each([
    ['factor-sms', { sms: { missing: 'mobileNumber', destination: null } }],
    ['factor-email', { email: { missing: 'emailAddress', destination: null } }],
    ['factor-softwareToken', {}],
  ] as const)('has none either: adding %s', async (name, boxes) => {
    const panel = panelOf(boxes);
    const { user } = await open(panelView(panel), answers);
    await user.click(checkbox(t(name)));
    await user.click(await screen.findByRole('button', { name: t('missing-add') }));
    await settled();
    expect(english()).toEqual([]);
  });
});

it('the check of the connection has none either', async () => {
  const facts = (Object.keys(checkFact) as FactKind[]).map((kind) => ({ kind, value: '1' }));
  const hops = checkedHops({ hop: 'certificate', outcome: 'failed', facts });
  const parts = ['service', 'signInPage'] as const;
  const places = parts.map((part) => ({ part, address: '1', hops: hops.map((hop) => ({ ...hop, facts })) }));
  const found = checkOf({ verdict: 'clock', clock: 4200, pageOnly: true, time: '1', places });
  const { user } = await open(signInView(), (backend) => backend.on('check_connection', () => found));
  await user.click(button(t('check-open')));
  await screen.findByRole('heading', { level: 3 });
  expect(english()).toEqual([]);
});

it('finds a word that is not taken from the sentences', async () => {
  await open(firstView());
  document.querySelector('main')?.append('Hard-coded');
  expect(english()).toEqual(['Hard-coded']);
});
