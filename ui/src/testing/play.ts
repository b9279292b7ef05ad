// Plays a scene of the gallery where nothing is painted.
import { render, screen } from '@testing-library/svelte';

import App from '../App.svelte';
import { sceneCalled } from '../gallery/scenes';
import { t } from '../l10n';
import { answering } from './answers';

export async function play(name: string): Promise<void> {
  const { view, prepare, act } = sceneCalled(name);
  const backend = answering(view);
  prepare?.(backend);
  render(App);
  // Rust has said which screen it is.
  if (!name.startsWith('start/')) await screen.findByRole('heading', { level: 1, name: (words) => words !== t('start-heading') });
  await act?.();
}
