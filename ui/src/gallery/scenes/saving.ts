// Choices on the panel, saving them, what a save would cost, and what came of it.
import type { Cost, Failure, NextStep, Panel } from '../../ipc/types';
import type { ViewOf } from '../../screens/screen';
import { panelOf, panelView, practice, reference } from '../../testing/views';
import { press, read, see, tick, told, working } from '../hands';
import type { Scene, ScenesOf } from '../scene';
import { allOn } from './panel';

type PanelScene = Scene<ViewOf<'panel'>>;

const smsOn = panelOf({ sms: { state: 'on' } }, { twoStep: 'on', preferred: 'sms' });

const save = async (): Promise<void> => {
  await tick('factor-sms');
  await press('panel-save');
};

/** A save of the text message that comes to nothing. */
function refusing(failure: Failure, panel: Panel = panelOf(), said: () => Promise<unknown> = told): PanelScene {
  return {
    view: panelView(panel),
    prepare: (backend) => backend.fails('set_mfa_preference', failure),
    act: async () => {
      await save();
      await said();
    },
  };
}

const summary = (): Promise<unknown> => read('problem-summary-title');

/** A save that would cost this, asked about before it is made. */
function interrupted(panel: Panel, costs: Cost[], possibilities: NextStep[] = [{ kind: 'passwordOnly' }]): PanelScene {
  return {
    view: panelView(panel),
    prepare: (backend) =>
      backend.on('preview_mfa_preference', () => ({ next: { possibilities }, passkeyGoesToo: false, costs, ifLost: panel.ifLost })),
    act: async () => {
      await save();
      await see('dialog[open]');
    },
  };
}

function saved(panel: Panel, differences: object[] = [], view = panelView()): PanelScene {
  return {
    view,
    prepare: (backend) => backend.on('set_mfa_preference', () => ({ panel, differences, changed: true })),
    act: async () => {
      await save();
      await see('[role=status] > .notice');
    },
  };
}

export const choosing = {
  unsaved: { view: panelView(), act: () => tick('factor-sms') },
  'unsaved-several': {
    view: panelView(smsOn),
    act: async () => {
      await tick('factor-email');
      await tick('factor-softwareToken');
      await read('missing-authenticator');
    },
  },
  'unsaved-costs': {
    view: panelView(),
    prepare: (backend) =>
      backend.on('preview_mfa_preference', () => ({
        next: { possibilities: [{ kind: 'code', factor: 'sms', destination: '+•••••••0123' }] },
        passkeyGoesToo: false,
        costs: [{ kind: 'firstOn' }, { kind: 'resetMoves', factor: 'sms' }],
        ifLost: [{ lost: 'phone', ways: [], certain: false }],
      })),
    act: async () => {
      await tick('factor-sms');
      await read('first-on');
    },
  },
  'passkey-goes-too': {
    view: panelView(allOn),
    prepare: (backend) =>
      backend.on('preview_mfa_preference', () => ({
        next: { possibilities: [{ kind: 'passwordOnly' }] },
        passkeyGoesToo: true,
        costs: [{ kind: 'lastOff' }],
        ifLost: allOn.ifLost,
      })),
    act: async () => {
      await tick('factor-sms');
      await tick('factor-softwareToken');
      await tick('factor-email');
      await read('passkey-goes-too');
    },
  },
} satisfies ScenesOf<'panel'>;

export const saving = {
  saving: {
    view: panelView(),
    prepare: (backend) => backend.waits('set_mfa_preference'),
    act: async () => {
      await save();
      await working();
    },
  },
  checking: {
    view: panelView(),
    prepare: (backend) =>
      backend.on('set_mfa_preference', () => {
        backend.tells('checking');
        return new Promise(() => undefined);
      }),
    act: async () => {
      await save();
      await working();
    },
  },
  'nothing-to-save': {
    view: panelView(smsOn),
    act: async () => {
      await press('panel-save');
      await read('saved-nothing');
    },
  },
  saved: saved(smsOn),
  'saved-otherwise': saved(panelOf(), [{ factor: 'sms', kind: 'stillOff' }]),
  'saved-practice': saved(smsOn, [], panelView(panelOf(), { organisation: practice })),
  'interrupted-last-off': interrupted(smsOn, [{ kind: 'lastOff' }], [
    { kind: 'passwordOnly' },
    { kind: 'code', factor: 'sms', destination: '+•••••••0123' },
  ]),
  'interrupted-no-way-in': interrupted(smsOn, [{ kind: 'lastOff' }], [{ kind: 'noWayIn', why: 'nothingToSetUp' }]),
  'interrupted-no-password': interrupted(panelOf(), [{ kind: 'noPassword' }]),
  'interrupted-reset-at-risk': interrupted(panelOf(), [{ kind: 'resetAtRisk', factor: 'sms' }]),
  'interrupted-several': interrupted(panelOf(), [{ kind: 'noPassword' }, { kind: 'resetAtRisk', factor: 'sms' }]),
  'password-first': {
    ...interrupted(panelOf(), [{ kind: 'noPassword' }]),
    act: async () => {
      await save();
      await press('interruption-set-password');
      await see('[role=status] > .notice');
    },
  },
  'not-offered': refusing({ code: 'factorNotOffered', factor: 'sms', reference }, panelOf(), summary),
  'keep-one': refusing({ code: 'keepOne' }, panelOf({ sms: { state: 'on' } }, { twoStep: 'required' }), summary),
  'scope-missing': refusing({ code: 'scopeMissing', reference }),
  unclear: refusing({ code: 'unclear', reference }),
  busy: refusing({ code: 'busy', wait: 20 }),
  offline: refusing({ code: 'offline' }),
  proxy: refusing({ code: 'proxy', reference: { ...reference, serviceCode: '407', message: null, requestId: null, status: 407 } }),
  unexpected: refusing({ code: 'unexpected', reference }),
} satisfies ScenesOf<'panel'>;
