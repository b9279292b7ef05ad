// What the window does for each failure code. The words are in l10n/<locale>/problems.ftl, by the same code; this table
// is exhaustive, so a code added in Rust does not compile here until somebody has decided what it means for a person.
import type { Code } from '../ipc/types';

/**
 * The shape of a problem, one for each code:
 * - `fixHere`: said beside the control it concerns, with the button that mends it;
 * - `wait`: it passes by itself, a countdown says when, usually;
 * - `ask`: only the organisation can mend it, so whom to ask and a note for them;
 * - `service`: the service or the network, what became of the change, and a retry;
 * - `continue`: sign in again, and it goes on;
 * - `told`: nothing to do.
 */
export type Family = 'fixHere' | 'wait' | 'ask' | 'service' | 'continue' | 'told';

/** The button a problem brings along, besides those already on the screen. */
export type Action = 'tryAgain' | 'readAgain' | null;

/** The control a problem belongs to, where that does not depend on the factor. */
export type Place = 'username' | 'password' | 'newPassword' | 'code' | 'contact' | 'box' | null;

export interface Problem {
  family: Family;
  action: Action;
  place: Place;
  /** Something on the way may be at fault: a check of the connection says what. */
  checks: boolean;
}

const fixHere = (place: Place = null): Problem => ({ family: 'fixHere', action: null, place, checks: false });
const ask = (place: Place = null): Problem => ({ family: 'ask', action: null, place, checks: false });
const service: Problem = { family: 'service', action: 'tryAgain', place: null, checks: false };
const network: Problem = { ...service, checks: true };
const wait: Problem = { family: 'wait', action: 'tryAgain', place: null, checks: false };
const told: Problem = { family: 'told', action: null, place: null, checks: false };
const signInAgain: Problem = { family: 'continue', action: null, place: null, checks: false };

export const problems: Readonly<Record<Code, Problem>> = {
  connectionFileNotFound: fixHere(),
  connectionFileUnreadable: fixHere(),
  connectionFileField: ask(),
  organisationNotFound: ask(),

  wrongPassword: fixHere('password'),
  usernameShape: fixHere('username'),
  passwordShape: fixHere('password'),
  temporaryPasswordExpired: ask(),
  newPasswordNeeded: ask(),
  tooManyTries: wait,
  accountOff: ask(),
  accountNotActive: ask(),
  accountGone: ask(),
  signInNotOffered: ask(),
  unknownStep: ask(),
  signInTimedOut: signInAgain,

  passwordRules: fixHere('newPassword'),
  passwordUsedBefore: fixHere('newPassword'),
  presentPasswordWrong: fixHere('password'),
  noResetContact: ask(),
  noResetNow: ask(),
  alreadyActive: told,
  stepNeedsOrganisation: ask(),
  attributeShape: fixHere(),

  tokenKind: fixHere(),
  tokenElsewhere: fixHere(),
  tokenExpired: fixHere(),

  browserTimedOut: signInAgain,
  browserRefused: ask(),
  noBrowser: fixHere(),
  portsTaken: fixHere(),

  codeWrong: fixHere('code'),
  codeExpired: fixHere('code'),
  codeUsed: fixHere('code'),
  codeTooShort: fixHere('code'),
  codeNotDigits: fixHere('code'),

  phoneNumberShape: fixHere('contact'),
  emailAddressShape: fixHere('contact'),
  contactTaken: fixHere('contact'),
  contactFixed: ask(),

  clipboardUnavailable: fixHere(),
  nothingOpened: fixHere(),
  notWritten: fixHere(),

  updateNotFound: service,
  updateNotGenuine: fixHere(),

  signedOut: signInAgain,
  scopeMissing: ask(),

  needsSetUp: fixHere('box'),
  factorNotOffered: ask('box'),
  passkeyNeedsAnother: fixHere('box'),
  keepOne: fixHere('box'),
  nothingToSave: told,
  notSaved: service,
  unclear: { ...service, action: 'readAgain' },
  refused: ask(),

  notOffered: ask(),
  stopped: { ...ask(), checks: true },
  messagesNotSent: ask(),
  organisationCheck: ask(),

  busy: wait,
  serviceTrouble: service,
  offline: network,
  nobodyAnswers: network,
  timedOut: network,
  notTrusted: network,
  proxy: network,
  connectionLost: network,
  notTheService: network,

  notAllowed: told,
  unexpected: ask(),
};
