// Setting up a connection by hand, through the whole window. Not covered: which values are right, which Rust decides.
import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import type { FakeBackend } from '../../ipc/fake-backend';
import type { Expected } from '../../ipc/types';
import { available, speak } from '../../l10n';
import { button, expectAccessible, field, heading, open } from '../../testing/open';
import { bannedIn, lengthIn, limitsIn } from '../../testing/plain-words';
import { readingGrade } from '../../testing/reading-grade';
import { firstView, signInView } from '../../testing/views';
import { wordsFor } from './by-hand';

const values = { name: 'Example Ltd', region: 'eu-central-1', userPoolId: 'eu-central-1_A', clientId: '1example2' };

async function openFilled(prepare?: (backend: FakeBackend) => void) {
  const opened = await open(firstView(), prepare);
  await opened.user.click(screen.getByText('Set up by hand (for IT)'));
  await opened.user.type(field('Organisation name'), values.name);
  await opened.user.type(field('Region'), values.region);
  await opened.user.type(field('User pool ID'), values.userPoolId);
  await opened.user.type(field('App client ID'), values.clientId);
  return opened;
}

describe('setting up by hand', () => {
  it('is folded away until somebody needs it, and says what it takes', async () => {
    const { user } = await open(firstView());
    const details = screen.getByText('Set up by hand (for IT)').closest('details');
    expect(details).not.toHaveAttribute('open');
    await user.click(screen.getByText('Set up by hand (for IT)'));
    expect(details).toHaveAttribute('open');
    expect(screen.getByText('You need an app client that has no secret.')).toBeVisible();
    expect(field('Region')).toHaveAccessibleDescription('For example eu-central-1');
    expect(field('User pool ID')).toHaveAccessibleDescription('For example eu-central-1_AbC123xyz');
    await expectAccessible();
  });

  it('hands the four values to one call and moves on', async () => {
    const { backend, user } = await openFilled((backend) => backend.moves('connect_by_hand', signInView()));
    await user.click(button('Connect'));
    await screen.findByLabelText('Password');
    expect(backend.callsOf('connect_by_hand')).toEqual([{ values }]);
    expect(heading()).toHaveFocus();
  });

  it('says beside the field what is wrong with it, goes there, and keeps what was typed', async () => {
    const { user } = await openFilled((backend) =>
      backend.fails('connect_by_hand', {
        code: 'connectionFileField',
        field: { name: 'userPoolId', expected: 'userPoolId' },
      }),
    );
    await user.click(button('Connect'));
    expect(await screen.findByRole('alert')).toHaveTextContent('User pool ID: check this value');
    expect(field('User pool ID')).toBeInvalid();
    expect(field('User pool ID')).toHaveFocus();
    expect(field('User pool ID')).toHaveAccessibleDescription(
      /^For example .*: check this value It should begin with the region.*Change it, then connect\. Nothing changed\./,
    );
    expect(field('Region')).not.toBeInvalid();
    for (const [label, value] of [
      ['Organisation name', values.name],
      ['Region', values.region],
      ['User pool ID', values.userPoolId],
      ['App client ID', values.clientId],
    ] as const) {
      expect(field(label)).toHaveValue(value);
    }
    expect(screen.queryByText(/connection file has a mistake/)).toBeNull();
    await expectAccessible();
  });

  it('asks for a field that is empty', async () => {
    const { user } = await openFilled((backend) =>
      backend.fails('connect_by_hand', { code: 'connectionFileField', field: { name: 'name', expected: 'present' } }),
    );
    await user.clear(field('Organisation name'));
    await user.type(field('Region'), '{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('Organisation name: fill this in');
    expect(field('Organisation name')).toHaveFocus();
  });

  it.each([
    [{ code: 'unexpected' }, 'Something went wrong'],
    [{ code: 'connectionFileField', field: { name: 'endpoint', expected: 'https' } }, '“endpoint”'],
  ] as const)('says in a banner what concerns no field: %j', async (failure, words) => {
    const { user } = await openFilled((backend) => backend.fails('connect_by_hand', failure));
    await user.click(button('Connect'));
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    expect(field('Region')).toHaveValue(values.region);
  });
});

/** What Rust can say of a value that was typed. */
const possible = ['present', 'text', 'region', 'userPoolId', 'clientId'] as const satisfies Expected[];

describe.each(available)('in %s', (locale) => {
  it.each(possible)('the words beside a field for %s have four parts, are short and easy to read', (expected) => {
    const failure = { code: 'connectionFileField', field: { name: 'region', expected } } as const;
    const { headline, why, next, now } = wordsFor('region', failure, speak([locale]));
    const limits = limitsIn(locale);
    expect(lengthIn(locale, headline)).toBeLessThanOrEqual(limits.headline);
    for (const part of [headline, why, next, now]) {
      expect(part).toMatch(/\S/);
      expect(part).not.toMatch(bannedIn[locale] ?? /./);
    }
    expect(lengthIn(locale, [why, next, now].join(' '))).toBeLessThanOrEqual(limits.body);
    if (locale === 'en') expect(readingGrade(`${headline}. ${why} ${next} ${now}`)).toBeLessThanOrEqual(8);
  });
});
