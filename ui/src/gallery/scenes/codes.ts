// Codes that are asked for on the way in, and the passwords and second steps that are set there.
import type { Failure, View } from '../../ipc/types';
import { codeView, confirmView, organisation, resetView } from '../../testing/views';
import { letPass, press, read, refused, see, told, type, unfold, working } from '../hands';
import type { Scene, ScenesOf } from '../scene';
import type { ViewOf } from '../../screens/screen';
import { authenticator } from './authenticator';
import { atWork, failing } from './under-way';

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

export const code = {
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
} satisfies ScenesOf<'code'>;

const choosing = { screen: 'newPassword', organisation, attributes: [] } satisfies View;

const choosePassword = async (): Promise<void> => {
  await type('new-password-label', 'short');
  await press('new-password-submit');
};

export const newPassword = {
  asks: { view: choosing },
  setting: atWork(choosing, 'set_new_password', choosePassword),
  'asks-more': {
    view: { screen: 'newPassword', organisation, attributes: ['given_name', 'family_name', 'birthdate', 'custom:cost_centre'] },
  },
  rules: failing(
    choosing,
    'set_new_password',
    { code: 'passwordRules', quote: 'Password must have uppercase characters' },
    choosePassword,
    refused,
  ),
} satisfies ScenesOf<'newPassword'>;

const steps = { screen: 'setUpStep', organisation, ways: ['softwareToken', 'email'] } satisfies View;
const address = { screen: 'setUpStep', organisation, ways: ['email'] } satisfies View;

const enterAddress = async (): Promise<void> => {
  await type('contact-address', 'jamie@');
  await press('contact-send', { factor: 'email' });
};

export const setUpStep = {
  ways: { view: steps },
  choosing: atWork(steps, 'set_up_step', () => press('factor-softwareToken'), () => read('busy')),
  address: { view: address },
  'address-sending': atWork(address, 'set_up_step', enterAddress),
  'address-shape': failing(address, 'set_up_step', { code: 'emailAddressShape', factor: 'email' }, enterAddress, refused),
} satisfies ScenesOf<'setUpStep'>;

const connecting = { screen: 'connectAuthenticator', organisation } as const;

async function showCode(): Promise<void> {
  await press('set-up-yes');
  await see('main svg[role=img]');
}

export const connectAuthenticator = {
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
  beginning: atWork(connecting, 'begin_authenticator_set_up', () => press('set-up-yes')),
  checking: {
    view: connecting,
    prepare: (backend) => {
      authenticator(backend);
      backend.waits('finish_authenticator_set_up');
    },
    act: async () => {
      await showCode();
      await type('code-label', '654321');
      await press('code-submit');
      await working();
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
  offline: failing(connecting, 'begin_authenticator_set_up', { code: 'offline' }, () => press('set-up-yes')),
} satisfies ScenesOf<'connectAuthenticator'>;

const resetTo = (password: string) => async (): Promise<void> => {
  await type('code-label', '123456');
  await type('new-password-label', password);
  await press('new-password-submit');
};

export const resetPassword = {
  asks: { view: resetView() },
  'sent-by-organisation': { view: resetView({ destination: null }) },
  'sent-again': {
    view: resetView(),
    prepare: (backend) => backend.moves('send_reset_code', resetView()),
    act: async () => {
      await press('code-send-again');
      await read('code-sent-again');
    },
  },
  setting: atWork(resetView(), 'reset_password', resetTo('Something-2')),
  'code-wrong': failing(resetView(), 'reset_password', { code: 'codeWrong' }, resetTo('Something-2'), refused),
  rules: failing(
    resetView(),
    'reset_password',
    { code: 'passwordRules', quote: 'Password not long enough' },
    resetTo('short'),
    refused,
  ),
} satisfies ScenesOf<'resetPassword'>;

const confirm = async (): Promise<void> => {
  await type('code-label', '123456');
  await press('confirm-account-submit');
};

export const confirmAccount = {
  asks: { view: confirmView() },
  'sent-earlier': { view: confirmView({ destination: null }), act: () => unfold('no-code') },
  'sent-again': {
    view: confirmView({ destination: null }),
    prepare: (backend) => backend.moves('send_confirmation_code', confirmView()),
    act: async () => {
      await press('code-send-again');
      await read('code-sent-again');
    },
  },
  checking: atWork(confirmView(), 'confirm_account', confirm),
  wrong: failing(confirmView(), 'confirm_account', { code: 'codeWrong' }, confirm, refused),
} satisfies ScenesOf<'confirmAccount'>;
