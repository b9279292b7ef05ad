// The boundary as the window sees it: names and arguments of the calls, and one shape for every rejection. Not covered:
// what the other side does with them; Rust's own tests hold the list of commands against this one.
import { describe, expect, it } from 'vitest';

import { deliver, FakeBackend } from './fake-backend';
import * as ipc from './index';
import { firstView } from '../testing/views';
import { toFailure } from './rejection';

const view = firstView();

describe('the calls', () => {
  it('have the names and arguments that Rust knows', async () => {
    const backend = new FakeBackend(view);
    const preference = { sms: { enabled: true, preferred: true }, webAuthn: { enabled: false } };
    const look = { language: 'ar', theme: 'dark' } as const;
    const byHand = { name: 'Example Ltd', region: 'eu-central-1', userPoolId: 'eu-central-1_A', clientId: 'abc' };
    const account = { connection: 'a', subject: 'b', name: 'jamie', organisation: 'Example Ltd' };
    const words = { language: 'en', doneTitle: 'a', doneText: 'b', refusedTitle: 'c', refusedText: 'd' };
    const calls: [Promise<unknown>, string, Record<string, unknown>][] = [
      [ipc.appearance(), 'appearance', {}],
      [ipc.setAppearance(look), 'set_appearance', { appearance: look }],
      [ipc.print(), 'print', {}],
      [ipc.zoom('in'), 'zoom', { step: 'in' }],
      [ipc.view(), 'view', {}],
      [ipc.usePractice(), 'use_practice', {}],
      [ipc.openConnectionFile(), 'open_connection_file', {}],
      [ipc.connectByHand(byHand), 'connect_by_hand', { values: byHand }],
      [ipc.useConnection('a'), 'use_connection', { id: 'a' }],
      [ipc.useAccount(account), 'use_account', { connection: 'a', subject: 'b' }],
      [ipc.removeAccount(account), 'remove_account', { connection: 'a', subject: 'b' }],
      [ipc.removeConnection('a'), 'remove_connection', { id: 'a' }],
      [ipc.acceptOffer(7), 'accept_offer', { number: 7 }],
      [ipc.declineOffer(7), 'decline_offer', { number: 7 }],
      [ipc.leaveOrganisation(), 'leave_organisation', {}],
      [ipc.checkConnection(), 'check_connection', {}],
      [ipc.signIn('jamie', 'secret', true), 'sign_in', { username: 'jamie', password: 'secret', stay: true }],
      [ipc.signInWithoutPassword('jamie'), 'sign_in_without_password', { username: 'jamie' }],
      [ipc.signInInBrowser(false, words), 'sign_in_in_browser', { stay: false, words }],
      [ipc.signOutOfBrowser(words), 'sign_out_of_browser', { words }],
      [ipc.addPasskey(words), 'add_passkey', { words }],
      [ipc.resume(), 'resume', {}],
      [ipc.lock(), 'lock', {}],
      [ipc.report(), 'report', {}],
      [ipc.saveReport(), 'save_report', {}],
      [ipc.removeMyData(), 'remove_my_data', {}],
      [ipc.updates(), 'updates', {}],
      [ipc.lookForUpdates(), 'look_for_updates', {}],
      [ipc.installUpdate(), 'install_update', {}],
      [ipc.putOffUpdate(), 'put_off_update', {}],
      [ipc.agreeToSendPassword(), 'agree_to_send_password', {}],
      [ipc.cancelSignIn(), 'cancel_sign_in', {}],
      [ipc.answerCode('123456'), 'answer_code', { code: '123456' }],
      [ipc.chooseFactor('sms'), 'choose_factor', { factor: 'sms' }],
      [ipc.sendNewCode(), 'send_new_code', {}],
      [ipc.useAnotherWay(), 'use_another_way', {}],
      [ipc.chooseStart('emailCode'), 'choose_start', { way: 'emailCode' }],
      [ipc.answerPassword('secret'), 'answer_password', { password: 'secret' }],
      [
        ipc.setNewPassword('secret', { given_name: 'Jamie' }),
        'set_new_password',
        { password: 'secret', attributes: { given_name: 'Jamie' } },
      ],
      [ipc.setUpStep('softwareToken', null), 'set_up_step', { factor: 'softwareToken', address: null }],
      [ipc.answerQuestion('blue'), 'answer_question', { answer: 'blue' }],
      [ipc.forgotPassword('jamie'), 'forgot_password', { username: 'jamie' }],
      [ipc.sendResetCode(), 'send_reset_code', {}],
      [ipc.resetPassword('123456', 'secret'), 'reset_password', { code: '123456', password: 'secret' }],
      [ipc.sendConfirmationCode(), 'send_confirmation_code', {}],
      [ipc.confirmAccount('123456'), 'confirm_account', { code: '123456' }],
      [ipc.changePassword(null, 'secret'), 'change_password', { previous: null, proposed: 'secret' }],
      [ipc.rememberComputer(true), 'remember_computer', { remember: true }],
      [ipc.signOut(), 'sign_out', {}],
      [ipc.signOutEverywhere(), 'sign_out_everywhere', {}],
      [ipc.readAgain(), 'read_again', {}],
      [ipc.previewMfaPreference(preference), 'preview_mfa_preference', { preference }],
      [ipc.setMfaPreference(preference), 'set_mfa_preference', { preference }],
      [ipc.beginAuthenticatorSetUp(), 'begin_authenticator_set_up', {}],
      [
        ipc.finishAuthenticatorSetUp('123456', null),
        'finish_authenticator_set_up',
        { code: '123456', deviceName: null },
      ],
      [ipc.cancelAuthenticatorSetUp(), 'cancel_authenticator_set_up', {}],
      [ipc.dropAuthenticatorSetUp(), 'drop_authenticator_set_up', {}],
      [ipc.copyAuthenticatorKey(), 'copy_authenticator_key', {}],
      [ipc.openAuthenticatorLink(), 'open_authenticator_link', {}],
      [
        ipc.beginContactSetUp('sms', '0151 23456789', 'DE'),
        'begin_contact_set_up',
        { factor: 'sms', value: '0151 23456789', country: 'DE' },
      ],
      [ipc.sendContactCode(), 'send_contact_code', {}],
      [ipc.finishContactSetUp('123456'), 'finish_contact_set_up', { code: '123456' }],
      [ipc.cancelContactSetUp(), 'cancel_contact_set_up', {}],
      [ipc.practiceAuthenticatorCode(), 'practice_authenticator_code', {}],
      [ipc.makePracticeTrouble('tunnel'), 'make_practice_trouble', { trouble: 'tunnel' }],
    ];
    // Nothing but `view` is answered here, so all others are refused; what was sent is what counts.
    await Promise.allSettled(calls.map(([call]) => call));
    expect(backend.calls).toEqual(calls.map(([, command, args]) => ({ command, args })));
  });
});

describe('the channels', () => {
  it('hand over news and practice messages as they come', async () => {
    const backend = new FakeBackend(view);
    backend.on('watch_news', () => null).on('watch_practice_messages', () => null);
    const heard: unknown[] = [];
    await ipc.watchNews((news) => heard.push(news));
    await ipc.watchPracticeMessages((message) => heard.push(message));
    const message = { factor: 'sms', to: '+15550100', text: 'Your code is 9' } as const;
    backend.tells('checking');
    deliver(backend.callsOf('watch_practice_messages')[0], message);
    backend.tells('changed');
    expect(heard).toEqual(['checking', message, 'changed']);
  });
});

describe('a rejection', () => {
  it('that is a failure stays one', () => {
    const failure = { code: 'factorNotOffered', factor: 'sms' } as const;
    expect(toFailure(failure)).toBe(failure);
  });

  it('by the access list, which is a plain string, is "not allowed"', () => {
    expect(toFailure('set_mfa_preference not allowed on window "main"')).toEqual({ code: 'notAllowed' });
  });

  it.each([[new Error('boom')], [undefined], [null], [42], [{ code: 'noSuchCode' }], [{ code: 'toString' }]])(
    'of any other kind is "unexpected": %s',
    (rejection) => {
      expect(toFailure(rejection)).toEqual({ code: 'unexpected' });
    },
  );

  it('comes out of a call in the same shape', async () => {
    new FakeBackend({ ...view, connections: [] });
    await expect(ipc.readAgain()).rejects.toEqual({ code: 'notAllowed' });
  });
});
