// A password of one's own, and what the organisation wants to know besides. Not covered: the organisation's rules, which
// the service applies.
import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import { attributeLabel } from '../../l10n/names';
import { button, expectAccessible, field, open } from '../../testing/open';
import { organisation, panelView } from '../../testing/views';
import { attributeFor } from './attributes';

const view = (attributes: string[] = []) => ({ screen: 'newPassword', organisation, attributes }) as const;

describe('the new password screen', () => {
  it('is one field that password stores understand, with its characters hidden', async () => {
    const { backend, user } = await open(view(), (backend) => backend.moves('set_new_password', panelView()));
    expect(field('New password')).toHaveAttribute('autocomplete', 'new-password');
    expect(field('New password')).toHaveAttribute('type', 'password');
    await expectAccessible();
    await user.type(field('New password'), 'Correct-horse-2');
    await user.click(button('Show new password'));
    expect(field('New password')).toHaveAttribute('type', 'text');
    await user.click(button('Set this password'));
    await screen.findByRole('heading', { name: 'Two-step sign-in: off' });
    expect(backend.callsOf('set_new_password')).toEqual([{ password: 'Correct-horse-2', attributes: {} }]);
  });

  it('quotes the organisation’s rule beside the field, and empties it', async () => {
    const quote = 'Use 12 characters or more.';
    const { user } = await open(view(), (backend) =>
      backend.fails('set_new_password', { code: 'passwordRules', quote }),
    );
    await user.click(button('Show new password'));
    await user.type(field('New password'), 'short{Enter}');
    expect((await screen.findByText(quote)).tagName).toBe('BLOCKQUOTE');
    expect(field('New password')).toHaveValue('');
    expect(field('New password')).toHaveAttribute('type', 'password');
    expect(field('New password')).toHaveFocus();
    expect(field('New password')).toBeInvalid();
    expect(field('New password')).toHaveAccessibleDescription(
      /That password doesn't follow the rules.*Type another one\. Your new password is not set yet\./,
    );
    await expectAccessible();
  });

  it('puts an empty password beside the field too', async () => {
    const { user } = await open(view(), (backend) => backend.fails('set_new_password', { code: 'passwordShape' }));
    await user.click(button('Set this password'));
    await screen.findByRole('alert');
    expect(field('New password')).toHaveAccessibleDescription(/Type the one you want from now on\./);
  });
});

describe('what the organisation wants to know besides', () => {
  it('is asked in fields of its own, sent by its name, and kept after a try that did not work', async () => {
    const { backend, user } = await open(view(['given_name', 'custom:cost centre']), (backend) =>
      backend.fails('set_new_password', { code: 'attributeShape', quote: 'Cost centre: four digits.' }),
    );
    expect(screen.getByRole('heading', { level: 2, name: 'Example Ltd also asks for this' })).toBeVisible();
    expect(field('First name')).toHaveAttribute('autocomplete', 'given-name');
    await expectAccessible();
    await user.type(field('First name'), ' Jamie ');
    await user.type(field('cost centre'), '12');
    await user.type(field('New password'), 'Correct-horse-2{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('Cost centre: four digits.');
    expect(backend.callsOf('set_new_password')).toEqual([
      { password: 'Correct-horse-2', attributes: { given_name: 'Jamie', 'custom:cost centre': '12' } },
    ]);
    expect(field('First name')).toHaveValue(' Jamie ');
    expect(field('New password')).toHaveValue('');
  });

  it('is asked by all its standard names in words, and accessibly', async () => {
    await open(view(Object.keys(attributeLabel)));
    for (const name of Object.keys(attributeLabel)) {
      const { label } = attributeFor(name);
      expect(label).not.toContain('_');
      expect(field(label)).toHaveAttribute('name', name);
    }
    expect(field('Mobile number')).toHaveAttribute('type', 'tel');
    expect(field('Mobile number')).toHaveAttribute('inputmode', 'tel');
    expect(field('Date of birth')).toHaveAccessibleDescription('Year, month and day, such as 1980-01-31');
    expect(field('Time zone').value).not.toBe('');
    await expectAccessible();
  });

  it.each([
    ['custom:badge', 'badge'],
    ['dev:custom:badge', 'badge'],
    ['something_new', 'something_new'],
    ['constructor', 'constructor'],
  ])('has the organisation’s own name where there is no other: %s', (name, label) => {
    expect(attributeFor(name)).toMatchObject({ name, label, autocomplete: 'off' });
  });
});
