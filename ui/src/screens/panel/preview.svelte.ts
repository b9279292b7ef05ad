// What the next sign-in would ask, once the choices are saved. Rust works it out; nothing goes over the network.
import * as ipc from '../../ipc';
import type { MfaPreference, Preview } from '../../ipc/types';

export class Previewing {
  preview = $state.raw<Preview | null>(null);
  #asked = 0;

  /** Asks for `request`, or forgets the last answer if there is nothing to save. An answer overtaken by a later question is dropped. */
  async ask(request: MfaPreference | null): Promise<void> {
    this.#asked += 1;
    const question = this.#asked;
    let answer: Preview | null = null;
    if (request !== null) {
      // A change that can't be made has no preview; Save says why, beside the box.
      answer = await ipc.previewMfaPreference(request).catch(() => null);
    }
    if (question === this.#asked) this.preview = answer;
  }
}
