// What the IT team needs to find a request in the service's logs, as lines to copy. Built only from what Rust put into
// the reference, which holds no code, token, number or address.
import type { Failure } from '../ipc/types';
import { t } from '../l10n';
import { expectedWords } from '../l10n/names';

/** The lines that name the request, without a sentence around them. */
export function referenceLines(failure: Failure): string[] {
  const reference = failure.reference;
  const lines: string[] = [];
  if (failure.field !== undefined) {
    lines.push(t('it-note-field', { field: failure.field.name, expected: t(expectedWords[failure.field.expected]) }));
  }
  if (failure.code === 'scopeMissing') lines.push(t('it-note-scope'));
  if (reference === undefined) return lines;
  const add = (id: string, value: string | number | null): void => {
    if (value !== null && value !== '') lines.push(t(id, { value: String(value) }));
  };
  add('it-note-operation', reference.operation);
  add('it-note-service-code', reference.serviceCode);
  add('it-note-message', reference.message);
  add('it-note-status', reference.status);
  add('it-note-request', reference.requestId);
  add('it-note-time', reference.time);
  add('it-note-version', reference.appVersion);
  return lines;
}

/** The whole note, to be sent to whoever helps. */
export function noteFor(failure: Failure, headline: string): string {
  return [t('it-note-opening'), t('it-note-headline', { headline }), ...referenceLines(failure)].join('\n');
}
