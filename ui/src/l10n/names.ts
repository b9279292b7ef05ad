// Sentences chosen by a value that comes from Rust. One table each, exhaustive, so that a new value cannot be wordless.
import type {
  BrowserPurpose,
  ByHand,
  CheckedPart,
  CheckHop,
  CheckVerdict,
  Cost,
  DeadEnd,
  DifferenceKind,
  Earlier,
  Expected,
  FactKind,
  Factor,
  HopOutcome,
  Lost,
  Missing,
  NextStep,
  OfferedDoor,
  PracticeTrouble,
  SignInNote,
  StartWay,
  TwoStep,
  Unfinished,
  Way,
} from '../ipc/types';

/** The name on the check box. */
export const factorName = {
  sms: 'factor-sms',
  softwareToken: 'factor-softwareToken',
  email: 'factor-email',
  webAuthn: 'factor-webAuthn',
} as const satisfies Record<Factor, string>;

/** What the factor does, said beside its box. */
export const factorAbout = {
  sms: 'about-sms',
  softwareToken: 'about-softwareToken',
  email: 'about-email',
  webAuthn: 'about-webAuthn',
} as const satisfies Record<Factor, string>;

/** What a box lacks, said as soon as it is ticked. */
export const missingWords = {
  authenticator: 'missing-authenticator',
  mobileNumber: 'missing-mobileNumber',
  confirmedMobileNumber: 'missing-confirmedMobileNumber',
  emailAddress: 'missing-emailAddress',
  confirmedEmailAddress: 'missing-confirmedEmailAddress',
  passkey: 'missing-passkey',
} as const satisfies Record<Missing, string>;

/** The button that sets it up here. */
export const addWords = {
  authenticator: 'missing-add',
  mobileNumber: 'missing-add',
  confirmedMobileNumber: 'missing-confirm',
  emailAddress: 'missing-add',
  confirmedEmailAddress: 'missing-confirm',
  passkey: 'missing-add',
} as const satisfies Record<Missing, string>;

/** The same after a save that could not be sent, in the four parts of a problem. */
export const needsSetUpWords = {
  authenticator: 'problem-needsSetUp-authenticator',
  mobileNumber: 'problem-needsSetUp-mobileNumber',
  confirmedMobileNumber: 'problem-needsSetUp-confirmedMobileNumber',
  emailAddress: 'problem-needsSetUp-emailAddress',
  confirmedEmailAddress: 'problem-needsSetUp-confirmedEmailAddress',
  passkey: 'problem-needsSetUp-passkey',
} as const satisfies Record<Missing, string>;

export const differenceWords = {
  stillOff: 'difference-stillOff',
  stillOn: 'difference-stillOn',
  notPreferred: 'difference-notPreferred',
  stillPreferred: 'difference-stillPreferred',
} as const satisfies Record<DifferenceKind, string>;

export const panelHeading = {
  on: 'panel-heading-on',
  off: 'panel-heading-off',
  required: 'panel-heading-required',
  unknown: 'panel-heading-unknown',
} as const satisfies Record<TwoStep, string>;

export const signInNote = {
  signedOut: 'note-signedOut',
  signedOutHereOnly: 'note-signedOutHereOnly',
  sessionEnded: 'note-sessionEnded',
  sessionOver: 'note-sessionOver',
  notKnownYet: 'note-notKnownYet',
  signedOutEverywhere: 'note-signedOutEverywhere',
  signedOutOfBrowserToo: 'note-signedOutOfBrowserToo',
  locked: 'note-locked',
  dataRemoved: 'note-dataRemoved',
  organisationRemoved: 'note-organisationRemoved',
} as const satisfies Record<SignInNote, string>;

/** A way to sign in, as an offer counts them up. */
export const offeredDoor = {
  password: 'offer-door-password',
  questions: 'offer-door-questions',
  browser: 'offer-door-browser',
} as const satisfies Record<OfferedDoor, string>;

/** A way to begin, and what it does. */
export const startWayName = {
  password: 'start-password',
  emailCode: 'start-emailCode',
  textCode: 'start-textCode',
  passkey: 'factor-webAuthn',
} as const satisfies Record<StartWay, string>;

export const startWayAbout = {
  password: 'start-password-about',
  emailCode: 'start-emailCode-about',
  textCode: 'start-textCode-about',
  passkey: 'start-passkey-about',
} as const satisfies Record<StartWay, string>;

/** What is done in the browser. */
export const browserLead = {
  signIn: 'browser-lead-signIn',
  addPasskey: 'browser-lead-addPasskey',
  signOut: 'browser-lead-signOut',
} as const satisfies Record<BrowserPurpose, string>;

/** What a second step that the organisation asks for will be like. */
export const requiredStepAbout = {
  sms: 'required-step-sms',
  softwareToken: 'about-softwareToken',
  email: 'required-step-email',
  webAuthn: 'about-webAuthn',
} as const satisfies Record<Factor, string>;

/** What an organisation may want to know of a person, by its standard name. */
export const attributeLabel = {
  given_name: 'attribute-given-name',
  family_name: 'attribute-family-name',
  name: 'attribute-name',
  middle_name: 'attribute-middle-name',
  nickname: 'attribute-nickname',
  preferred_username: 'attribute-preferred-username',
  birthdate: 'attribute-birthdate',
  gender: 'attribute-gender',
  address: 'attribute-address',
  phone_number: 'attribute-phone-number',
  email: 'attribute-email',
  zoneinfo: 'attribute-zoneinfo',
  locale: 'attribute-locale',
  website: 'attribute-website',
  profile: 'attribute-profile',
  picture: 'attribute-picture',
} as const;

/** How it is written, where that is not obvious. */
export const attributeHint = {
  birthdate: 'attribute-birthdate-hint',
  phone_number: 'attribute-phone-number-hint',
  zoneinfo: 'attribute-zoneinfo-hint',
  locale: 'attribute-locale-hint',
  website: 'attribute-address-hint',
  profile: 'attribute-address-hint',
  picture: 'attribute-address-hint',
} as const satisfies Partial<Record<keyof typeof attributeLabel, string>>;

/** What became of an earlier change. One that is being finished needs no words: its save has them. */
export const earlierWords = {
  ask: 'earlier-ask',
  someoneElse: 'earlier-someoneElse',
  wasSaved: 'earlier-wasSaved',
  wasNotSaved: 'earlier-wasNotSaved',
} as const satisfies Record<Exclude<Earlier['kind'], 'finish'>, string>;

/** A set-up of an authenticator app that was interrupted. */
export const unfinishedWords = {
  code: 'unfinished-code',
  turnOn: 'unfinished-turnOn',
} as const satisfies Record<Unfinished['kind'], string>;

/** The button that leaves it so. */
export const dropWords = {
  code: 'unfinished-drop',
  turnOn: 'unfinished-leave-off',
} as const satisfies Record<Unfinished['kind'], string>;

/** The fields of a connection that is set up by hand, in their order. */
export const byHandLabel = {
  name: 'by-hand-name',
  region: 'by-hand-region',
  userPoolId: 'by-hand-userPoolId',
  clientId: 'by-hand-clientId',
} as const satisfies Record<keyof ByHand, string>;

export const byHandHint = {
  name: 'by-hand-name-hint',
  region: 'by-hand-region-hint',
  userPoolId: 'by-hand-userPoolId-hint',
  clientId: 'by-hand-clientId-hint',
} as const satisfies Record<keyof ByHand, string>;

/** What a member of the connection file should be. */
export const expectedWords = {
  present: 'expected-present',
  text: 'expected-text',
  shape: 'expected-shape',
  versionOne: 'expected-versionOne',
  region: 'expected-region',
  userPoolId: 'expected-userPoolId',
  clientId: 'expected-clientId',
  clientSecret: 'expected-clientSecret',
  https: 'expected-https',
  knownWord: 'expected-knownWord',
} as const satisfies Record<Expected, string>;

/** What a sign-in asks: the end of a sentence, and a line of a list. */
export const stepWords = {
  passwordOnly: 'step-passwordOnly',
  code: 'step-code',
  choice: 'step-choice',
  setUp: 'step-setUp',
  withoutPassword: 'step-withoutPassword',
  elsewhere: 'step-elsewhere',
  noWayIn: 'step-noWayIn',
} as const satisfies Record<NextStep['kind'], string>;

/** Why a sign-in would be refused: the end of a sentence. */
export const deadEndWords = {
  gone: 'dead-end-gone',
  nothingToSetUp: 'dead-end-nothingToSetUp',
  noPassword: 'dead-end-noPassword',
} as const satisfies Record<DeadEnd, string>;

/** What a save would cost as a whole, said before it. */
export const costOfAll = {
  firstOn: 'first-on',
  lastOff: 'last-off',
  noPassword: 'no-password',
} as const satisfies Record<Exclude<Cost['kind'], 'resetAtRisk' | 'resetMoves'>, string>;

/** What turning on a way may cost, said beside its box. */
export const resetRisk = {
  sms: 'reset-risk-sms',
  email: 'reset-risk-email',
} as const satisfies Partial<Record<Factor, string>>;

/** The same where another contact may still reset the password. */
export const resetMoves = {
  sms: 'reset-moves-sms',
  email: 'reset-moves-email',
} as const satisfies Partial<Record<Factor, string>>;

/** The question that stops a save with one cost. */
export const interruptionTitle = {
  lastOff: 'interruption-lastOff-title',
  noPassword: 'interruption-noPassword-title',
  resetAtRisk: 'interruption-resetAtRisk-title',
} as const satisfies Record<Exclude<Cost['kind'], 'firstOn' | 'resetMoves'>, string>;

/** What would still get the person in, by what they lost. */
export const ifLostWords = {
  phone: 'if-lost-phone',
  mailbox: 'if-lost-mailbox',
  computer: 'if-lost-computer',
} as const satisfies Record<Lost, string>;

/** A way in, in the middle of a sentence. */
export const wayWords = {
  passwordOnly: 'way-passwordOnly',
  code: 'way-code',
  setUp: 'way-setUp',
  withoutPassword: 'way-withoutPassword',
  elsewhere: 'way-elsewhere',
} as const satisfies Record<Way['kind'], string>;

/** Why a code did not come, by the way it should have come. */
export const noCodeWords = {
  sms: 'noCode-sms',
  softwareToken: 'noCode-softwareToken',
  email: 'noCode-email',
  webAuthn: 'noCode-webAuthn',
} as const satisfies Record<Factor, string>;

/** The heading of the screen that asks for a code. */
export const codeHeading = {
  sms: 'code-heading-sms',
  softwareToken: 'code-heading-softwareToken',
  email: 'code-heading-email',
  webAuthn: 'code-heading-webAuthn',
} as const satisfies Record<Factor, string>;

/** How the code comes, said under the heading. */
export const codeLead = {
  sms: 'code-lead-sms',
  softwareToken: 'code-lead-softwareToken',
  email: 'code-lead-email',
  webAuthn: 'code-lead-webAuthn',
} as const satisfies Record<Factor, string>;

/** What to hand to whoever helps, where no code comes. */
export const noCodeNote = {
  sms: 'noCode-note-sms',
  softwareToken: 'noCode-note-softwareToken',
  email: 'noCode-note-email',
  webAuthn: 'noCode-note-webAuthn',
} as const satisfies Record<Factor, string>;

/** What a check of the connection found; what to do is in the attribute `next`. */
export const checkVerdict = {
  reached: 'check-verdict-reached',
  nameNotFound: 'check-verdict-nameNotFound',
  nobodyAnswers: 'check-verdict-nobodyAnswers',
  proxyUnusable: 'check-verdict-proxyUnusable',
  proxySignIn: 'check-verdict-proxySignIn',
  proxyRefuses: 'check-verdict-proxyRefuses',
  notTrusted: 'check-verdict-notTrusted',
  certificateTime: 'check-verdict-certificateTime',
  clock: 'check-verdict-clock',
  anotherAnswered: 'check-verdict-anotherAnswered',
  blocked: 'check-verdict-blocked',
  serviceFails: 'check-verdict-serviceFails',
  cutOff: 'check-verdict-cutOff',
} as const satisfies Record<CheckVerdict, string>;

/** What a connection consists of. */
export const checkedPart = {
  service: 'check-part-service',
  signInPage: 'check-part-page',
} as const satisfies Record<CheckedPart, string>;

/** The hops of a connection. */
export const checkHop = {
  route: 'check-hop-route',
  name: 'check-hop-name',
  connect: 'check-hop-connect',
  proxy: 'check-hop-proxy',
  certificate: 'check-hop-certificate',
  clock: 'check-hop-clock',
  service: 'check-hop-service',
} as const satisfies Record<CheckHop, string>;

/** What became of a hop. */
export const hopOutcome = {
  passed: 'check-passed',
  failed: 'check-failed',
  notReached: 'check-not-reached',
} as const satisfies Record<HopOutcome, string>;

/** What the IT team wants to know of a hop. */
export const checkFact = {
  direct: 'it-note-check-direct',
  proxy: 'it-note-check-proxy',
  addresses: 'it-note-check-addresses',
  connected: 'it-note-check-connected',
  cause: 'it-note-check-cause',
  status: 'it-note-status',
  schemes: 'it-note-check-schemes',
  realm: 'it-note-check-realm',
  credentialsRefused: 'it-note-check-credentialsRefused',
  issuer: 'it-note-check-issuer',
  names: 'it-note-check-names',
  validity: 'it-note-check-validity',
  notAmazons: 'it-note-check-notAmazons',
  clockHere: 'it-note-check-clockHere',
  clockThere: 'it-note-check-clockThere',
  leadsTo: 'it-note-check-leadsTo',
} as const satisfies Record<FactKind, string>;

/** What can be made to go wrong in practice. */
export const troubleName = {
  answerLost: 'trouble-answerLost',
  tunnel: 'trouble-tunnel',
  requestLost: 'trouble-requestLost',
  savedOtherwise: 'trouble-savedOtherwise',
  signedOutElsewhere: 'trouble-signedOutElsewhere',
  newPasswordNeeded: 'trouble-newPasswordNeeded',
  tooManyTries: 'trouble-tooManyTries',
  accountOff: 'trouble-accountOff',
  accountNotActive: 'trouble-accountNotActive',
  accountGone: 'trouble-accountGone',
  secondStepRequired: 'trouble-secondStepRequired',
  textMessageOff: 'trouble-textMessageOff',
  authenticatorOff: 'trouble-authenticatorOff',
  emailOff: 'trouble-emailOff',
  scopeMissing: 'trouble-scopeMissing',
  notOffered: 'trouble-notOffered',
  organisationCheck: 'trouble-organisationCheck',
  organisationGone: 'trouble-organisationGone',
  messagesNotSent: 'trouble-messagesNotSent',
  codeTooOld: 'trouble-codeTooOld',
  codeAlreadyUsed: 'trouble-codeAlreadyUsed',
  busy: 'trouble-busy',
  serviceTrouble: 'trouble-serviceTrouble',
  noAnswer: 'trouble-noAnswer',
  cutShort: 'trouble-cutShort',
  wifiPage: 'trouble-wifiPage',
  proxyAsks: 'trouble-proxyAsks',
  firewall: 'trouble-firewall',
  somethingNew: 'trouble-somethingNew',
  temporaryPasswordExpired: 'trouble-temporaryPasswordExpired',
  passwordNotOffered: 'trouble-passwordNotOffered',
  unknownStep: 'trouble-unknownStep',
  signInTimedOut: 'trouble-signInTimedOut',
  contactTaken: 'trouble-contactTaken',
  contactFixed: 'trouble-contactFixed',
  noNetwork: 'trouble-noNetwork',
  nobodyAnswers: 'trouble-nobodyAnswers',
  notTrusted: 'trouble-notTrusted',
} as const satisfies Record<PracticeTrouble, string>;
