// What would still get the person in: the sentences, and where they stand. Not covered: what it depends on, which Rust knows.
import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import type { IfLost } from '../../ipc/types';
import { checkbox, expectAccessible, open } from '../../testing/open';
import { panelOf, panelView } from '../../testing/views';
import { sentenceFor } from './if-lost';

const byEmail = { kind: 'code', factor: 'email' } as const;
const phone = (ways: IfLost['ways'], certain: boolean): IfLost => ({ lost: 'phone', ways, certain });

describe('the sentence', () => {
  it.each<[IfLost, string]>([
    [phone([byEmail], true), 'If you lose your phone, you could still get in with your password and a code by email.'],
    [
      { lost: 'mailbox', ways: [{ kind: 'code', factor: 'sms' }, { kind: 'code', factor: 'softwareToken' }], certain: true },
      "If you can't open your mailbox, you could still get in with your password and a code by text message or your password and a code from your authenticator app.",
    ],
    [
      phone([{ kind: 'passwordOnly' }], false),
      'If you lose your phone, it depends on your organisation. Perhaps you could get in with your password alone.',
    ],
    [
      phone([{ kind: 'setUp' }], false),
      'If you lose your phone, it depends on your organisation. Perhaps you could get in with your password, and by setting up a new second step.',
    ],
    [
      { lost: 'computer', ways: [byEmail], certain: true },
      'If you lose this computer, you could still get in from another one with your password and a code by email.',
    ],
    [
      phone([{ kind: 'withoutPassword', factor: 'email' }, { kind: 'elsewhere' }], true),
      'If you lose your phone, you could still get in with a code by email or your company or social account.',
    ],
    [
      phone([], false),
      'If you lose your phone, you could not get in by yourself. Only Example Ltd could help.',
    ],
  ])('says how sure it is: %j', (ifLost, sentence) => {
    expect(sentenceFor(ifLost, 'Example Ltd')).toBe(sentence);
  });
});

describe('the sentences', () => {
  const part = () => screen.getByRole('region', { name: 'If you lose something' });

  it('stand under the forecast, and are not announced', async () => {
    await open(panelView(panelOf({}, { ifLost: [phone([byEmail], true), { ...phone([], false), lost: 'mailbox' }] })));
    expect(within(part()).getAllByRole('listitem')).toHaveLength(2);
    expect(part().closest('[aria-live], [role=status], [role=alert]')).toBeNull();
    expect(part().querySelector('[aria-live], [role=status], [role=alert]')).toBeNull();
    await expectAccessible();
  });

  it('say what a save would make of them while it differs', async () => {
    const { user } = await open(panelView(panelOf({}, { ifLost: [phone([byEmail], true)] })), (backend) =>
      backend.on('preview_mfa_preference', () => ({
        next: { possibilities: [{ kind: 'code', factor: 'sms', destination: null }] },
        passkeyGoesToo: false,
        costs: [],
        ifLost: [phone([], false)],
      })),
    );
    await user.click(checkbox('Text message'));
    expect(await within(part()).findByRole('heading', { name: 'After you save' })).toBeVisible();
    expect(within(part()).getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'If you lose your phone, you could still get in with your password and a code by email.',
      'If you lose your phone, you could not get in by yourself. Only Example Ltd could help.',
    ]);
    await user.click(checkbox('Text message'));
    expect(within(part()).getAllByRole('listitem')).toHaveLength(1);
  });

  it('are left out where a company account manages the steps', async () => {
    await open(panelView(panelOf({}, { managedElsewhere: true })));
    expect(screen.queryByText('If you lose something')).toBeNull();
  });
});
