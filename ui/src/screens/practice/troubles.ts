// What can be made to go wrong in practice: under which heading it is listed, and when it then happens. Both follow what
// the practice account does with it; a new one does not compile until somebody has decided.
import type { PracticeTrouble } from '../../ipc/types';

/** The headings, in their order. */
export const groupName = {
  saving: 'trouble-group-saving',
  account: 'trouble-group-account',
  organisation: 'trouble-group-organisation',
  codes: 'trouble-group-codes',
  network: 'trouble-group-network',
} as const;

export type Group = keyof typeof groupName;

/** What is said once it is arranged, by the call that meets it. */
export const armedWords = {
  now: 'trouble-armed-now',
  save: 'trouble-armed-save',
  connect: 'trouble-armed-connect',
  step: 'trouble-armed-step',
  contact: 'trouble-armed-contact',
  signIn: 'trouble-armed-signIn',
  any: 'trouble-armed-any',
} as const;

interface Trouble {
  group: Group;
  happens: keyof typeof armedWords;
}

export const troubles: Readonly<Record<PracticeTrouble, Trouble>> = {
  answerLost: { group: 'saving', happens: 'save' },
  tunnel: { group: 'saving', happens: 'save' },
  requestLost: { group: 'saving', happens: 'save' },
  savedOtherwise: { group: 'saving', happens: 'save' },

  signedOutElsewhere: { group: 'account', happens: 'now' },
  newPasswordNeeded: { group: 'account', happens: 'any' },
  temporaryPasswordExpired: { group: 'account', happens: 'signIn' },
  tooManyTries: { group: 'account', happens: 'any' },
  accountOff: { group: 'account', happens: 'any' },
  accountNotActive: { group: 'account', happens: 'any' },
  accountGone: { group: 'account', happens: 'any' },

  secondStepRequired: { group: 'organisation', happens: 'now' },
  textMessageOff: { group: 'organisation', happens: 'save' },
  authenticatorOff: { group: 'organisation', happens: 'connect' },
  emailOff: { group: 'organisation', happens: 'save' },
  scopeMissing: { group: 'organisation', happens: 'save' },
  notOffered: { group: 'organisation', happens: 'any' },
  organisationCheck: { group: 'organisation', happens: 'any' },
  organisationGone: { group: 'organisation', happens: 'any' },
  passwordNotOffered: { group: 'organisation', happens: 'signIn' },
  unknownStep: { group: 'organisation', happens: 'signIn' },
  contactFixed: { group: 'organisation', happens: 'contact' },

  messagesNotSent: { group: 'codes', happens: 'step' },
  codeTooOld: { group: 'codes', happens: 'step' },
  codeAlreadyUsed: { group: 'codes', happens: 'step' },
  signInTimedOut: { group: 'codes', happens: 'step' },
  contactTaken: { group: 'codes', happens: 'contact' },

  noNetwork: { group: 'network', happens: 'signIn' },
  nobodyAnswers: { group: 'network', happens: 'signIn' },
  notTrusted: { group: 'network', happens: 'signIn' },
  busy: { group: 'network', happens: 'any' },
  serviceTrouble: { group: 'network', happens: 'any' },
  noAnswer: { group: 'network', happens: 'any' },
  cutShort: { group: 'network', happens: 'any' },
  wifiPage: { group: 'network', happens: 'any' },
  proxyAsks: { group: 'network', happens: 'any' },
  firewall: { group: 'network', happens: 'any' },
  somethingNew: { group: 'network', happens: 'any' },
};

export const all = Object.keys(troubles) as PracticeTrouble[];

/** The list as it is shown: every trouble, under its heading. */
export const listed = (Object.keys(groupName) as Group[]).map((group) => ({
  group,
  members: all.filter((trouble) => troubles[trouble].group === group),
}));
