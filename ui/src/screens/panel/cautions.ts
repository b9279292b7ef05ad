// What a save would cost, said before it is made. Words only: nothing here stops anybody.
import type { Factor, FactorState, Panel } from '../../ipc/types';
import type { Draft } from './draft.svelte';

/** Sentences about the change as a whole; `passkeyGoesToo` if a save would turn the passkey off although it is ticked. */
export function cautionsFor(panel: Panel, draft: Draft, passkeyGoesToo: boolean): ('first-on' | 'last-off')[] {
  const known = panel.factors.every((box) => box.state !== 'unknown');
  const isOn = panel.factors.some((box) => box.state === 'on');
  const willBeOn = panel.factors.some(
    ({ factor }) => draft.isTicked(factor) && !(factor === 'webAuthn' && passkeyGoesToo),
  );
  if (!known || isOn === willBeOn) return [];
  return willBeOn ? ['first-on'] : ['last-off'];
}

/** A factor that is about to be on and may take away the only way to reset a forgotten password. */
export function resetRisk(panel: Panel, draft: Draft, factor: Factor): 'reset-risk-sms' | 'reset-risk-email' | null {
  const box = panel.factors.find((box) => box.factor === factor);
  if (box === undefined || box.state === 'on' || !draft.isTicked(factor)) return null;
  const other = factor === 'sms' ? 'email' : 'sms';
  if (panel.factors.some((box) => box.factor === other && hasConfirmedContact(box) && !draft.isTicked(other))) return null;
  if (factor === 'sms') return 'reset-risk-sms';
  return factor === 'email' ? 'reset-risk-email' : null;
}

function hasConfirmedContact(box: FactorState): boolean {
  return box.destination !== null && box.missing === null;
}
