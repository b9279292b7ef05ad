// Turns whatever a call was rejected with into the one Failure that the screens know. A refusal by the window's access
// list arrives as a plain string, a broken call as an Error or anything else; neither carries words for a person.
import { problems } from '../problems/table';
import type { Failure } from './bindings/Failure';

export function toFailure(rejection: unknown): Failure {
  if (typeof rejection === 'string') return { code: 'notAllowed' };
  return isFailure(rejection) ? rejection : { code: 'unexpected' };
}

function isFailure(value: unknown): value is Failure {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof value.code === 'string' &&
    Object.hasOwn(problems, value.code)
  );
}
