// Newer versions of this app, as Rust last said, and whether the screen may be left for one now.
import * as ipc from './ipc';
import type { Updates } from './ipc/types';

/** What leaving this screen would cost. */
export interface Costs {
  /** Somebody is signed in. */
  signedIn: boolean;
  /** They chose what they did not save. */
  unsaved: boolean;
}

export class Newer {
  known = $state.raw<Updates>({ kind: 'elsewhere' });
  /** Null where something is under way that must not be cut off. */
  costs = $state.raw<Costs | null>(null);

  /** Without an answer it stays as it was: nobody asked for it. */
  readonly read = async (): Promise<void> => {
    this.known = await ipc.updates().catch(() => this.known);
  };

  readonly look = async (): Promise<void> => {
    this.known = await ipc.lookForUpdates();
  };

  /** Comes back only if nothing was installed. */
  readonly install = async (): Promise<void> => {
    this.known = await ipc.installUpdate();
  };

  readonly putOff = async (): Promise<void> => {
    this.known = await ipc.putOffUpdate().catch(() => this.known);
  };
}
