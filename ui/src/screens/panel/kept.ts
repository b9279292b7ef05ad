// Choices that were not saved when a session ended by itself, for the same person's next panel at the same organisation.
// In memory only, one for each window's mirror, and gone once the next panel is there, whoever's it is.
import type { Mirror } from '../../mirror.svelte';
import type { ViewOf } from '../screen';
import type { Wishes } from './draft.svelte';

interface Kept {
  person: string;
  organisation: string;
  wishes: Wishes;
}

const kept = new WeakMap<Mirror, Kept>();

export function keep(mirror: Mirror, { panel, organisation }: ViewOf<'panel'>, wishes: Wishes): void {
  kept.set(mirror, { person: panel.person, organisation: organisation.name, wishes });
}

/** What was kept for whoever's panel this is; it is kept no longer. */
export function takeBack(mirror: Mirror, { panel, organisation, earlier }: ViewOf<'panel'>): Wishes | null {
  const found = kept.get(mirror);
  kept.delete(mirror);
  // The other side knows people better than by what they are called. Where there are no boxes, nothing can be shown again.
  const same = found?.person === panel.person && found.organisation === organisation.name;
  return same && earlier?.kind !== 'someoneElse' && !panel.managedElsewhere ? found.wishes : null;
}
