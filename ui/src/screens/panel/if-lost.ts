// The sentence that says what would still get the person in if they lost something.
import type { IfLost, Way } from '../../ipc/types';
import { list, t } from '../../l10n';
import { ifLostWords, wayWords } from '../../l10n/names';

function wayText(way: Way): string {
  return t(wayWords[way.kind], 'factor' in way ? { factor: way.factor } : {});
}

export function sentenceFor({ lost, ways, certain }: IfLost, organisation: string): string {
  const known = ways.length === 0 ? 'no' : certain ? 'yes' : 'perhaps';
  return t(ifLostWords[lost], { known, ways: list(ways.map(wayText), 'disjunction'), organisation });
}
