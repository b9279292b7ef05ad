// The four parts of what is said about a failure, chosen by its code and by what the person was doing.
import type { Code, Factor, Failure, Missing, OnOff, Organisation } from '../ipc/types';
import { spoken, type Args, type Speech } from '../l10n';
import { expectedWords, factorName, needsSetUpWords } from '../l10n/names';

/** What the person was doing, which decides what is true afterwards. */
export type During =
  | 'open'
  | 'signIn'
  | 'code'
  | 'newPassword'
  | 'reset'
  | 'connect'
  | 'save'
  | 'setUp'
  | 'replace'
  | 'giveUp'
  | 'read'
  | 'changePassword'
  | 'aside'
  | 'leave';

/** What happened, why, what to do now, what is true right now. */
export interface Words {
  headline: string;
  why: string;
  next: string;
  now: string;
}

/** Everything else that the words depend on. */
export interface Setting {
  organisation: Organisation | null;
  during: During;
  /** The box, where the message stands beside one. */
  factor?: Factor | undefined;
  /** What the service says of that box. */
  state?: OnOff | undefined;
  /** What that box lacks. */
  missing?: Missing | null | undefined;
}

export function messageId(code: Code, missing?: Missing | null): string {
  return code === 'needsSetUp' && missing ? needsSetUpWords[missing] : `problem-${code}`;
}

export function wordsFor(failure: Failure, setting: Setting, { t, roughly }: Speech = spoken()): Words {
  const clock = failure.clock ?? 0;
  const factor = setting.factor ?? failure.factor;
  const args: Args = {
    during: setting.during,
    organisation: setting.organisation?.name ?? t('your-organisation'),
    practice: setting.organisation?.practice === true ? 'yes' : 'no',
    factor: factor ?? 'none',
    name: factor === undefined ? '' : t(factorName[factor]),
    state: setting.state ?? 'off',
    field: failure.field?.name ?? '',
    expected: failure.field === undefined ? '' : t(expectedWords[failure.field.expected]),
    clock: clock === 0 ? 'right' : clock > 0 ? 'fast' : 'slow',
    difference: roughly(Math.abs(clock)),
    quoted: failure.quote === undefined ? 'no' : 'yes',
  };
  const id = messageId(failure.code, setting.missing);
  return {
    headline: t(id, args),
    why: t(`${id}.why`, args),
    next: t(`${id}.next`, args),
    // After giving up, what counts is what was left behind, whatever stood in the way.
    now: t(setting.during === 'giveUp' ? 'now' : `${id}.now`, args),
  };
}
