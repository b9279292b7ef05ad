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
  /** For a photograph: sets letters, words and lines as far apart as a person may (WCAG 2.2, 1.4.12), or as they are. */
  space: (apart: boolean) => void;
  findings: () => Promise<Finding[]>;
}

watchForMistakes();

/** When every scene is looked at: dates and countdowns are the same each time, and time passes only where a scene lets it. */
const noon = Date.parse('2026-01-05T12:00:00Z');
let shown: object | null = null;
let isOnPaper = false;

export const stage: Stage = {
  play: async (name) => {
    if (shown !== null) await unmount(shown);
    lay(false);
    Date.now = () => noon;
    const { view, prepare, act, onPaper = false } = sceneCalled(name);
    const backend = answering(view);
    prepare?.(backend);
    shown = mount(App, { target: document.body });
    await act?.();
    lay(onPaper);
    await document.fonts.ready;
    await stillness();
  },
  space: (apart) => {
    document.adoptedStyleSheets = apart ? [steady, spacing] : [steady];
  },
  findings: () => findings(isOnPaper),
};

/** A caret blinks, and would be on one picture and not on the next. */
const steady = new CSSStyleSheet();
steady.replaceSync('* { caret-color: transparent !important; }');

const spacing = new CSSStyleSheet();
spacing.replaceSync(`
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`);

/** The conditions in the styles as they are written. */
const written = new Map<CSSMediaRule, string>();
let worn: string | null = null;

/** A theme that is not the system's: what the styles say of that system's theme holds always or never. */
export function wear(theme: string): void {
  worn = theme;
  dress();
}

/** As it comes out of the printer: in the styles for paper, and in light, as every engine prints. */
function lay(onPaper: boolean): void {
  if (onPaper === isOnPaper) return;
  isOnPaper = onPaper;
  dress();
}

function dress(): void {
  const theme = isOnPaper ? 'light' : worn;
  document.documentElement.style.colorScheme = theme ?? '';
  for (const rule of [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules])) {
    if (!(rule instanceof CSSMediaRule)) continue;
    const condition = written.get(rule) ?? rule.conditionText;
    written.set(rule, condition);
    const scheme = /prefers-color-scheme: (\w+)/.exec(condition)?.[1];
    if (condition === 'print' && isOnPaper) rule.media.mediaText = 'all';
    else if (scheme !== undefined && theme !== null) rule.media.mediaText = scheme === theme ? 'all' : 'not all';
    else rule.media.mediaText = condition;
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
