// The two things that happen to whatever a person sets off: it takes its time, or it comes to nothing.
import type { Failure, View } from '../../ipc/types';
import { told, working } from '../hands';
import type { Scene } from '../scene';

/** A screen while `command`, which `act` sets off, takes its time. */
export function atWork<Shown extends View>(
  view: Shown,
  command: string,
  act: () => Promise<unknown>,
  seen: () => Promise<unknown> = working,
): Scene<Shown> {
  return {
    view,
    prepare: (backend) => backend.waits(command),
    act: async () => {
      await act();
      await seen();
    },
  };
}

/** A screen after `command`, which `act` sets off, came to nothing. */
export function failing<Shown extends View>(
  view: Shown,
  command: string,
  failure: Failure,
  act: () => Promise<unknown>,
  said: () => Promise<unknown> = told,
): Scene<Shown> {
  return {
    view,
    prepare: (backend) => backend.fails(command, failure),
    act: async () => {
      await act();
      await said();
    },
  };
}
