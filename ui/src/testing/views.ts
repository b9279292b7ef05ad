// Screens as Rust would describe them, for tests.
import type {
  CheckedHop,
  ConnectionCheck,
  Factor,
  FactorState,
  OfferedConnection,
  Organisation,
  Panel,
  Reference,
} from '../ipc/types';
import type { ViewOf } from '../screens/screen';

export const organisation: Organisation = {
  name: 'Example Ltd',
  practice: false,
  help: { text: 'IT service desk', email: 'help@example.com', phone: null, url: null },
};

export const practice: Organisation = { name: 'Practice', practice: true, help: null };

export const reference: Reference = {
  operation: 'SetUserMFAPreference',
  serviceCode: 'InvalidParameterException',
  message: 'SMS is not enabled',
  requestId: 'aaaa-1111',
  status: 400,
  time: '2026-01-05T10:00:00Z',
  appVersion: '0.1.0',
};

export function box(factor: Factor, more: Partial<FactorState> = {}): FactorState {
  return { factor, state: 'off', destination: null, missing: null, offered: true, ...more };
}

/** All off; number and address are confirmed, authenticator and passkey are missing. */
export function panelOf(boxes: Partial<Record<Factor, Partial<FactorState>>> = {}, more: Partial<Panel> = {}): Panel {
  return {
    person: 'jamie@example.com',
    twoStep: 'off',
    preferred: null,
    next: { possibilities: [{ kind: 'passwordOnly' }] },
    ifLost: [
      { lost: 'phone', ways: [{ kind: 'passwordOnly' }], certain: true },
      { lost: 'mailbox', ways: [{ kind: 'passwordOnly' }], certain: true },
    ],
    others: [],
    managedElsewhere: false,
    linked: false,
    factors: [
      box('sms', { destination: '+•••••••0123', ...boxes.sms }),
      box('softwareToken', { missing: 'authenticator', ...boxes.softwareToken }),
      box('email', { destination: 'j•••@e•••', ...boxes.email }),
      box('webAuthn', { missing: 'passkey', ...boxes.webAuthn }),
    ],
    ...more,
  };
}

export function panelView(panel: Panel = panelOf(), more: Partial<ViewOf<'panel'>> = {}): ViewOf<'panel'> {
  const nothing = { earlier: null, asked: null, unfinished: null, mayRemember: false, staying: 'no' } as const;
  const around = { mayAddPasskey: false, passkeyProblem: null, lockAfter: null, lentBy: null };
  return { screen: 'panel', organisation, panel, ...nothing, ...around, ...more };
}

export function signInView(more: Partial<ViewOf<'signIn'>> = {}): ViewOf<'signIn'> {
  const doors = { password: true, browser: false, stay: 'no' } as const;
  return { screen: 'signIn', organisation, note: null, practice: null, doors, problem: null, browserToo: false, removable: null, ...more };
}

export function codeView(more: Partial<ViewOf<'code'>> = {}): ViewOf<'code'> {
  const destination = '+•••••••0123';
  const usual = { runsOut: 180, beganAnew: false, otherWays: false };
  return { screen: 'code', organisation, factor: 'sms', destination, ...usual, ...more };
}

export function resetView(more: Partial<ViewOf<'resetPassword'>> = {}): ViewOf<'resetPassword'> {
  return { screen: 'resetPassword', organisation, username: 'jamie', destination: 'j•••@e•••', ...more };
}

export function confirmView(more: Partial<ViewOf<'confirmAccount'>> = {}): ViewOf<'confirmAccount'> {
  return { screen: 'confirmAccount', organisation, username: 'jamie', destination: 'j•••@e•••', ...more };
}

export function browserView(more: Partial<ViewOf<'browser'>> = {}): ViewOf<'browser'> {
  return { screen: 'browser', organisation, purpose: 'signIn', ...more };
}

export const offered: OfferedConnection = {
  name: 'Example Ltd',
  region: 'eu-central-1',
  pool: 'eu-central-1_AbC123xyz',
  host: 'cognito-idp.eu-central-1.amazonaws.com',
  foreign: false,
  page: null,
  help: null,
  replaces: null,
  changes: [],
  namesake: false,
  origin: 'opened',
  placed: false,
};

export function offerView(more: Partial<OfferedConnection> = {}): ViewOf<'offer'> {
  return { screen: 'offer', number: 3, connection: { ...offered, ...more }, problem: null };
}

export function firstView(more: Partial<ViewOf<'first'>> = {}): ViewOf<'first'> {
  return { screen: 'first', accounts: [], connections: [], unusable: [], practice: true, note: null, problem: null, ...more };
}

/** The hops of a way through a proxy, up to the one that fails: with that, all of them are given. */
export function checkedHops(...ends: CheckedHop[]): CheckedHop[] {
  const passed: CheckedHop[] = [
    { hop: 'route', outcome: 'passed', facts: [{ kind: 'proxy', value: 'http://proxy.example:3128' }] },
    { hop: 'name', outcome: 'passed', facts: [{ kind: 'addresses', value: '192.0.2.7' }] },
    { hop: 'connect', outcome: 'passed', facts: [{ kind: 'connected', value: '192.0.2.7:3128' }] },
    { hop: 'proxy', outcome: 'passed', facts: [] },
    {
      hop: 'certificate',
      outcome: 'passed',
      facts: [
        { kind: 'issuer', value: 'Example Corp Inspection CA (Example Corp)' },
        { kind: 'notAmazons', value: '' },
      ],
    },
    { hop: 'clock', outcome: 'passed', facts: [] },
    { hop: 'service', outcome: 'passed', facts: [] },
  ];
  const first = passed.findIndex(({ hop }) => hop === ends[0]?.hop);
  if (first < 0) return passed;
  const after = passed.slice(first + ends.length);
  const rest = after.map(({ hop }): CheckedHop => ({ hop, outcome: 'notReached', facts: [] }));
  return [...passed.slice(0, first), ...ends, ...rest];
}

/** What a check of the connection found; without more, that everything works. */
export function checkOf(more: Partial<ConnectionCheck> = {}, hops = checkedHops()): ConnectionCheck {
  return {
    verdict: 'reached',
    pageOnly: false,
    clock: null,
    places: [{ part: 'service', address: 'cognito-idp.eu-central-1.amazonaws.com:443', hops }],
    time: '2026-01-05T10:00:00Z',
    appVersion: '0.1.0',
    ...more,
  };
}
