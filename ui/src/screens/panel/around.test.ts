// What stands around the boxes: somebody else's account, a passkey that is added in the browser, the lock. Not covered:
// what comes of each, which Rust knows; when the lock comes, see idle.test.ts.
import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import { button, expectAccessible, open } from '../../testing/open';
import { browserView, panelOf, panelView } from '../../testing/views';

describe('the panel', () => {
  it("says whose account it is where it is somebody else's", async () => {
    await open(panelView(panelOf(), { lentBy: 'jamie' }));
    expect(screen.getByText("You are changing jamie's account.")).toBeVisible();
    await expectAccessible();
  });

  it('adds a passkey in the browser where there is a page for it', async () => {
    const { backend, user } = await open(panelView(panelOf(), { mayAddPasskey: true }), (backend) =>
      backend.moves('add_passkey', browserView({ purpose: 'addPasskey' })),
    );
    await user.click(button('Add a passkey in your browser'));
    expect(await screen.findByText(/Add your passkey there\.$/)).toBeVisible();
    expect(backend.callsOf('add_passkey')).toHaveLength(1);
  });

  it('has no button for a page that is not there', async () => {
    await open(panelView());
    expect(screen.queryByRole('button', { name: 'Add a passkey in your browser' })).toBeNull();
  });

  it('says why the browser added none', async () => {
    await open(panelView(panelOf(), { mayAddPasskey: true, passkeyProblem: { code: 'browserRefused' } }));
    expect(screen.getByText('It was not done in your browser')).toBeVisible();
    await expectAccessible();
  });
});
