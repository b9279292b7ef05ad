// Every scene, by its screen.
import type { Never, Scene, Scenes, StatesOf } from '../scene';
import { browser, first, offer, returning, start } from './arriving';
import { code, confirmAccount, connectAuthenticator, newPassword, resetPassword, setUpStep } from './codes';
import { around, arrived } from './panel';
import { choosing, saving } from './saving';
import { settingUp } from './setting-up';
import { sheet } from './sheet';
import { chooseFactor, chooseStart, password, passwordConsent, question, signIn } from './sign-in';

type Together<Parts> = Parts extends [infer First, ...infer Rest] ? First & Together<Rest> : object;

/** All of them, none in the place of another. */
function together<Parts extends object[]>(...parts: Parts): Together<Parts> {
  const all = Object.assign({}, ...parts) as Together<Parts>;
  const wanted = parts.reduce((sum, part) => sum + Object.keys(part).length, 0);
  if (Object.keys(all).length !== wanted) throw new Error('Two scenes of a screen have the same name.');
  return all;
}

export const scenes = {
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
  panel: together(arrived, choosing, saving, settingUp, around),
  sheet,
} satisfies Scenes & Record<string, Record<string, Scene>>;

const leadsOn: Never = { never: 'What works here leads to another screen.' };

export const states: StatesOf<typeof scenes> = {
  start: { empty: { never: 'There is nothing yet that could be filled.' }, busy: 'slow', success: leadsOn, problem: 'problem' },
  first: { empty: 'new', busy: 'opening-file', success: 'data-removed', problem: 'file-mistake' },
  offer: { empty: 'new', busy: 'adding', success: leadsOn, problem: 'not-added' },
  returning: {
    empty: { never: 'It goes on by itself, so that it is at work as soon as it is shown.' },
    busy: 'opening',
    success: leadsOn,
    problem: 'offline',
  },
  signIn: { empty: 'password', busy: 'signing-in', success: 'signed-out', problem: 'wrong-password' },
  passwordConsent: { empty: 'asks', busy: 'signing-in', success: leadsOn, problem: 'offline' },
  chooseStart: { empty: 'none', busy: 'choosing', success: leadsOn, problem: 'offline' },
  password: { empty: 'asks', busy: 'signing-in', success: leadsOn, problem: 'wrong' },
  chooseFactor: { empty: 'ways', busy: 'choosing', success: leadsOn, problem: 'too-many-codes' },
  code: { empty: 'sms', busy: 'checking', success: 'sent-again', problem: 'wrong' },
  question: { empty: 'one', busy: 'checking', success: leadsOn, problem: 'offline' },
  newPassword: { empty: 'asks', busy: 'setting', success: leadsOn, problem: 'rules' },
  setUpStep: { empty: 'address', busy: 'choosing', success: leadsOn, problem: 'address-shape' },
  connectAuthenticator: { empty: 'asks', busy: 'checking', success: leadsOn, problem: 'wrong' },
  resetPassword: { empty: 'asks', busy: 'setting', success: 'sent-again', problem: 'code-wrong' },
  confirmAccount: { empty: 'asks', busy: 'checking', success: 'sent-again', problem: 'wrong' },
  browser: { empty: 'sign-in', busy: 'going-back', success: leadsOn, problem: 'not-gone-back' },
  panel: { empty: 'nothing-set-up', busy: 'saving', success: 'saved', problem: 'not-offered' },
  sheet: { empty: 'off', busy: 'printing', success: 'all-on', problem: 'not-printed' },
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
