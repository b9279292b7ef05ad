// The sentence that says what a sign-in will ask: certain if one thing can happen, a list if several can.
import type { Forecast, NextStep } from '../../ipc/types';
import { list, t } from '../../l10n';
import { factorName, stepWords } from '../../l10n/names';

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
      return t(stepWords.choice, { factors: list(step.factors.map((factor) => t(factorName[factor])), 'disjunction') });
    default:
      return t(stepWords[step.kind]);
  }
}

export function tell(forecast: Forecast): Told {
  const steps = forecast.possibilities.map(stepText);
  return steps.length === 1
    ? { sentence: t('next-certain', { step: steps[0] ?? '' }), possibilities: [] }
    : { sentence: t('next-depends'), possibilities: steps };
}
