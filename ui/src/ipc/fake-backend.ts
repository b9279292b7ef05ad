// The other side of the boundary, for tests only: answers calls as the test says and keeps a list of them. It stands
// where Tauri stands, so everything in this room runs for real.
import { mockIPC } from '@tauri-apps/api/mocks';

import type { Channel } from '@tauri-apps/api/core';
import type { Failure, News, PracticeMessage, View } from './types';

export interface Call {
  command: string;
  args: Record<string, unknown>;
}

type Answer = (args: Record<string, unknown>) => unknown;

export class FakeBackend {
  readonly calls: Call[] = [];
  readonly #answers = new Map<string, Answer>();
  /** What `view` answers: the screen as it stands on the other side. */
  view: View;

  constructor(view: View) {
    this.view = view;
    this.on('view', () => this.view);
    mockIPC((command, payload) => {
      const args = (payload ?? {}) as Record<string, unknown>;
      this.calls.push({ command, args });
      const answer = this.#answers.get(command);
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- as Tauri refuses what is not on its list
      if (answer === undefined) throw `${command} not allowed`;
      return answer(args);
    });
  }

  on(command: string, answer: Answer): this {
    this.#answers.set(command, answer);
    return this;
  }

  /** Answers with a view and moves there, as Rust does. */
  moves(command: string, view: View): this {
    return this.on(command, () => (this.view = view));
  }

  /** Refuses with `failure`, after the screen moved to `view` if one is given. */
  fails(command: string, failure: Failure, view?: View): this {
    return this.on(command, () => {
      if (view !== undefined) this.view = view;
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- a Failure is a plain value, as it comes from Rust
      throw failure;
    });
  }

  /** Answers when told to: until then the call is under way. */
  waits(command: string): (answer: unknown) => void {
    let finish: (answer: unknown) => void = () => undefined;
    const pending = new Promise((resolve) => (finish = resolve));
    this.on(command, () => pending);
    return finish;
  }

  /** Sends news to the window, after the screen moved to `view` if one is given. */
  tells(news: News, view?: View): void {
    if (view !== undefined) this.view = view;
    const channel = this.callsOf('watch_news').at(-1)?.['channel'] as Channel<News>;
    channel.onmessage(news);
  }

  callsOf(command: string): Record<string, unknown>[] {
    return this.calls.filter((call) => call.command === command).map((call) => call.args);
  }
}

/** Sends a practice message to the window that is watching. */
export function deliver(watch: Record<string, unknown> | undefined, message: PracticeMessage): void {
  const channel = watch?.['channel'] as Channel<PracticeMessage>;
  channel.onmessage(message);
}
