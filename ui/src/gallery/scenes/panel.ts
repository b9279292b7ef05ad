// The panel as it arrives, and what stands around the boxes.
import type { NextStep, Panel } from '../../ipc/types';
import { panelOf, panelView, practice, reference } from '../../testing/views';
import { press, read, refused, see, told, type, unfold, working } from '../hands';
import type { ScenesOf } from '../scene';
import { message } from './practice';

const smsOn = panelOf({ sms: { state: 'on' } }, { twoStep: 'on', preferred: 'sms' });

/** Everything is on, and the service lets the person choose. */
export const allOn: Panel = panelOf(
  {
    sms: { state: 'on' },
    softwareToken: { state: 'on', missing: null },
    email: { state: 'on' },
    webAuthn: { state: 'on', missing: null },
  },
  {
    twoStep: 'on',
    next: { possibilities: [{ kind: 'choice', factors: ['sms', 'softwareToken', 'email'] }] },
    ifLost: [
      { lost: 'phone', ways: [{ kind: 'code', factor: 'email' }], certain: true },
      { lost: 'mailbox', ways: [{ kind: 'code', factor: 'sms' }, { kind: 'code', factor: 'softwareToken' }], certain: true },
      { lost: 'computer', ways: [{ kind: 'code', factor: 'sms' }], certain: false },
    ],
  },
);

/** The service did not say. */
export const unknown: Panel = panelOf(
  { sms: { state: 'unknown' }, softwareToken: { state: 'unknown', missing: null }, email: { state: 'unknown' } },
  { twoStep: 'unknown' },
);

const depends: NextStep[] = [
  { kind: 'code', factor: 'sms', destination: '+•••••••0123' },
  { kind: 'passwordOnly' },
  { kind: 'setUp' },
];

const preference = { sms: { enabled: true, preferred: true } };

const openPassword = async (): Promise<void> => {
  await press('change-password');
  await read('change-password-title');
};

export const arrived = {
  off: { view: panelView() },
  on: { view: panelView(smsOn) },
  'all-on': { view: panelView(allOn, { staying: 'yes' }) },
  required: {
    view: panelView(
      panelOf({ sms: { state: 'on' } }, { twoStep: 'required', preferred: 'sms', next: { possibilities: depends } }),
    ),
  },
  unknown: { view: panelView(unknown) },
  elsewhere: {
    view: panelView(panelOf({}, { managedElsewhere: true, next: { possibilities: [{ kind: 'elsewhere' }] } })),
  },
  linked: { view: panelView(panelOf({}, { linked: true })) },
  'locks-itself': { view: panelView(smsOn, { lockAfter: 15 }) },
  lent: { view: panelView(smsOn, { lentBy: 'sam@example.com' }) },
  'nothing-set-up': {
    view: panelView(
      panelOf({ sms: { destination: null, missing: 'mobileNumber' }, email: { missing: 'confirmedEmailAddress' } }),
      { mayAddPasskey: true },
    ),
  },
  'two-not-offered': { view: panelView(panelOf({ email: { offered: false }, webAuthn: { offered: false } })) },
  'no-way-in': {
    view: panelView(
      panelOf({ sms: { state: 'on', destination: null, missing: 'mobileNumber' } }, {
        twoStep: 'on',
        next: { possibilities: [{ kind: 'noWayIn', why: 'gone' }] },
        ifLost: [{ lost: 'phone', ways: [], certain: true }],
      }),
    ),
  },
  'other-factors': { view: panelView(panelOf({}, { others: ['CARD_TOKEN', 'VOICE_CALL'] })) },
  'asked-unchosen': { view: panelView(panelOf(), { asked: { kind: 'unchosen', factor: 'sms' } }) },
  'asked-unexpected': { view: panelView(smsOn, { asked: { kind: 'unexpected', step: { kind: 'passwordOnly' } } }) },
  'earlier-ask': { view: panelView(panelOf({ email: { state: 'on' } }, { twoStep: 'on' }), { earlier: { kind: 'ask', preference } }) },
  'earlier-someone-else': { view: panelView(panelOf(), { earlier: { kind: 'someoneElse' } }) },
  'earlier-saved': { view: panelView(smsOn, { earlier: { kind: 'wasSaved' } }) },
  'earlier-not-saved': { view: panelView(panelOf(), { earlier: { kind: 'wasNotSaved', preference } }) },
  remember: { view: panelView(smsOn, { mayRemember: true }) },
  'no-safe-place': { view: panelView(smsOn, { staying: 'noSafePlace' }) },
  'passkey-problem': {
    view: panelView(panelOf(), { mayAddPasskey: true, passkeyProblem: { code: 'browserTimedOut' } }),
  },
  'read-again-fails': {
    view: panelView(unknown),
    prepare: (backend) => backend.fails('read_again', { code: 'serviceTrouble', reference }),
    act: async () => {
      await press('panel-read-again');
      await told();
    },
  },
  practice: {
    view: panelView(panelOf(), { organisation: practice }),
    prepare: (backend) => message(backend, { factor: 'sms', to: '+15550100123', text: 'Your code is 482913.' }),
    act: () => see('[role=log] li'),
  },
  'practice-wide': {
    view: panelView(panelOf(), { organisation: practice }),
    prepare: (backend) => message(backend, { factor: 'sms', to: '+15550100123', text: 'Your code is 482913.' }),
    act: () => see('[role=log] li'),
    width: 1100,
  },
  'practice-troubles': {
    view: panelView(panelOf(), { organisation: practice }),
    prepare: (backend) => backend.on('make_practice_trouble', () => null),
    act: async () => {
      await unfold('trouble-title');
      await press('trouble-submit');
      await read('trouble-armed-save');
    },
  },
} satisfies ScenesOf<'panel'>;

const passkeys = [
  { id: 'a', name: 'iCloud Keychain', created: '2026-01-05T10:00:00Z' },
  { id: 'b', name: '', created: null },
];

export const around = {
  'change-password': { view: panelView(smsOn), act: openPassword },
  'change-password-wrong': {
    view: panelView(smsOn),
    prepare: (backend) => backend.fails('change_password', { code: 'presentPasswordWrong' }),
    act: async () => {
      await openPassword();
      await type('change-password-previous', 'not this one');
      await type('new-password-label', 'Something-2');
      document.querySelector<HTMLElement>('form button[type=submit]')?.click();
      await refused();
    },
  },
  'sign-out-everywhere': {
    view: panelView(smsOn),
    act: async () => {
      await press('sign-out-everywhere');
      await see('dialog[open]');
    },
  },
  'signing-out': {
    view: panelView(smsOn),
    prepare: (backend) => backend.waits('sign_out'),
    act: async () => {
      await press('panel-sign-out');
      await working();
    },
  },
  'passkeys-asked': {
    view: panelView(allOn, { mayAddPasskey: true }),
    prepare: (backend) => backend.on('list_passkeys', () => ({ passkeys, panel: allOn })),
    act: async () => {
      await press('passkeys-show');
      await press('passkeys-remove', { name: 'iCloud Keychain' });
    },
  },
} satisfies ScenesOf<'panel'>;

