// The sheet for the drawer, as the printer gets it.
import type { Panel } from '../../ipc/types';
import { organisation, panelOf, panelView, practice, reference } from '../../testing/views';
import type { ViewOf } from '../../screens/screen';
import { press, see } from '../hands';
import type { Scene } from '../scene';
import { allOn, unknown } from './panel';
import { atWork, failing } from './under-way';

const print = (): Promise<void> => press('sheet-print');

function printed(panel: Panel, more: Partial<ViewOf<'panel'>> = {}): Scene<ViewOf<'panel'>> {
  return {
    view: panelView(panel, more),
    prepare: (backend) => backend.on('print', () => null),
    act: async () => {
      await print();
      await see('article');
      await see('.print button:not([aria-busy=true])');
    },
    onPaper: true,
  };
}

const everyHelp = { text: 'IT service desk', email: 'help@example.com', phone: '+49 30 123456', url: 'https://help.example.com' };

export const sheet = {
  off: printed(panelOf()),
  'all-on': printed(allOn, { organisation: { ...organisation, help: everyHelp } }),
  unknown: printed(unknown, { organisation: { ...organisation, help: null } }),
  elsewhere: printed(
    panelOf({}, {
      managedElsewhere: true,
      ifLost: (['phone', 'mailbox', 'computer'] as const).map((lost) => ({ lost, ways: [{ kind: 'elsewhere' }], certain: true })),
    }),
  ),
  practice: printed(panelOf(), { organisation: practice }),
  printing: atWork(panelView(), 'print', print),
  'not-printed': failing(panelView(), 'print', { code: 'unexpected', reference }, print),
} satisfies Record<string, Scene<ViewOf<'panel'>>>;
