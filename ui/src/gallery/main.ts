// The gallery: every screen in every state, from fixtures. `?scene=panel/off` plays one, `&locale=ar` in that language
// (`en-XA`: in one that nobody speaks), `&theme=dark` in that theme whatever the system's. `?studio` is where they are
// photographed. Otherwise: the list.
import { pseudoLocale } from '../testing/pseudo';
import type { Stage } from './stage';
import type { Studio } from './studio';

declare global {
  interface Window {
    stage: Promise<Stage>;
    studio: Promise<Studio>;
  }
}

const asked = new URLSearchParams(location.search);
const scene = asked.get('scene');
const locale = asked.get('locale');

/** Before anything of the app is loaded, which looks at the system's languages. */
function prefer(locale: string): void {
  Object.defineProperties(navigator, { language: { value: locale }, languages: { value: [locale] } });
}

async function open(theme: string | null): Promise<Stage> {
  const { stage, wear } = await import('./stage');
  if (theme !== null) wear(theme);
  return stage;
}

if (asked.has('studio')) {
  window.studio = import('./studio').then(({ studio }) => studio);
} else if (locale !== null) {
  prefer(locale === pseudoLocale ? 'en' : locale);
  window.stage = open(asked.get('theme'));
  if (scene !== null) void window.stage.then(({ play }) => play(scene));
} else {
  void import('./list');
}
