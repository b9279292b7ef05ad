// The picture beside the panel's heading.
import type { IconName } from '../../components/Icon.svelte';
import type { Panel, TwoStep } from '../../ipc/types';

interface Medallion {
  icon: IconName;
  tone: 'accent' | 'good' | 'care' | 'quiet';
}

const medallions: Record<TwoStep, Medallion> = {
  on: { icon: 'guarded', tone: 'good' },
  required: { icon: 'guarded', tone: 'good' },
  off: { icon: 'unguarded', tone: 'quiet' },
  unknown: { icon: 'question', tone: 'care' },
};

export const medallion = ({ managedElsewhere, twoStep }: Panel): Medallion =>
  managedElsewhere ? { icon: 'person', tone: 'accent' } : medallions[twoStep];
