// Stands in the gallery where the window keeps which language it speaks (see vite.config.ts), and knows one more: the one that
// nobody speaks, in which everything that is hard-coded can be read.
import * as real from '../l10n/spoken.svelte';
import type { Speech } from '../l10n/speech';
import { pseudoLocale, pseudoSpeech } from '../testing/pseudo';

const pseudo = new URLSearchParams(location.search).get('locale') === pseudoLocale ? pseudoSpeech() : null;

export const { speakAs } = real;
export const spoken = (): Speech => pseudo ?? real.spoken();
export const t: Speech['t'] = (id, args) => spoken().t(id, args);
export const roughly: Speech['roughly'] = (seconds) => spoken().roughly(seconds);
export const clock: Speech['clock'] = (seconds) => spoken().clock(seconds);
export const list: Speech['list'] = (names, type) => spoken().list(names, type);
