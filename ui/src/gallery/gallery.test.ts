// Every scene of the gallery can be played: what its act presses is there, and nothing goes wrong on the way. Those that
// are to show a screen at work, or with a problem, do. Not covered: what they look like, and the other languages, which
// `cargo xtask gallery` photographs.
import { screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';

import { t } from '../l10n';
import * as spoken from '../l10n/spoken.svelte';
import { play } from '../testing/play';
import type { Never, State } from './scene';
import { names, scenes, states } from './scenes';
import * as standsIn from './spoken';

const now = Date.now;

afterEach(() => {
  Date.now = now;
});

const sees = (selector: string): boolean => document.querySelector(selector) !== null;
const says = (selector: string): boolean =>
  [...document.querySelectorAll(selector)].some(({ textContent }) => textContent.trim() !== '');
const isTroubled = (): boolean => sees('[role=alert], [aria-invalid=true], [aria-labelledby=summary-title]');
// Before the first screen there is no button yet that could be at work.
const isAtWork = (): boolean => sees('[aria-busy=true]') || screen.queryByRole('heading', { name: t('start-heading') }) !== null;

/** How each state is told from the page. */
const shows: Record<State, () => boolean> = {
  empty: () => !isTroubled() && !isAtWork(),
  busy: () => isAtWork() && !isTroubled(),
  success: () => says('[role=status], article') && !isTroubled() && !isAtWork(),
  problem: () => isTroubled() && !isAtWork(),
};

/** The scenes that show a screen in one of its states. */
const drawn = Object.entries<Record<State, string | Never>>(states).flatMap(([screen, of]) =>
  Object.entries(of).flatMap(([state, scene]) => (typeof scene === 'string' ? [[state as State, `${screen}/${scene}`] as const] : [])),
);

describe('the gallery', () => {
  it('has a scene of every screen', () => {
    const without = Object.entries(scenes).flatMap(([screen, states]) => (Object.keys(states).length === 0 ? screen : []));
    expect(without).toEqual([]);
  });

  it.each(names)('plays %s', async (name) => {
    await play(name);
    expect(document.querySelector('h1')).not.toBeNull();
    const meant = drawn.flatMap(([state, scene]) => (scene === name ? [state] : []));
    expect(meant.filter((state) => !shows[state]())).toEqual([]);
  });

  it('speaks in every way that the window does', () => {
    expect(Object.keys(standsIn).sort()).toEqual(Object.keys(spoken).sort());
  });
});
