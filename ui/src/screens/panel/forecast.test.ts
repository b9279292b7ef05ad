// What the next sign-in asks, in words. Not covered: what it depends on, which Rust knows.
import { describe, expect, it } from 'vitest';

import type { NextStep } from '../../ipc/types';
import { tell } from './forecast';

describe('the sentence about the next sign-in', () => {
  it.each<[NextStep, RegExp]>([
    [{ kind: 'elsewhere' }, /, we'll ask for what your company or social account asks for\.$/],
    [
      { kind: 'withoutPassword', factors: ['sms', 'webAuthn'] },
      /, we'll ask for no password, but one of these where your organisation offers it: Text message or Passkey\.$/,
    ],
    [{ kind: 'noWayIn', why: 'noPassword' }, /, you would not get in, because a password is needed first and /],
    [{ kind: 'noWayIn', why: 'gone' }, /, you would not get in, because a way that is on has lost its number, /],
  ])('says what is certain: %j', (step, sentence) => {
    const told = tell({ possibilities: [step] });
    expect(told.sentence).toMatch(sentence);
    expect(told.possibilities).toEqual([]);
  });

  it('lists a refusal among what may happen', () => {
    const told = tell({ possibilities: [{ kind: 'setUp' }, { kind: 'noWayIn', why: 'nothingToSetUp' }] });
    expect(told.sentence).toMatch(/one of these\.$/);
    expect(told.possibilities).toEqual([
      'your password, and then to set up a second step',
      'nothing: you would not get in, because a second step is required and your account has none that works here',
    ]);
  });
});
