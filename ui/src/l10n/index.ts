// Words. Every sentence a person reads comes from ./<locale>/*.ftl; a new locale is a new folder and nothing else.
export { available, speak, type Args, type Speech } from './speech';
export { clock, list, roughly, speakAs, spoken, t } from './spoken.svelte';
