// Messages of the practice account, which come by a channel.
import { deliver, type FakeBackend } from '../../ipc/fake-backend';
import type { PracticeMessage } from '../../ipc/types';

/** Sends this as soon as the window watches. */
export function message(backend: FakeBackend, message: PracticeMessage): void {
  backend.on('watch_practice_messages', (watch) => {
    queueMicrotask(() => deliver(watch, message));
    return null;
  });
}
