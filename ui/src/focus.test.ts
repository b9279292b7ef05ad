// The focus is never lost: on no screen, in no state of it, and not when the button that was pressed goes away. Not covered:
// where it goes on each screen, which the screens' own tests say.
import { screen } from '@testing-library/svelte';
import type { UserEvent } from '@testing-library/user-event';
import { tick } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';

import { names, sceneCalled } from './gallery/scenes';
import { button, checkbox, heading, open } from './testing/open';
import { organisation, panelView } from './testing/views';

const now = Date.now;

afterEach(() => {
  Date.now = now;
});

describe('the focus', () => {
  // Before the first screen nobody had it yet.
  it.each(names.filter((name) => !name.startsWith('start/')))('is somewhere on %s', async (name) => {
    const { view, prepare, act } = sceneCalled(name);
    await open(view, prepare);
    await act?.();
    await tick();
    expect(document.body).not.toHaveFocus();
  });
});

describe('trying again', () => {
  const tryAgain = async (user: UserEvent) => user.click(await screen.findByRole('button', { name: 'Try again' }));

  it('leaves the focus on the heading of the screen, since the button goes', async () => {
    const { backend, user } = await open({ screen: 'returning', organisation }, (prepared) =>
      prepared.fails('resume', { code: 'offline' }),
    );
    await screen.findByRole('alert');
    backend.waits('resume');
    await tryAgain(user);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(heading()).toHaveFocus();
  });

  it('leaves it on the heading of the step, where there is one', async () => {
    const { backend, user } = await open(panelView(), (prepared) =>
      prepared.fails('begin_authenticator_set_up', { code: 'offline' }),
    );
    await user.click(checkbox('Authenticator app'));
    await user.click(button('Add it now'));
    await user.click(button('Yes, show the code'));
    await screen.findByRole('alert');
    backend.waits('begin_authenticator_set_up');
    await tryAgain(user);
    expect(screen.getByRole('heading', { name: 'Connect an authenticator app' })).toHaveFocus();
  });

  it('leaves it on the button that saves, where that is what is tried', async () => {
    const { backend, user } = await open(panelView(), (prepared) => prepared.fails('set_mfa_preference', { code: 'offline' }));
    await user.click(checkbox('Text message'));
    await user.click(button('Save changes'));
    await screen.findByRole('alert');
    backend.waits('set_mfa_preference');
    await tryAgain(user);
    expect(button('Save changes')).toHaveFocus();
  });
});
