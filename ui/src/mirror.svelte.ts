// Which screen is shown. Rust owns that; this only mirrors what it last said, together with what went wrong on the way,
// and follows when it moves by itself.
import * as ipc from './ipc';
import type { Failure, News, SignInNote, View } from './ipc/types';
import { Newer } from './newer.svelte';

/** The sign-in screen says by itself that the session is over. */
function saysSignedOut(note: SignInNote | null): boolean {
  return note === 'sessionEnded' || note === 'sessionOver' || note === 'locked';
}

export class Mirror {
  view = $state.raw<View | null>(null);
  /** What went wrong on the way to this screen, for the screen itself to say. */
  carried = $state.raw<Failure | null>(null);
  /** The answer to the save under way was lost, and what became of it is being looked up. */
  checking = $state(false);
  readonly newer = new Newer();

  readonly show = (view: View, carried: Failure | null = null): void => {
    this.view = view;
    this.carried = carried;
  };

  /**
   * After a failed call: the screen may have moved on the other side (the session ended, the sign-in took too long). If it
   * did, the failure goes with it, unless the new screen says the same by itself. Answers with the view as it is now.
   */
  readonly afterFailure = async (failure: Failure): Promise<View | null> => {
    const before = this.view;
    let view: View;
    try {
      view = await ipc.view();
    } catch {
      // The mirror stays as it was; the failure is told in any case.
      return before;
    }
    const moved = before?.screen !== view.screen;
    const alreadySaid = view.screen === 'signIn' && saysSignedOut(view.note) && failure.code === 'signedOut';
    this.show(view, moved && !alreadySaid ? failure : null);
    return view;
  };

  /** What happens on the other side without being asked for. */
  readonly heed = (news: News): void => {
    switch (news) {
      case 'checking':
        this.checking = true;
        break;
      case 'changed':
        void this.#catchUp();
        break;
      case 'update':
        void this.newer.read();
    }
  };

  async #catchUp(): Promise<void> {
    const before = this.view;
    // Without an answer the mirror stays as it was; the next call that somebody makes tells.
    const view = await ipc.view().catch(() => null);
    if (view === null) return;
    // Another call was answered meanwhile, and this answer may be the older one.
    if (this.view !== before) await this.#catchUp();
    else this.show(view);
  }
}
