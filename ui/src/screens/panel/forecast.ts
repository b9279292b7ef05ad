// The sentence that says what a sign-in will ask: certain if one thing can happen, a list if several can.
import type { Forecast, NextStep } from '../../ipc/types';
import { list, t } from '../../l10n';
import { deadEndWords, factorName, stepWords } from '../../l10n/names';

/** What a sign-in will ask: one sentence, and the possibilities where there are several. */
export interface Told {
  sentence: string;
  possibilities: string[];
}

export function stepText(step: NextStep): string {
  switch (step.kind) {
    case 'code':
      return t(stepWords.code, { factor: step.factor, destination: step.destination ?? 'none' });
    case 'choice':
    case 'withoutPassword':
      return t(stepWords[step.kind], {
        factors: list(step.factors.map((factor) => t(factorName[factor])), 'disjunction'),
      });
    case 'noWayIn':
      return t(stepWords.noWayIn, { why: t(deadEndWords[step.why]) });
    default:
      return t(stepWords[step.kind]);
  }
}

/** Why a sign-in may be refused; null, if nothing says that one could be. */
export function refusalIn(forecast: Forecast): string | null {
  const refused = forecast.possibilities.find((step) => step.kind === 'noWayIn');
  return refused === undefined ? null : t(deadEndWords[refused.why]);
}

export function tell(forecast: Forecast): Told {
  const [only] = forecast.possibilities;
  if (forecast.possibilities.length === 1 && only?.kind === 'noWayIn') {
    return { sentence: t('next-refused', { why: t(deadEndWords[only.why]) }), possibilities: [] };
  }
  const steps = forecast.possibilities.map(stepText);
  return steps.length === 1
    ? { sentence: t('next-certain', { step: steps[0] ?? '' }), possibilities: [] }
    : { sentence: t('next-depends'), possibilities: steps };
}
