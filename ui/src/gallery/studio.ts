// Where scenes are photographed: one after the other in a frame that is as wide as the window is to be, and as high as what
// is in it.
import type { Finding } from './findings';
import { names, sceneCalled } from './scenes';
import './studio.css';
import { height as usual } from './window';

export interface Studio {
  /** Every scene, and how wide it has to be, where the width is its own. */
  scenes: readonly { name: string; width: number | null }[];
  /** Comes back when the frame shows the whole scene: how high it is, and what is wrong. */
  show: (scene: string, locale: string, width: number, spaced: boolean) => Promise<{ height: number; findings: Finding[] }>;
}

const frame = document.createElement('iframe');
document.body.append(frame);

/** The whole screen scrolls within the window, and a sheet beyond it; a dialog stands in the middle of it as it is. */
function heightOf(page: Document): number {
  if (page.querySelector('dialog[open]') !== null) return usual;
  const parts = [page.documentElement, ...page.querySelectorAll('body > *')];
  return usual + Math.max(...parts.map((part) => part.scrollHeight - part.clientHeight));
}

/** A language is chosen when the app is loaded; scenes in the same one share that. */
async function frameIn(locale: string): Promise<{ contentWindow: Window; contentDocument: Document }> {
  const src = `?locale=${locale}`;
  if (frame.getAttribute('src') !== src) {
    const loaded = new Promise((resolve) => (frame.onload = resolve));
    frame.src = src;
    await loaded;
  }
  const { contentWindow, contentDocument } = frame;
  if (contentWindow === null || contentDocument === null) throw new Error('The frame is empty.');
  return { contentWindow, contentDocument };
}

export const studio: Studio = {
  scenes: names.map((name) => ({ name, width: sceneCalled(name).width ?? null })),
  show: async (scene, locale, width, spaced) => {
    frame.width = String(width);
    frame.height = String(usual);
    const { contentWindow, contentDocument } = await frameIn(locale);
    const { play, space, findings } = await contentWindow.stage;
    space(spaced);
    const failed = await play(scene).then(
      () => [],
      (reason: unknown) => [{ rule: 'scene', what: String(reason), where: [] }],
    );
    const height = heightOf(contentDocument);
    frame.height = String(height);
    return { height, findings: [...failed, ...(await findings())] };
  },
};
