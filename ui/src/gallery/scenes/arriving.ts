// Before anybody signs in: the start, the first screen, an offer, and coming back.
import type { FakeBackend } from '../../ipc/fake-backend';
import type { UnusableFile } from '../../ipc/types';
import { firstView, offered, offerView, organisation, reference } from '../../testing/views';
import { openLook, press, pressIn, read, refused, see, tick, told, type, unfold, working } from '../hands';
import type { Scene, ScenesOf } from '../scene';
import { atWork, failing } from './under-way';

const jamie = { connection: 'example', subject: 'jamie', name: 'jamie@example.com', organisation: 'Example Ltd' };
const misplaced: UnusableFile = {
  place: '/etc/second-step/connection.json',
  problem: { code: 'connectionFileField', field: { name: 'userPoolId', expected: 'userPoolId' } },
};
const sam = { connection: 'north', subject: 'sam', name: 'sam.van.der.berg@north-sea-shipping.example', organisation: 'North Sea Shipping and Logistics' };

const newer = (backend: FakeBackend): void => {
  backend.on('updates', () => ({ kind: 'ready', version: '1.2.3', later: false }));
  // Once the window listens.
  backend.on('view', () => {
    queueMicrotask(() => {
      backend.tells('update');
    });
    return backend.view;
  });
};
const noneKnown = (backend: FakeBackend): FakeBackend => backend.on('updates', () => ({ kind: 'noneKnown' }));

/** As Rust writes it: in English, since it is read elsewhere. */
export const report = `Second Step: 0.1.0
Made: 2026-01-05T10:00:00Z
System: linux x86_64
Web engine: 2.50.4
Of the network the environment sets: nothing

Organisation: Example Ltd
  eu-central-1 eu-central-1_AbC123xyz

Log:
2026-01-05T09:58:12Z WARN cognito: RespondToAuthChallenge: CodeMismatchException, request aaaa-1111
`;

/** While Rust has not said yet which screen it is. */
export const start = {
  slow: { view: firstView(), prepare: (backend) => backend.waits('view'), act: () => see('h1') },
  problem: { view: firstView(), prepare: (backend) => backend.fails('view', { code: 'unexpected', reference }), act: told },
} satisfies Record<string, Scene>;

export const first = {
  new: { view: firstView() },
  'language-and-look': { view: firstView(), act: openLook },
  help: { view: firstView(), act: () => press('help-title') },
  'help-report': {
    view: firstView(),
    prepare: (backend) => backend.on('report', () => report).on('save_report', () => true),
    act: async () => {
      await press('help-title');
      await press('help-report-make');
      await press('help-report-save');
      await read('help-report-saved');
    },
  },
  'help-remove': {
    view: firstView(),
    act: async () => {
      await press('help-title');
      await press('help-remove-open');
    },
  },
  'help-not-removed': {
    view: firstView(),
    prepare: (backend) => backend.fails('remove_my_data', { code: 'notWritten' }),
    act: async () => {
      await press('help-title');
      await press('help-remove-open');
      await read('help-remove-what');
      await press('help-remove-open');
      await told();
    },
  },
  update: { view: firstView(), prepare: newer, act: () => read('update-ready', { version: '1.2.3' }) },
  'update-asks': { view: firstView(), prepare: newer, act: () => press('update-install') },
  'update-not-genuine': {
    view: firstView(),
    prepare: (backend) => {
      newer(backend);
      backend.fails('install_update', { code: 'updateNotGenuine' });
    },
    act: async () => {
      await press('update-install');
      await read('update-title', { version: '1.2.3' });
      await pressIn('dialog', 'update-install');
      await told();
    },
  },
  'help-update': {
    view: firstView(),
    prepare: noneKnown,
    act: async () => {
      await press('help-title');
      await read('help-update-about');
    },
  },
  'help-update-none': {
    view: firstView(),
    prepare: (backend) => noneKnown(backend).on('look_for_updates', () => ({ kind: 'noneKnown' })),
    act: async () => {
      await press('help-title');
      await press('help-update-look');
      await read('help-update-none');
    },
  },
  'help-update-not-found': {
    view: firstView(),
    prepare: (backend) => noneKnown(backend).fails('look_for_updates', { code: 'updateNotFound' }),
    act: async () => {
      await press('help-title');
      await press('help-update-look');
      await told();
    },
  },
  'help-update-ready': {
    view: firstView(),
    prepare: newer,
    act: async () => {
      await press('help-title');
      await see('dialog h3 ~ div button');
      await read('update-ready', { version: '1.2.3' });
    },
  },
  'data-removed': { view: firstView({ note: 'dataRemoved' }) },
  'look-not-kept': {
    view: firstView(),
    prepare: (backend) => backend.fails('set_appearance', { code: 'unexpected', reference }),
    act: async () => {
      await openLook();
      await tick('look-dark');
      await told();
    },
  },
  known: { view: firstView({ connections: [{ id: 'example', name: 'Example Ltd', placed: false }] }) },
  accounts: {
    view: firstView({
      accounts: [jamie, sam],
      connections: [
        { id: 'example', name: 'Example Ltd', placed: false },
        { id: 'north', name: 'North Sea Shipping and Logistics', placed: false },
      ],
    }),
  },
  'signed-out': { view: firstView({ accounts: [jamie], note: 'signedOut' }) },
  'signed-out-here-only': { view: firstView({ note: 'signedOutHereOnly' }) },
  placed: {
    view: firstView({
      connections: [
        { id: 'example', name: 'Example Ltd', placed: true },
        { id: 'north', name: 'North Sea Shipping and Logistics', placed: false },
      ],
      practice: false,
    }),
  },
  'placed-with-a-mistake': {
    view: firstView({ unusable: [misplaced] }),
    act: () => unfold('problem-note-title'),
  },
  'file-unreadable': { view: firstView({ problem: { code: 'connectionFileUnreadable' } }) },
  'file-mistake': {
    view: firstView({ problem: { code: 'connectionFileField', field: { name: 'userPoolId', expected: 'userPoolId' } } }),
  },
  'opening-file': {
    view: firstView(),
    prepare: (backend) => backend.waits('open_connection_file'),
    act: async () => {
      await press('first-open');
      await working();
    },
  },
  'practice-fails': {
    view: firstView(),
    prepare: (backend) => backend.fails('use_practice', { code: 'unexpected', reference }),
    act: async () => {
      await press('first-practice');
      await told();
    },
  },
  'by-hand': { view: firstView(), act: () => unfold('first-by-hand') },
  'by-hand-mistake': {
    view: firstView(),
    prepare: (backend) =>
      backend.fails('connect_by_hand', { code: 'connectionFileField', field: { name: 'region', expected: 'region' } }),
    act: async () => {
      await unfold('first-by-hand');
      await type('by-hand-name', 'Example Ltd');
      await type('by-hand-region', 'Frankfurt');
      await press('by-hand-submit');
      await refused();
    },
  },
  'remove-asks': {
    view: firstView({ connections: [{ id: 'example', name: 'Example Ltd', placed: false }] }),
    act: () => press('first-remove', { name: 'Example Ltd' }),
  },
  removed: { view: firstView({ note: 'organisationRemoved' }) },
  'help-update-off': {
    view: firstView(),
    prepare: (backend) => backend.on('updates', () => ({ kind: 'switchedOff' })),
    act: async () => {
      await press('help-title');
      await read('help-update-off');
    },
  },
} satisfies ScenesOf<'first'>;

export const offer = {
  new: { view: offerView() },
  foreign: { view: offerView({ host: 'login.example.com', foreign: true }) },
  replaces: {
    view: offerView({
      name: 'Example Limited',
      host: 'login.example.com',
      foreign: true,
      replaces: 'Example Ltd',
      changes: [
        { kind: 'name', before: 'Example Ltd', after: 'Example Limited' },
        { kind: 'host', before: offered.host, after: 'login.example.com' },
      ],
    }),
  },
  same: { view: offerView({ replaces: 'Example Ltd' }) },
  namesake: { view: offerView({ namesake: true }) },
  placed: { view: offerView({ replaces: 'Example Ltd', placed: true }) },
  unreadable: {
    view: { screen: 'offer', number: 1, connection: null, problem: { code: 'connectionFileUnreadable' } },
  },
  adding: atWork(offerView(), 'accept_offer', () => press('offer-accept')),
  'not-added': failing(offerView(), 'accept_offer', { code: 'unexpected', reference }, () => press('offer-accept')),
  whole: {
    view: offerView({
      page: { host: 'example.auth.eu-central-1.amazoncognito.com', amazons: true },
      help: { text: 'IT service desk', email: 'help@example.com', phone: '+49 30 123456', url: 'https://help.example.com' },
    }),
  },
  'foreign-page': { view: offerView({ page: { host: 'login.xn--exmple-cua.com:8443', amazons: false } }) },
  typed: {
    view: offerView({ origin: 'typed', replaces: 'Example Ltd', changes: [{ kind: 'help', before: organisation.help, after: null }] }),
  },
  'changes-everything': {
    view: offerView({
      page: { host: 'login.example.org', amazons: false },
      help: { text: null, email: null, phone: '+1 900 5550100', url: null },
      replaces: 'Example Ltd',
      changes: [
        { kind: 'page', before: 'example.auth.eu-central-1.amazoncognito.com', after: 'login.example.org' },
        { kind: 'doors', before: ['password', 'questions'], after: ['browser'] },
        { kind: 'help', before: organisation.help, after: { text: null, email: null, phone: '+1 900 5550100', url: null } },
        { kind: 'other' },
      ],
    }),
  },
} satisfies ScenesOf<'offer'>;

export const returning = {
  opening: {
    view: { screen: 'returning', organisation },
    prepare: (backend) => backend.waits('resume'),
    act: () => see('h1'),
  },
  offline: {
    view: { screen: 'returning', organisation },
    prepare: (backend) => backend.fails('resume', { code: 'offline' }),
    act: told,
  },
} satisfies ScenesOf<'returning'>;

const signingIn = { screen: 'browser', organisation, purpose: 'signIn' } as const;

export const browser = {
  'sign-in': { view: signingIn },
  'add-passkey': { view: { screen: 'browser', organisation, purpose: 'addPasskey' } },
  'sign-out': { view: { screen: 'browser', organisation, purpose: 'signOut' } },
  'going-back': atWork(signingIn, 'cancel_sign_in', () => press('browser-cancel')),
  'not-gone-back': failing(signingIn, 'cancel_sign_in', { code: 'unexpected', reference }, () => press('browser-cancel')),
  'nothing-opened': {
    view: signingIn,
    act: async () => {
      await unfold('browser-nothing-opened');
      await see('details[open]');
    },
  },
} satisfies ScenesOf<'browser'>;
