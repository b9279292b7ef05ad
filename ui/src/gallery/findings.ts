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

/** Keeps what goes wrong on the page from here on. Who photographs it asks for no motion, so that any is wrong. */
export function watchForMistakes(): void {
  addEventListener('error', ({ message }) => note('script', message));
  addEventListener('unhandledrejection', ({ reason }) => note('script', String(reason)));
  addEventListener('animationstart', ({ target, animationName }) => {
    if (target instanceof Element && getComputedStyle(target).animationDuration !== '0s') note('moves', animationName);
  });
  // One that takes no time does not run.
  addEventListener('transitionrun', ({ propertyName }) => note('moves', propertyName));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    note('policy', `${violatedDirective} refused ${blockedURI}`),
  );
}

/**
 * Everything that went wrong or moved since it was asked for last, that axe finds in the page as it is painted, that has to be
 * scrolled sideways, that is cut off, that takes room and says nothing, and that can't be told from the ground where the system
 * takes all colours away.
 */
export async function findings(onPaper: boolean): Promise<Finding[]> {
  const axe = await import('axe-core');
  // Axe takes the colours that a page gives its words for those that the system put in their place.
  const isForced = matchMedia('(forced-colors: active)').matches;
  const { violations } = await axe.default.run(document, {
    // Axe leaves the size of targets alone unless it is asked: it is in WCAG only since 2.2.
    rules: {
      'target-size': { enabled: true },
      'color-contrast': { enabled: !isForced },
      // Nobody moves from landmark to landmark on paper.
      region: { enabled: !onPaper },
      'landmark-one-main': { enabled: !onPaper },
    },
  });
  const found = violations.map(({ id, help, nodes }) => ({ rule: id, what: help, where: nodes.map(({ target }) => target.join(' ')) }));
  const sinceLast = mistakes;
  mistakes = [];
  return [...sinceLast, ...found, ...restless(), ...hollow(), ...sideways(), ...cutOff(), ...faceless()];
}

/** In a browser that nobody asked for less motion, nothing that moves would be wrong. */
function restless(): Finding[] {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return [];
  return [{ rule: 'moves', what: 'The browser was not asked for less motion', where: [] }];
}

/** What announces itself, and is neither empty, when it takes no room, nor says anything: a space is enough for that. */
function hollow(): Finding[] {
  const where = [...document.querySelectorAll('[role=status], [role=alert], [aria-live]')]
    .filter((element) => element.textContent.trim() === '' && !element.matches(':empty'))
    .map(nameOf);
  return where.length === 0 ? [] : [{ rule: 'hollow', what: 'It takes room and says nothing', where }];
}

function sideways(): Finding[] {
  const scrolls = (element: Element): boolean =>
    element.scrollWidth > element.clientWidth && /auto|scroll/.test(getComputedStyle(element).overflowX);
  const where = [...document.querySelectorAll('body, body *')]
    .filter(scrolls)
    .map(nameOf);
  if (document.documentElement.scrollWidth > innerWidth) where.unshift('html');
  return where.length === 0 ? [] : [{ rule: 'sideways', what: 'It has to be scrolled sideways', where }];
}

const nameOf = ({ tagName, classList }: Element): string => [tagName.toLowerCase(), ...classList].join('.');

const isShown = (element: Element): boolean => element.checkVisibility() && element.closest('.visually-hidden') === null;

/** Words that a box which does not scroll has no room for. */
function cutOff(): Finding[] {
  const hides = (element: Element): boolean => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const wide = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
    const high = /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1;
    return wide || high;
  };
  const where = [...document.querySelectorAll('body *')]
    .filter((element) => element.textContent.trim() !== '' && isShown(element) && hides(element))
    .map(nameOf);
  return where.length === 0 ? [] : [{ rule: 'cut-off', what: 'Words are cut off', where }];
}

/** Controls that nothing but a colour shows, where there are no colours. */
function faceless(): Finding[] {
  if (!matchMedia('(forced-colors: active)').matches) return [];
  const hasFace = (control: Element): boolean => {
    const { appearance } = getComputedStyle(control);
    if (control.matches('[type=checkbox], [type=radio]')) return appearance === 'auto';
    // A button may be all of a card.
    const { borderTopStyle, borderTopWidth } = getComputedStyle(control.closest('.choice') ?? control);
    const isUnderlined = (part: Element): boolean => getComputedStyle(part).textDecorationLine.includes('underline');
    const hasEdge = borderTopStyle !== 'none' && parseFloat(borderTopWidth) > 0;
    return hasEdge || [control, ...control.querySelectorAll('*')].some(isUnderlined);
  };
  // What folds up has the system's own triangle.
  const controls = [...document.querySelectorAll('button, input, select')].filter(isShown);
  const where = controls.filter((control) => !hasFace(control)).map(nameOf);
  return where.length === 0 ? [] : [{ rule: 'faceless', what: 'Only a colour shows it', where }];
}
