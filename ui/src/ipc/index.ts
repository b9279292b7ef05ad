// Every call across the boundary, one thin wrapper each, and nothing else. The only place that knows how the other side
// is reached. A call resolves to what Rust answered or rejects with a Failure, never with anything else.
//
// Passwords and codes pass through as arguments and are kept nowhere on the way.
import { Channel, invoke } from '@tauri-apps/api/core';

import { toFailure } from './rejection';
import type {
  Appearance,
  AuthenticatorSetUp,
  BrowserWords,
  ByHand,
  ConnectionCheck,
  ContactSetUp,
  Factor,
  KnownAccount,
  MfaPreference,
  News,
  Passkeys,
  PracticeMessage,
  PracticeTrouble,
  Preview,
  Saved,
  StartWay,
  Updates,
  View,
  ZoomStep,
} from './types';

async function call<Answer>(command: string, args?: Record<string, unknown>): Promise<Answer> {
  try {
    return await invoke<Answer>(command, args);
  } catch (rejection) {
    // A Failure is a plain value made in Rust, not an Error: the screens only ever branch on its code.
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- see above
    throw toFailure(rejection);
  }
}

/** How this person wants the window to look. */
export const appearance = () => call<Appearance>('appearance');
export const setAppearance = (chosen: Appearance) => call<null>('set_appearance', { appearance: chosen });
/** Makes everything larger or smaller. */
export const zoom = (step: ZoomStep) => call<null>('zoom', { step });

/** Opens the system's own print dialog for this window. */
export const print = () => call<null>('print');

/** The screen as it stands. No network. */
export const view = () => call<View>('view');
export const usePractice = () => call<View>('use_practice');
/** Opens the system's own file dialog; cancelled, it answers with the view as it is. What needs a word first is offered. */
export const openConnectionFile = () => call<View>('open_connection_file');
export const connectByHand = (values: ByHand) => call<View>('connect_by_hand', { values });
export const useConnection = (id: string) => call<View>('use_connection', { id });
/** Ends the sessions kept for it, and removes what this computer knows of it. */
export const removeConnection = (id: string) => call<View>('remove_connection', { id });
/** Goes on as somebody who stays signed in on this computer. */
export const useAccount = (account: KnownAccount) =>
  call<View>('use_account', { connection: account.connection, subject: account.subject });
/** Signs them out without going on as them. */
export const removeAccount = (account: KnownAccount) =>
  call<View>('remove_account', { connection: account.connection, subject: account.subject });
/** Back to the first screen. A session that does not stay ends with that. */
export const leaveOrganisation = () => call<View>('leave_organisation');
/** Goes to the organisation hop by hop. Takes up to a minute where somebody keeps silent. */
export const checkConnection = () => call<ConnectionCheck>('check_connection');

/** Adds the connection that is shown under this number. */
export const acceptOffer = (number: number) => call<View>('accept_offer', { number });
export const declineOffer = (number: number) => call<View>('decline_offer', { number });

/** `stay`: the person wants the next start of the app to go on without a sign-in. */
export const signIn = (username: string, password: string, stay: boolean) =>
  call<View>('sign_in', { username, password, stay });
export const signInWithoutPassword = (username: string) => call<View>('sign_in_without_password', { username });
/** Opens the system's own browser. */
export const signInInBrowser = (stay: boolean, words: BrowserWords) =>
  call<View>('sign_in_in_browser', { stay, words });

/** Signs out of the system's browser, which would let the next one in. */
export const signOutOfBrowser = (words: BrowserWords) => call<View>('sign_out_of_browser', { words });

/** Goes on with the session of an earlier start. */
export const resume = () => call<View>('resume');

/** Nobody is there. */
export const lock = () => call<View>('lock');
export const agreeToSendPassword = () => call<View>('agree_to_send_password');
/** Back to the sign-in screen, from any step of it. */
export const cancelSignIn = () => call<View>('cancel_sign_in');
export const answerCode = (code: string) => call<View>('answer_code', { code });
export const chooseFactor = (factor: Factor) => call<View>('choose_factor', { factor });
export const sendNewCode = () => call<View>('send_new_code');
/** Back to the choice that the service offered before. */
export const useAnotherWay = () => call<View>('use_another_way');
export const chooseStart = (way: StartWay) => call<View>('choose_start', { way });
export const answerPassword = (password: string) => call<View>('answer_password', { password });
export const setNewPassword = (password: string, attributes: Record<string, string>) =>
  call<View>('set_new_password', { password, attributes });
/** Only an email needs an address. */
export const setUpStep = (factor: Factor, address: string | null) => call<View>('set_up_step', { factor, address });
export const answerQuestion = (answer: string) => call<View>('answer_question', { answer });

export const forgotPassword = (username: string) => call<View>('forgot_password', { username });
export const sendResetCode = () => call<View>('send_reset_code');
export const resetPassword = (code: string, password: string) => call<View>('reset_password', { code, password });
export const sendConfirmationCode = () => call<View>('send_confirmation_code');
export const confirmAccount = (code: string) => call<View>('confirm_account', { code });

/** Without a previous one where the account has none yet. */
export const changePassword = (previous: string | null, proposed: string) =>
  call<View>('change_password', { previous, proposed });
export const rememberComputer = (remember: boolean) => call<View>('remember_computer', { remember });
export const signOut = () => call<View>('sign_out');
export const signOutEverywhere = () => call<View>('sign_out_everywhere');

/** A text for the IT team, to be read before it goes anywhere. */
export const report = () => call<string>('report');
/** Opens the system's own file dialog for the report that was made last; whether it was saved. */
export const saveReport = () => call<boolean>('save_report');
/** Signs everybody out here, and removes what this computer keeps. */
export const removeMyData = () => call<View>('remove_my_data');

/** What is known of newer versions of this app. No network. */
export const updates = () => call<Updates>('updates');
export const lookForUpdates = () => call<Updates>('look_for_updates');
/** Fetches the newer version and starts it in this one's place: answers only if that did not happen. */
export const installUpdate = () => call<Updates>('install_update');
/** Not before the next start of the app; what is being fetched is dropped. */
export const putOffUpdate = () => call<Updates>('put_off_update');

/** Asks the service for the account's state anew. */
export const readAgain = () => call<View>('read_again');
/** What the next sign-in would ask. No network. */
export const previewMfaPreference = (preference: MfaPreference) =>
  call<Preview>('preview_mfa_preference', { preference });
export const setMfaPreference = (preference: MfaPreference) => call<Saved>('set_mfa_preference', { preference });
/** Hands over what happens while no call is under way, or before one answers. */
export function watchNews(happened: (news: News) => void): Promise<null> {
  return call<null>('watch_news', { channel: new Channel<News>(happened) });
}

export const beginAuthenticatorSetUp = () => call<AuthenticatorSetUp>('begin_authenticator_set_up');
export const finishAuthenticatorSetUp = (code: string, deviceName: string | null) =>
  call<View>('finish_authenticator_set_up', { code, deviceName });
/** Drops the open step's key. Where it was to replace another app, the view says that the set-up is unfinished. */
export const cancelAuthenticatorSetUp = () => call<View>('cancel_authenticator_set_up');
/** The person does not want the set-up that was interrupted. */
export const dropAuthenticatorSetUp = () => call<View>('drop_authenticator_set_up');
/** Puts the open step's key on the clipboard, for a minute. */
export const copyAuthenticatorKey = () => call<null>('copy_authenticator_key');
/** Hands the open step's link to an app on this computer, if there is one; whether it did anything, nobody can know. */
export const openAuthenticatorLink = () => call<null>('open_authenticator_link');

/** Enters a number or an address, or, without a value, confirms the one there is. Never kept: it goes into this call. */
export const beginContactSetUp = (factor: Factor, value: string | null, country: string | null) =>
  call<ContactSetUp>('begin_contact_set_up', { factor, value, country });
export const sendContactCode = () => call<ContactSetUp>('send_contact_code');
export const finishContactSetUp = (code: string) => call<View>('finish_contact_set_up', { code });
/** Puts back what was there before. */
export const cancelContactSetUp = () => call<View>('cancel_contact_set_up');

/** Adds a passkey in the system's browser. */
export const addPasskey = (words: BrowserWords) => call<View>('add_passkey', { words });
export const listPasskeys = () => call<Passkeys>('list_passkeys');
/** With the last one passkey is switched off first. Answers with those that are left. */
export const removePasskey = (id: string) => call<Passkeys>('remove_passkey', { id });

/** Hands over every message that the practice account "sends" from now on. */
export function watchPracticeMessages(arrived: (message: PracticeMessage) => void): Promise<null> {
  return call<null>('watch_practice_messages', { channel: new Channel<PracticeMessage>(arrived) });
}
/** What the pretend authenticator app shows now, or null while it knows no key. */
export const practiceAuthenticatorCode = () => call<string | null>('practice_authenticator_code');
/** Makes something go wrong at the practice account, the next time it can. */
export const makePracticeTrouble = (trouble: PracticeTrouble) => call<null>('make_practice_trouble', { trouble });
