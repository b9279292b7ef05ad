// The other side as it answers on any screen, before a test or a scene of the gallery says otherwise.
import { FakeBackend } from '../ipc/fake-backend';
import type { View } from '../ipc/types';
import { panelOf } from './views';

export function answering(view: View): FakeBackend {
  return new FakeBackend(view)
    .on('appearance', () => ({ language: null, theme: 'system' }))
    .on('watch_news', () => null)
    .on('updates', () => ({ kind: 'elsewhere' }))
    .on('watch_practice_messages', () => null)
    .on('preview_mfa_preference', () => ({
      next: { possibilities: [{ kind: 'code', factor: 'sms', destination: '+•••••••0123' }] },
      passkeyGoesToo: false,
      costs: [],
      ifLost: panelOf().ifLost,
    }));
}
