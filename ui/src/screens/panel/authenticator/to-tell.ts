// What there is to tell of a set-up that was interrupted, while nobody is at it.
import type { Panel, Unfinished } from '../../../ipc/types';
import type { SettingUp } from '../set-up.svelte';

export function toTell(unfinished: Unfinished | null, panel: Panel, setUp: SettingUp): Unfinished | null {
  if (unfinished === null || setUp.step === 'softwareToken') return null;
  const state = panel.factors.find((box) => box.factor === 'softwareToken')?.state;
  // That it is not turned on is for the service to say: beside a box that says otherwise nothing is claimed.
  return unfinished.kind === 'turnOn' && state !== 'off' ? null : unfinished;
}
