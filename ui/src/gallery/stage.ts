// Plays scenes: the whole app, as it really opens, over an other side that is pretended. Loaded once the language is chosen.
import { mount, unmount } from 'svelte';

import App from '../App.svelte';
import '../styles/tokens.css';
import '../styles/base.css';
import { answering } from '../testing/answers';
import { findings, watchForMistakes, type Finding } from './findings';
import { sceneCalled } from './scenes';

export interface Stage {
  /** Comes back when everything on the page is as it is to be seen. */
  play: (scene: string) => Promise<void>;
  /** Sets letters, words and lines as far apart as a person may (WCAG 2.2, 1.4.12), or as they are. */
  space: (apart: boolean) => void;
  findings: () => Promise<Finding[]>;
}

watchForMistakes();

const now = Date.now;
let shown: object | null = null;

export const stage: Stage = {
  play: async (name) => {
    if (shown !== null) await unmount(shown);
    Date.now = now;
    const { view, prepare, act } = sceneCalled(name);
    const backend = answering(view);
    prepare?.(backend);
    shown = mount(App, { target: document.body });
    await act?.();
    await document.fonts.ready;
    await stillness();
  },
  space: (apart) => {
    document.adoptedStyleSheets = apart ? [spacing] : [];
  },
  findings,
};

const spacing = new CSSStyleSheet();
spacing.replaceSync(`
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`);

/** A theme that is not the system's: what the styles say of that system's theme holds always or never. */
export function wear(theme: string): void {
  document.documentElement.style.colorScheme = theme;
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      const wanted = rule instanceof CSSMediaRule && /prefers-color-scheme: (\w+)/.exec(rule.conditionText)?.[1];
      if (wanted) rule.media.mediaText = wanted === theme ? 'all' : 'not all';
    }
  }
}

/** Nothing changes on the page for a few frames: whatever was set off is done. */
async function stillness(): Promise<void> {
  let still = 0;
  const watch = new MutationObserver(() => (still = 0));
  watch.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  while (still < 3) {
    await new Promise(requestAnimationFrame);
    still += 1;
  }
  watch.disconnect();
}
