// What is wrong with the page of a scene, for whoever photographs it.

/** Something that is not as it should be. */
export interface Finding {
  /** Axe's name for the rule, or ours. */
  rule: string;
  what: string;
  /** Where on the page; nothing, where it is the page as a whole. */
  where: string[];
}

let mistakes: Finding[] = [];

function note(rule: string, what: string): void {
  mistakes.push({ rule, what, where: [] });
}

/** Keeps what goes wrong on the page from here on. */
export function watchForMistakes(): void {
  addEventListener('error', ({ message }) => note('script', message));
  addEventListener('unhandledrejection', ({ reason }) => note('script', String(reason)));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    note('policy', `${violatedDirective} refused ${blockedURI}`),
  );
}

/** Everything that went wrong since it was asked for last, that axe finds in the page as it is painted, and that has to be scrolled sideways. */
export async function findings(): Promise<Finding[]> {
  const axe = await import('axe-core');
  const { violations } = await axe.default.run(document);
  const found = violations.map(({ id, help, nodes }) => ({ rule: id, what: help, where: nodes.map(({ target }) => target.join(' ')) }));
  const sinceLast = mistakes;
  mistakes = [];
  return [...sinceLast, ...found, ...sideways()];
}

function sideways(): Finding[] {
  const scrolls = (element: Element): boolean =>
    element.scrollWidth > element.clientWidth && /auto|scroll/.test(getComputedStyle(element).overflowX);
  const where = [...document.querySelectorAll('body, body *')]
    .filter(scrolls)
    .map(({ tagName, classList }) => [tagName.toLowerCase(), ...classList].join('.'));
  if (document.documentElement.scrollWidth > innerWidth) where.unshift('html');
  return where.length === 0 ? [] : [{ rule: 'sideways', what: 'It has to be scrolled sideways', where }];
}
