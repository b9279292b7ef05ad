// Every scene, by its screen.
import type { Scene, Scenes } from '../scene';
import { browser, first, offer, returning, start } from './arriving';
import { code, confirmAccount, connectAuthenticator, newPassword, resetPassword, setUpStep } from './codes';
import { around, arrived } from './panel';
import { choosing, saving } from './saving';
import { settingUp } from './setting-up';
import { chooseFactor, chooseStart, password, passwordConsent, question, signIn } from './sign-in';

export const scenes: Scenes & { start: Record<string, Scene> } = {
  start,
  first,
  offer,
  returning,
  signIn,
  passwordConsent,
  chooseStart,
  password,
  chooseFactor,
  code,
  question,
  newPassword,
  setUpStep,
  connectAuthenticator,
  resetPassword,
  confirmAccount,
  browser,
  panel: { ...arrived, ...choosing, ...saving, ...settingUp, ...around },
};

/** The names of all, such as "panel/off", in the order in which a person meets them. */
export const names: readonly string[] = Object.entries(scenes).flatMap(([screen, states]) =>
  Object.keys(states).map((state) => `${screen}/${state}`),
);

export function sceneCalled(name: string): Scene {
  const [screen = '', state = ''] = name.split('/');
  const all: Record<string, Record<string, Scene>> = scenes;
  const scene = all[screen]?.[state];
  if (scene === undefined) throw new Error(`There is no scene "${name}".`);
  return scene;
}
