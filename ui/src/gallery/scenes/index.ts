// Every scene, by its screen.
import type { Scene } from '../scene';
import { panel } from './panel';

export const scenes = { panel };

/** The scene of this name, such as "panel/off". */
export function sceneCalled(name: string): Scene {
  const [screen = '', state = ''] = name.split('/');
  const all: Record<string, Record<string, Scene>> = scenes;
  const scene = all[screen]?.[state];
  if (scene === undefined) throw new Error(`There is no scene "${name}".`);
  return scene;
}
