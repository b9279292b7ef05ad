// What is said beside a field of a connection that is set up by hand. Rust checks the values as it checks a file's, but
// these words are for whoever typed them, not for somebody who was handed a file.
import type { ByHand, Failure } from '../../ipc/types';
import { spoken, type Speech } from '../../l10n';
import { byHandLabel, expectedWords } from '../../l10n/names';
import type { Words } from '../../problems/words';

export type FieldName = keyof ByHand;

export const fieldNames = Object.keys(byHandLabel) as FieldName[];

/** The field that `failure` is about, if it is about one. */
export function fieldOf(failure: Failure | null): FieldName | null {
  if (failure?.code !== 'connectionFileField') return null;
  return fieldNames.find((name) => name === failure.field?.name) ?? null;
}

export function wordsFor(field: FieldName, failure: Failure, { t }: Speech = spoken()): Words {
  const expected = failure.field?.expected ?? 'shape';
  const args = { label: t(byHandLabel[field]), expected, should: t(expectedWords[expected]) };
  return {
    headline: t('by-hand-problem', args),
    why: t('by-hand-problem.why', args),
    next: t('by-hand-problem.next', args),
    now: t('by-hand-problem.now', args),
  };
}
