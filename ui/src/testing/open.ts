// Opens the window on a screen, the way it really opens: through the whole app, with only the other side pretended.
import { render, screen } from '@testing-library/svelte';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { expect } from 'vitest';

import App from '../App.svelte';
import type { FakeBackend } from '../ipc/fake-backend';
import type { View } from '../ipc/types';
import { t } from '../l10n';
import { answering } from './answers';

export interface Opened {
  backend: FakeBackend;
  user: UserEvent;
}

export async function open(view: View, prepare: (backend: FakeBackend) => void = () => undefined): Promise<Opened> {
  const backend = answering(view);
  prepare(backend);
  render(App);
  const starting = [t('start-heading'), t('start-problem')];
  await screen.findByRole('heading', { level: 1, name: (name) => !starting.includes(name) });
  return { backend, user: userEvent.setup() };
}

/**
 * No violation that axe can find without a layout. Colours are left out because nothing is painted here: the contrast of
 * the tokens has its own test, and the real window is checked as painted.
 */
export async function expectAccessible(): Promise<void> {
  const found = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(found.violations.map((violation) => `${violation.id}: ${violation.help}`)).toEqual([]);
}

export const button = (name: string) => screen.getByRole('button', { name });
export const checkbox = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
export const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });
export const choice = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });
export const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name, { selector: 'input' });
export const heading = () => screen.getByRole('heading', { level: 1 });
