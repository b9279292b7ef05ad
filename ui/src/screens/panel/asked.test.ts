// What this sign-in asked, where it needs explaining. Not covered: how it is found out, which is the other side's.
import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import { button, checkbox, expectAccessible, open } from '../../testing/open';
import { panelOf, panelView } from '../../testing/views';

describe('a sign-in', () => {
  it('that asked for what nobody chose says so, and turns it on with one press', async () => {
    const view = panelView(panelOf(), { asked: { kind: 'unchosen', factor: 'sms' } });
    const saved = { panel: panelOf({ sms: { state: 'on' } }, { twoStep: 'on' }), differences: [], changed: true };
    const { backend, user } = await open(view, (backend) => backend.on('set_mfa_preference', () => saved));
    expect(screen.getByText('Your organisation asked for a text message today.')).toBeVisible();
    await expectAccessible();
    await user.click(button('Turn it on'));
    expect(await screen.findByText(/^Saved\./)).toBeVisible();
    expect(screen.queryByText(/Your organisation asked|chosen this yourself/)).toBeNull();
    expect(checkbox('Text message')).toHaveFocus();
    expect(backend.callsOf('set_mfa_preference')).toEqual([
      { preference: { sms: { enabled: true, preferred: false } } },
    ]);
  });

  it('that asked for something else than was said explains it', async () => {
    const step = { kind: 'code', factor: 'email', destination: 'j•••@e•••' } as const;
    await open(panelView(panelOf(), { asked: { kind: 'unexpected', step } }));
    const words = screen.getByText(/This sign-in asked for something else than we had said/);
    expect(words).toHaveTextContent('a code we email to j•••@e•••');
    expect(words.closest('[role=status]')).toBeVisible();
  });

  it('that asked what was said needs no words', async () => {
    await open(panelView());
    expect(screen.queryByText(/This sign-in asked|Your organisation asked/)).toBeNull();
  });
});
