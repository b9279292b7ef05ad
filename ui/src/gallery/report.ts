// What the page says of itself to whoever photographs it.
import axe from 'axe-core';

/** Something that is not as it should be. */
export interface Finding {
  /** Axe's name for the rule, or ours. */
  rule: string;
  what: string;
  /** Where on the page: selectors, or nothing where it is the page as a whole. */
  where: string[];
}

declare global {
  interface Window {
    gallery: {
      /** Once the scene is as it is to be seen. */
      ready: Promise<void>;
      /** How high the window would have to be to show all of it; none, if a dialog stands in the middle of it. */
      height: () => Promise<number | null>;
      findings: () => Promise<Finding[]>;
    };
  }
}

const mistakes: Finding[] = [];

const mistake = (rule: string, what: string): void => {
  mistakes.push({ rule, what, where: [] });
};

/** Keeps what goes wrong on the page from here on. */
export function watchForMistakes(): void {
  addEventListener('error', ({ message }) => mistake('script', message));
  addEventListener('unhandledrejection', ({ reason }) => mistake('script', String(reason)));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    mistake('policy', `${violatedDirective} refused ${blockedURI}`),
  );
}

/** Photographs need the whole screen, which scrolls within the window. */
export function heightOf(page: Document): number | null {
  if (page.querySelector('dialog[open]') !== null) return null;
  const scrolling = [...page.querySelectorAll('body, body > *')];
  return Math.max(...scrolling.map((element) => element.scrollHeight - element.clientHeight)) + innerHeight;
}

export async function findings(): Promise<Finding[]> {
  const { violations } = await axe.run(document, { resultTypes: ['violations'] });
  return [
    ...mistakes,
    ...sideways(),
    ...violations.map(({ id, help, nodes }) => ({ rule: id, what: help, where: nodes.map(({ target }) => target.join(' ')) })),
  ];
}

/** What is wider than the window, so that it has to be scrolled sideways. */
function sideways(): Finding[] {
  const wide = [...document.querySelectorAll<HTMLElement>('html, body, body *')].filter(
    (element) => element.scrollWidth > element.clientWidth && /auto|scroll/.test(getComputedStyle(element).overflowX),
  );
  const page = document.documentElement;
  if (page.scrollWidth > innerWidth) wide.push(page);
  if (wide.length === 0) return [];
  return [{ rule: 'sideways', what: 'It has to be scrolled sideways.', where: wide.map((element) => element.tagName) }];
}
