// Every scene of the gallery can be played: what its act presses is there, and nothing goes wrong on the way. Not covered:
// what it looks like, and the other languages, which `cargo xtask gallery` photographs.
import { render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';

import App from '../App.svelte';
import { answering } from '../testing/answers';
import { names, sceneCalled, scenes } from './scenes';

const now = Date.now;

afterEach(() => {
  Date.now = now;
});

describe('the gallery', () => {
  it('has a scene of every screen', () => {
    const without = Object.entries(scenes).flatMap(([screen, states]) => (Object.keys(states).length === 0 ? screen : []));
    expect(without).toEqual([]);
  });

  it.each(names)('plays %s', async (name) => {
    const { view, prepare, act } = sceneCalled(name);
    const backend = answering(view);
    prepare?.(backend);
    render(App);
    await act?.();
    expect(await screen.findByRole('heading', { level: 1, hidden: true })).toBeInTheDocument();
  });
});
