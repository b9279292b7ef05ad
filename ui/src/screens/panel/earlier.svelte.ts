// What became of a change that was made before: taken up once, although every view repeats it until a save works.
import type { Earlier, MfaPreference, Panel } from '../../ipc/types';
import type { ViewOf } from '../screen';
import type { Draft, Wishes } from './draft.svelte';
import type { Saving } from './saving.svelte';

/** What there is to tell. A change that is being finished tells by its save. */
export type Told = Exclude<Earlier, { kind: 'finish' }>;

export function isUnknown(panel: Panel): boolean {
  return panel.twoStep === 'unknown' || panel.factors.some((box) => box.state === 'unknown');
}

export class EarlierChange {
  readonly #draft: Draft;
  readonly #saving: Saving;
  readonly #finish: (change: MfaPreference) => void;
  #heard = JSON.stringify(null);
  #wasUnknown = false;
  /** To be told until the next save. */
  told = $state.raw<Told | null>(null);
  /** Choices that were not part of that change are shown again: others beside it, or all there are. Until the next save. */
  again = $state<'others' | 'all' | null>(null);

  constructor(draft: Draft, saving: Saving, finish: (change: MfaPreference) => void) {
    this.#draft = draft;
    this.#saving = saving;
    this.#finish = finish;
  }

  /** The panel was read anew. */
  take({ earlier, panel }: ViewOf<'panel'>): void {
    const unknown = isUnknown(panel);
    if (this.#isNews(earlier, unknown)) this.#takeUp(earlier);
    if (!unknown && this.#saving.problem?.failure.code === 'unclear') this.#saving.forget();
    this.#draft.reconsider();
  }

  /** The same person is back, and these were not saved when the session ended. */
  restore(wishes: Wishes, { earlier }: ViewOf<'panel'>): void {
    if (this.#draft.restore(wishes)) this.again = earlier === null ? 'all' : 'others';
  }

  #isNews(earlier: Earlier | null, unknown: boolean): boolean {
    const said = JSON.stringify(earlier);
    // Two changes after one another may come to the same end; only the time in which it was not known is between them.
    const knownNow = this.#wasUnknown && !unknown && (earlier?.kind === 'wasSaved' || earlier?.kind === 'wasNotSaved');
    const news = said !== this.#heard || knownNow;
    this.#heard = said;
    this.#wasUnknown = unknown;
    return news;
  }

  #takeUp(earlier: Earlier | null): void {
    this.told = earlier?.kind === 'finish' ? null : earlier;
    switch (earlier?.kind) {
      case 'finish':
        this.#draft.resume(earlier.preference);
        this.#finish(earlier.preference);
        break;
      case 'ask':
      case 'wasNotSaved':
        this.#draft.resume(earlier.preference);
        break;
      case 'someoneElse':
      case 'wasSaved':
      case undefined:
    }
  }
}
