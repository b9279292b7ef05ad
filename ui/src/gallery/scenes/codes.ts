// Codes that are asked for on the way in, and the passwords and second steps that are set there.
import type { Failure } from '../../ipc/types';
import { codeView, confirmView, organisation, resetView } from '../../testing/views';
import { letPass, press, read, refused, see, told, type, unfold, working } from '../hands';
import type { Scene, ScenesOf } from '../scene';
import type { ViewOf } from '../../screens/screen';
import { authenticator } from './authenticator';

/** A code that is not taken. */
function refusing(failure: Failure, said: () => Promise<unknown> = refused, view = codeView()): Scene<ViewOf<'code'>> {
  return {
    view,
    prepare: (backend) => backend.fails('answer_code', failure),
    act: async () => {
      await type('code-label', '123456');
      await press('code-submit');
      await said();
    },
  };
}

const app = codeView({ factor: 'softwareToken', destination: null });

export const code: ScenesOf<'code'> = {
  sms: { view: codeView() },
  email: { view: codeView({ factor: 'email', destination: 'j•••@e•••', otherWays: true }) },
  app: { view: app },
  passkey: { view: codeView({ factor: 'webAuthn', destination: null }) },
  'began-anew': { view: codeView({ beganAnew: true }) },
  'last-minute': { view: codeView({ runsOut: 42 }) },
  late: {
    view: codeView({ otherWays: true }),
    act: async () => {
      await read('code-label');
      letPass(31);
      await see('main .notice');
    },
  },
  'ran-out': {
    view: app,
    act: async () => {
      await read('code-label');
      letPass(181);
      await read('code-ran-out');
    },
  },
  'no-code': { view: app, act: () => unfold('no-code') },
  checking: {
    view: app,
    prepare: (backend) => backend.waits('answer_code'),
    act: async () => {
      await type('code-label', '123456');
      await press('code-submit');
      await working();
    },
  },
  'sent-again': {
    view: codeView(),
    prepare: (backend) => backend.moves('send_new_code', codeView()),
    act: async () => {
      await press('code-new');
      await read('code-sent-again');
    },
  },
  wrong: refusing({ code: 'codeWrong', factor: 'sms' }),
  'wrong-clock': refusing({ code: 'codeWrong', factor: 'softwareToken', clock: 412 }, refused, app),
  used: refusing({ code: 'codeUsed', factor: 'softwareToken' }, refused, app),
  'too-old': refusing({ code: 'codeExpired', factor: 'sms' }),
  busy: refusing({ code: 'busy', wait: 20 }, told),
};

export const newPassword: ScenesOf<'newPassword'> = {
  asks: { view: { screen: 'newPassword', organisation, attributes: [] } },
  'asks-more': {
    view: { screen: 'newPassword', organisation, attributes: ['given_name', 'family_name', 'birthdate', 'custom:cost_centre'] },
  },
  rules: {
    view: { screen: 'newPassword', organisation, attributes: [] },
    prepare: (backend) =>
      backend.fails('set_new_password', { code: 'passwordRules', quote: 'Password must have uppercase characters' }),
    act: async () => {
      await type('new-password-label', 'short');
      await press('new-password-submit');
      await refused();
    },
  },
};

export const setUpStep: ScenesOf<'setUpStep'> = {
  ways: { view: { screen: 'setUpStep', organisation, ways: ['softwareToken', 'email'] } },
  address: { view: { screen: 'setUpStep', organisation, ways: ['email'] } },
  'address-shape': {
    view: { screen: 'setUpStep', organisation, ways: ['email'] },
    prepare: (backend) => backend.fails('set_up_step', { code: 'emailAddressShape', factor: 'email' }),
    act: async () => {
      await type('contact-address', 'jamie@');
      await press('contact-send', { factor: 'email' });
      await refused();
    },
  },
};

const connecting = { screen: 'connectAuthenticator', organisation } as const;

async function showCode(): Promise<void> {
  await press('set-up-yes');
  await see('main svg[role=img]');
}

export const connectAuthenticator: ScenesOf<'connectAuthenticator'> = {
  asks: { view: connecting },
  helping: { view: connecting, act: () => press('set-up-help') },
  code: { view: connecting, prepare: authenticator, act: showCode },
  key: {
    view: connecting,
    prepare: authenticator,
    act: async () => {
      await showCode();
      await press('set-up-key-show');
    },
  },
  wrong: {
    view: connecting,
    prepare: authenticator,
    act: async () => {
      await showCode();
      await type('code-label', '654321');
      await press('code-submit');
      await refused();
    },
  },
  offline: {
    view: connecting,
    prepare: (backend) => backend.fails('begin_authenticator_set_up', { code: 'offline' }),
    act: async () => {
      await press('set-up-yes');
      await told();
    },
  },
};

export const resetPassword: ScenesOf<'resetPassword'> = {
  asks: { view: resetView() },
  'sent-by-organisation': { view: resetView({ destination: null }) },
  'code-wrong': {
    view: resetView(),
    prepare: (backend) => backend.fails('reset_password', { code: 'codeWrong' }),
    act: async () => {
      await type('code-label', '123456');
      await type('new-password-label', 'Something-2');
      await press('new-password-submit');
      await refused();
    },
  },
  rules: {
    view: resetView(),
    prepare: (backend) => backend.fails('reset_password', { code: 'passwordRules', quote: 'Password not long enough' }),
    act: async () => {
      await type('code-label', '123456');
      await type('new-password-label', 'short');
      await press('new-password-submit');
      await refused();
    },
  },
};

export const confirmAccount: ScenesOf<'confirmAccount'> = {
  asks: { view: confirmView() },
  'sent-earlier': { view: confirmView({ destination: null }), act: () => unfold('no-code') },
  wrong: {
    view: confirmView(),
    prepare: (backend) => backend.fails('confirm_account', { code: 'codeWrong' }),
    act: async () => {
      await type('code-label', '123456');
      await press('confirm-account-submit');
      await refused();
    },
  },
};
