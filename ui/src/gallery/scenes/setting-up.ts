// Steps that are open under a box: a number or an address, an authenticator app, and one that takes the place of another.
import type { FakeBackend } from '../../ipc/fake-backend';
import type { Failure } from '../../ipc/types';
import { panelOf, panelView } from '../../testing/views';
import { letPass, press, read, refused, see, tick, told, type, unfold } from '../hands';
import type { ScenesOf } from '../scene';
import { authenticator } from './authenticator';

const appOn = panelOf({ softwareToken: { state: 'on', missing: null } }, { twoStep: 'on', preferred: 'softwareToken' });
const unconfirmed = panelOf({ sms: { missing: 'confirmedMobileNumber' } });
const none = panelOf({ sms: { destination: null, missing: 'mobileNumber' }, email: { destination: null, missing: 'emailAddress' } });

const enter = async (): Promise<void> => {
  await type('contact-number', '0151 23456789');
  await press('contact-send', { factor: 'sms' });
};

const sent = (backend: FakeBackend) =>
  backend.on('begin_contact_set_up', () => ({ kind: 'code', destination: '+•••••••6789', oldOneStays: true }));

const contactFails = (failure: Failure) => (backend: FakeBackend) => backend.fails('begin_contact_set_up', failure);

async function addApp(): Promise<void> {
  await tick('factor-softwareToken');
  await press('missing-add');
  await press('set-up-yes');
  await see('main svg[role=img]');
}

/** Saving opens the step for what is missing. */
async function saveLacking(): Promise<void> {
  await tick('factor-sms');
  await press('panel-save');
  await read('problem-summary-title');
}

export const settingUp = {
  'needs-set-up': {
    view: panelView(unconfirmed),
    prepare: (backend) => backend.fails('set_mfa_preference', { code: 'needsSetUp' }),
    act: saveLacking,
  },
  'needs-several': {
    view: panelView(none),
    prepare: (backend) => backend.fails('set_mfa_preference', { code: 'needsSetUp' }),
    act: async () => {
      await tick('factor-softwareToken');
      await tick('factor-webAuthn');
      await saveLacking();
    },
  },
  'number-add': {
    view: panelView(none),
    act: async () => {
      await tick('factor-sms');
      await press('missing-add');
    },
  },
  'number-change': { view: panelView(), act: () => press('contact-change', { factor: 'sms' }) },
  'number-shape': {
    view: panelView(),
    prepare: contactFails({ code: 'phoneNumberShape', factor: 'sms' }),
    act: async () => {
      await press('contact-change', { factor: 'sms' });
      await enter();
      await refused();
    },
  },
  'number-fixed': {
    view: panelView(),
    prepare: contactFails({ code: 'contactFixed', factor: 'sms' }),
    act: async () => {
      await press('contact-change', { factor: 'sms' });
      await enter();
      await told();
    },
  },
  'number-code': {
    view: panelView(),
    prepare: sent,
    act: async () => {
      await press('contact-change', { factor: 'sms' });
      await enter();
      await read('contact-old-stays', { factor: 'sms', old: '+•••••••0123' });
    },
  },
  'number-code-late': {
    view: panelView(),
    prepare: sent,
    act: async () => {
      await press('contact-change', { factor: 'sms' });
      await enter();
      await read('contact-old-stays', { factor: 'sms', old: '+•••••••0123' });
      letPass(31);
      await read('code-late');
    },
  },
  'number-code-wrong': {
    view: panelView(),
    prepare: (backend) => sent(backend).fails('finish_contact_set_up', { code: 'codeWrong', factor: 'sms' }),
    act: async () => {
      await press('contact-change', { factor: 'sms' });
      await enter();
      await type('code-label', '123456');
      await press('code-submit');
      await refused();
    },
  },
  'address-change': { view: panelView(), act: () => press('contact-change', { factor: 'email' }) },
  'app-asks': {
    view: panelView(),
    act: async () => {
      await tick('factor-softwareToken');
      await press('missing-add');
      await press('set-up-help');
    },
  },
  'app-code': { view: panelView(), prepare: authenticator, act: addApp },
  'app-cannot-scan': {
    view: panelView(),
    prepare: authenticator,
    act: async () => {
      await addApp();
      await unfold('set-up-cant-scan');
      await press('set-up-key-show');
      await press('set-up-key-copy');
      await read('set-up-key-copied');
    },
  },
  'app-wrong': {
    view: panelView(),
    prepare: authenticator,
    act: async () => {
      await addApp();
      await type('code-label', '123456');
      await press('code-submit');
      await refused();
    },
  },
  'app-unfinished': { view: panelView(panelOf(), { unfinished: { kind: 'code', replaces: false } }) },
  'app-not-turned-on': {
    view: panelView(panelOf({ softwareToken: { missing: null } }), { unfinished: { kind: 'turnOn' } }),
  },
  'replace-warning': { view: panelView(appOn), act: () => press('replace-open') },
  'replace-warning-safe': {
    view: panelView(panelOf({ sms: { state: 'on' }, softwareToken: { state: 'on', missing: null } }, { twoStep: 'on' })),
    act: () => press('replace-open'),
  },
  'replace-first': {
    view: panelView(appOn),
    act: async () => {
      await press('replace-open');
      await press('replace-first', { factor: 'sms' });
    },
  },
  'replace-code': {
    view: panelView(appOn, { unfinished: { kind: 'code', replaces: true } }),
    prepare: authenticator,
    act: async () => {
      await press('unfinished-again');
      await press('replace-begin');
      await see('main svg[role=img]');
    },
  },
} satisfies ScenesOf<'panel'>;
