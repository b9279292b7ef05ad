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
}

/** The scenes of one screen by their names. */
export type ScenesOf<Screen extends View['screen']> = Record<string, Scene<ViewOf<Screen>>>;

/** Every screen has some: one that is added in Rust does not compile here until it has. */
export type Scenes = { [Screen in View['screen']]: ScenesOf<Screen> };
