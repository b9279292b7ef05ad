// Words for what a save would cost. Which costs there are is Rust's to know; nothing here stops anybody.
import type { Cost, Factor, Forecast } from '../../ipc/types';
import { list, t } from '../../l10n';
import { costOfAll, resetMoves, resetRisk } from '../../l10n/names';

/** Sentences about the change as a whole. */
export function cautionsFor(costs: readonly Cost[]): string[] {
  return costs.flatMap((cost) => ('factor' in cost ? [] : t(costOfAll[cost.kind])));
}

/** What turning on this factor may cost. */
export function cautionBeside(factor: Factor, costs: readonly Cost[]): string | null {
  const cost = costs.find((cost) => 'factor' in cost && cost.factor === factor);
  if (cost === undefined || !(factor === 'sms' || factor === 'email')) return null;
  return t((cost.kind === 'resetAtRisk' ? resetRisk : resetMoves)[factor]);
}

/** Where codes would be sent at the next sign-in, as one list; null, if that is not known. */
export function destinationsIn(forecast: Forecast): string | null {
  const found = forecast.possibilities.flatMap((step) => (step.kind === 'code' ? (step.destination ?? []) : []));
  return found.length === 0 ? null : list([...new Set(found)], 'disjunction');
}
