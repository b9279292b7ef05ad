// The note for the IT team: every hop and every fact, as lines to copy. Built only from what Rust found on the way, which
// holds no password and nothing about the person.
import type { ConnectionCheck } from '../../ipc/types';
import { spoken, type Speech } from '../../l10n';
import { checkedPart, checkFact, checkHop, hopOutcome } from '../../l10n/names';

export function noteOf(found: ConnectionCheck, { t }: Speech = spoken()): string {
  const lines = [t('it-note-check')];
  for (const { part, address, hops } of found.places) {
    lines.push(t('it-note-check-line', { name: t(checkedPart[part]), value: address }));
    for (const { hop, outcome, facts } of hops) {
      lines.push(`- ${t('it-note-check-line', { name: t(checkHop[hop]), value: t(hopOutcome[outcome]) })}`);
      lines.push(...facts.map(({ kind, value }) => `  ${t(checkFact[kind], { value })}`));
    }
  }
  lines.push(t('it-note-time', { value: found.time }), t('it-note-version', { value: found.appVersion }));
  return lines.join('\n');
}
