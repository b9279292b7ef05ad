// The gallery: every screen in every state, from fixtures. `?scene=panel/off` plays one, `&locale=ar` in that language,
// `&theme=dark` in that theme whatever the system's, `&width=320` in a frame of that width. Without a scene: the list.
import { findings, heightOf, watchForMistakes } from './report';

const asked = new URLSearchParams(location.search);
const scene = asked.get('scene');
const locale = asked.get('locale');
const theme = asked.get('theme');
const width = asked.get('width');

/** The window speaks the first of the system's languages that it knows. */
function prefer(locale: string): void {
  Object.defineProperties(navigator, { language: { value: locale }, languages: { value: [locale] } });
}

async function play(scene: string): Promise<void> {
  if (locale !== null) prefer(locale);
  const stage = await import('./stage');
  if (theme === 'light' || theme === 'dark') stage.wear(theme);
  await stage.play(scene);
}

/** A window can be narrower than the browser that shows it. */
function frame(width: string): Window['gallery'] {
  const inner = document.createElement('iframe');
  inner.width = width;
  inner.height = String(innerHeight);
  asked.delete('width');
  inner.src = `?${asked.toString()}`;
  const loaded = new Promise<Window['gallery']>((resolve) => {
    inner.onload = () => {
      if (inner.contentWindow !== null) resolve(inner.contentWindow.gallery);
    };
  });
  document.body.append(inner);
  return {
    ready: loaded.then(({ ready }) => ready),
    height: async () => {
      const height = await (await loaded).height();
      if (height !== null) inner.height = String(height);
      return height;
    },
    findings: async () => (await loaded).findings(),
  };
}

watchForMistakes();
if (scene !== null && width !== null) {
  await import('./frame.css');
  window.gallery = frame(width);
} else {
  const ready = scene === null ? import('./list').then(() => undefined) : play(scene);
  window.gallery = { ready, height: () => Promise.resolve(heightOf(document)), findings };
}
