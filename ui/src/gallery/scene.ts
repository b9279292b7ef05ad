// What a scene is: a screen as Rust describes it, what the other side answers meanwhile, and what a person did on it.
import type { FakeBackend } from '../ipc/fake-backend';
import type { View } from '../ipc/types';
import type { ViewOf } from '../screens/screen';

export interface Scene<Shown extends View = View> {
  view: Shown;
  /** What the other side answers, beyond what it always does. */
  prepare?: (backend: FakeBackend) => void;
  /** What a person does, until the screen is as it is to be seen. */
  act?: () => Promise<unknown>;
  /** As wide as this, where the window's first width does not show it. */
  width?: number;
  /** Looked at as it is printed, and not as it is in the window. */
  onPaper?: true;
}

/** The scenes of one screen by their names. */
export type ScenesOf<Screen extends View['screen']> = Record<string, Scene<ViewOf<Screen>>>;

/** Every screen has some: one that is added in Rust does not compile here until it has. */
export type Scenes = { [Screen in View['screen']]: ScenesOf<Screen> };

/**
 * What every screen is drawn in:
 * - `empty`: before the person did anything, or with nothing there yet;
 * - `busy`: while something that they asked for takes its time;
 * - `success`: after it worked, where they stay;
 * - `problem`: after it did not.
 */
export type State = 'empty' | 'busy' | 'success' | 'problem';

/** Why a screen is never in a state. */
export interface Never {
  never: string;
}

/** Which scene shows each state of each screen, or why none does: without one or the other nothing compiles. */
export type StatesOf<All extends object> = {
  [Screen in keyof All]: Record<State, (keyof All[Screen] & string) | Never>;
};
