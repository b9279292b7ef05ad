// Making something go wrong in practice, through the whole window. Not covered: that it then does, which is the other
// side's.
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import type { FakeBackend } from '../../ipc/fake-backend';
import { button, choice, expectAccessible, open } from '../../testing/open';
import { panelOf, panelView, practice } from '../../testing/views';
import { listed, troubles } from './troubles';

async function openTroubles(prepare?: (backend: FakeBackend) => void) {
  const opened = await open(panelView(panelOf(), { organisation: practice }), prepare);
  await opened.user.click(screen.getByText('Make something go wrong'));
  return opened;
}

const arranged = /^(Ready|Done)\. /;

describe('making something go wrong', () => {
  it('is for practice only', async () => {
    await open(panelView());
    expect(screen.queryByText('Make something go wrong')).toBeNull();
  });

  it('lists everything that can, each under a heading and in words', async () => {
    await openTroubles();
    const groups = within(choice('What should go wrong')).getAllByRole('group');
    expect(groups.map((group) => group.getAttribute('label'))).toEqual([
      'Saving',
      'Your account',
      'Your organisation',
      'Codes',
      'Service and network',
    ]);
    const options = within(choice('What should go wrong')).getAllByRole('option');
    expect(options).toHaveLength(Object.keys(troubles).length);
    expect(listed.flatMap(({ members }) => members)).toHaveLength(options.length);
    for (const option of options) expect(option).not.toHaveTextContent(/^trouble-/);
    await expectAccessible();
  });

  it.each([
    ['answerLost', 'The answer to a save is lost', /^Ready\. It happens at your next save\.$/],
    ['secondStepRequired', 'A second step is required', /^Done\. It shows the next time the app asks the service\.$/],
    ['authenticatorOff', 'Authenticator apps are not offered', /when you next connect an authenticator app\.$/],
    ['codeTooOld', 'The code is too old', /^Ready\. It happens at your next step of signing in\./],
    ['busy', 'The service is busy', /^Ready\. It happens the next time the app asks the service\.$/],
  ] as const)('arranges it and says when it happens: %s', async (trouble, name, words) => {
    const { backend, user } = await openTroubles((backend) => backend.on('make_practice_trouble', () => null));
    await user.selectOptions(choice('What should go wrong'), name);
    await user.click(button('Make it happen'));
    expect(await screen.findByText(words)).toHaveAttribute('role', 'status');
    expect(backend.callsOf('make_practice_trouble')).toEqual([{ trouble }]);
  });

  it('takes its words back when something else is chosen', async () => {
    const { user } = await openTroubles((backend) => backend.on('make_practice_trouble', () => null));
    await user.click(button('Make it happen'));
    await screen.findByText(arranged);
    await user.selectOptions(choice('What should go wrong'), 'No answer comes');
    await waitFor(() => expect(screen.queryByText(arranged)).toBeNull());
  });

  it('says so when it can’t', async () => {
    const { user } = await openTroubles((backend) => backend.fails('make_practice_trouble', { code: 'notAllowed' }));
    await user.click(button('Make it happen'));
    expect(await screen.findByRole('alert')).toHaveTextContent("This app can't do that");
    expect(screen.queryByText(arranged)).toBeNull();
  });
});
