// The mirror while the other side moves by itself. Not covered: what each screen makes of it, which their own tests do.
import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import { FakeBackend } from './ipc/fake-backend';
import * as ipc from './ipc';
import type { View } from './ipc/types';
import { Mirror } from './mirror.svelte';
import { button, open } from './testing/open';
import { firstView, organisation, panelOf, panelView, signInView } from './testing/views';

describe('the window', () => {
  it('listens to news once, from before it shows anything', async () => {
    const { backend, user } = await open(firstView({ connections: [{ id: 'a', name: 'Example Ltd', placed: false }] }), (backend) =>
      backend.moves('use_connection', signInView({ organisation })),
    );
    await user.click(button('Example Ltd'));
    await screen.findByLabelText('Password');
    expect(backend.calls.map((call) => call.command)).toEqual(['appearance', 'watch_news', 'view', 'use_connection']);
  });
});

describe('the mirror', () => {
  /** A mirror that shows `view`, and what answers its next question. */
  async function watching(view: View) {
    const backend = new FakeBackend(view).on('watch_news', () => null);
    const mirror = new Mirror();
    await ipc.watchNews(mirror.heed);
    mirror.show(view);
    return { backend, mirror };
  }

  it('follows when the screen changed', async () => {
    const { backend, mirror } = await watching(panelView());
    backend.tells('changed', signInView());
    await waitFor(() => expect(mirror.view).toEqual(signInView()));
  });

  it('stays as it is without an answer', async () => {
    const { backend, mirror } = await watching(panelView());
    backend.fails('view', { code: 'unexpected' });
    backend.tells('changed');
    await waitFor(() => expect(backend.callsOf('view')).toHaveLength(1));
    expect(mirror.view).toEqual(panelView());
  });

  it('asks again when another call was answered meanwhile, so that nothing old stays', async () => {
    const { backend, mirror } = await watching(panelView());
    const answerLate = backend.waits('view');
    backend.tells('changed');
    const newest = panelView(panelOf({ sms: { state: 'on' } }));
    mirror.show(newest);
    backend.on('view', () => newest);
    answerLate(panelView());
    await waitFor(() => expect(backend.callsOf('view')).toHaveLength(2));
    expect(mirror.view).toEqual(newest);
  });

  it.each(['sessionOver', 'locked'] as const)('carries nothing that the sign-in says by itself: %s', async (note) => {
    const { backend, mirror } = await watching(panelView());
    backend.view = signInView({ note });
    await mirror.afterFailure({ code: 'signedOut' });
    expect(mirror.view).toEqual(signInView({ note }));
    expect(mirror.carried).toBeNull();
  });

  it('knows while a lost answer is being looked up', async () => {
    const { backend, mirror } = await watching(panelView());
    backend.tells('checking');
    expect(mirror.checking).toBe(true);
    expect(backend.callsOf('view')).toEqual([]);
  });
});
