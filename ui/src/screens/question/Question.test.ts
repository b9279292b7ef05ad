// A question of the organisation's own. Not covered: what it may ask, which nobody here knows.
import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import type { QuestionPart } from '../../ipc/types';
import { button, expectAccessible, field, open } from '../../testing/open';
import { organisation, panelView } from '../../testing/views';

const view = (parts: QuestionPart[], again = false) => ({ screen: 'question', organisation, parts, again }) as const;
const pet = { name: 'question', text: 'What was your first pet called?' };

describe('a question of the organisation’s own', () => {
  it('is quoted, and the answer goes into one call', async () => {
    const { backend, user } = await open(view([pet]), (backend) => backend.moves('answer_question', panelView()));
    expect(screen.getByRole('heading', { name: 'Example Ltd has a question' })).toBeVisible();
    expect(screen.getByText(pet.text).closest('blockquote')).toBeVisible();
    expect(screen.queryByText('question')).toBeNull();
    expect(screen.queryByText(/not the right answer/)).toBeNull();
    await expectAccessible();
    await user.type(field('Your answer'), 'Rex{Enter}');
    await screen.findByRole('heading', { name: 'Two-step sign-in: off' });
    expect(backend.callsOf('answer_question')).toEqual([{ answer: 'Rex' }]);
  });

  it('shows its parts in their order, by the organisation’s names', async () => {
    await open(view([{ name: 'hint', text: 'See your badge' }, pet]));
    const quoted = document.querySelector('blockquote');
    expect([...(quoted?.children ?? [])].map((part) => part.textContent)).toEqual([
      'hint',
      'See your badge',
      'question',
      pet.text,
    ]);
    await expectAccessible();
  });

  it('says each time that it is asked again, and empties the answer', async () => {
    const again = view([pet], true);
    const { backend, user } = await open(view([pet]), (backend) => backend.moves('answer_question', again));
    await user.type(field('Your answer'), 'Max{Enter}');
    expect(await screen.findByText(/^That was not the right answer, or/)).toHaveAttribute('role', 'status');
    expect(field('Your answer')).toHaveValue('');
    expect(field('Your answer')).toHaveFocus();
    const answer = backend.waits('answer_question');
    await user.type(field('Your answer'), 'Rex{Enter}');
    expect(screen.queryByText(/^That was not the right answer/)).toBeNull();
    answer({ ...again });
    expect(await screen.findByText(/^That was not the right answer/)).toBeVisible();
  });

  it('says whom to ask, whatever it asks', async () => {
    const { user } = await open(view([pet]), (backend) => backend.fails('answer_question', { code: 'busy', wait: 30 }));
    await user.click(screen.getByText("I can't answer this"));
    expect(screen.getByText('Whom to ask: IT service desk')).toBeVisible();
    await user.click(button('Continue'));
    expect(await screen.findByRole('alert')).toHaveTextContent('The service is busy');
  });
});
