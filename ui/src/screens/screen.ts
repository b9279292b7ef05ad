// What every screen is given: the part of the view that is its own, and the mirror to show the next one in.
import type { View } from '../ipc/types';
import type { Mirror } from '../mirror.svelte';

export type ViewOf<Screen extends View['screen']> = Extract<View, { screen: Screen }>;

export interface ScreenProps<Screen extends View['screen']> {
  view: ViewOf<Screen>;
  mirror: Mirror;
}
