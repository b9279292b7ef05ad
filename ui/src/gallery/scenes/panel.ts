// The panel as it arrives.
import { panelOf, panelView } from '../../testing/views';
import { press, tick, told, working } from '../hands';
import type { ScenesOf } from '../scene';

export const panel: ScenesOf<'panel'> = {
  off: { view: panelView() },
  on: { view: panelView(panelOf({ sms: { state: 'on' } }, { twoStep: 'on' })) },
  unsaved: { view: panelView(), act: () => tick('factor-sms') },
  saving: {
    view: panelView(),
    prepare: (backend) => backend.waits('set_mfa_preference'),
    act: async () => {
      await tick('factor-sms');
      await press('panel-save');
      await working();
    },
  },
  offline: {
    view: panelView(),
    prepare: (backend) => backend.fails('set_mfa_preference', { code: 'offline' }),
    act: async () => {
      await tick('factor-sms');
      await press('panel-save');
      await told();
    },
  },
};
