// Words for what a save would cost. Which costs there are is Rust's to know; nothing here stops anybody.
import type { Cost, Factor, Forecast } from '../../ipc/types';
import { list, t } from '../../l10n';
import { costOfAll, resetRisk } from '../../l10n/names';

/** Sentences about the change as a whole. */
export function cautionsFor(costs: readonly Cost[]): string[] {
  return costs.filter((cost) => cost.kind !== 'resetAtRisk').map((cost) => t(costOfAll[cost.kind]));
}

/** What turning on this factor may cost. */
export function cautionBeside(factor: Factor, costs: readonly Cost[]): string | null {
  const atRisk = costs.some((cost) => cost.kind === 'resetAtRisk' && cost.factor === factor);
  return atRisk && (factor === 'sms' || factor === 'email') ? t(resetRisk[factor]) : null;
}

/** Where codes would be sent at the next sign-in, as one list; null, if that is not known. */
export function destinationsIn(forecast: Forecast): string | null {
  const found = forecast.possibilities.flatMap((step) => (step.kind === 'code' ? (step.destination ?? []) : []));
  return found.length === 0 ? null : list([...new Set(found)], 'disjunction');
}
