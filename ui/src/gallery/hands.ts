// What a person does with a screen, in whichever language it is: controls go by the sentence on them. Each waits for what it
// needs to be there.
import { t, type Args } from '../l10n';

/** Long enough for any screen on a busy machine; then what was waited for does not come any more. */
const patience = 10_000;

/** What `find` finds, as soon as it is on the page. */
function awaited<Found>(what: string, find: () => Found | null | undefined): Promise<Found> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const found = find();
      if (found === null || found === undefined) return;
      done();
      resolve(found);
    };
    const watch = new MutationObserver(look);
    const clock = setTimeout(() => {
      done();
      reject(new Error(`There is no ${what}.`));
    }, patience);
    const done = (): void => {
      watch.disconnect();
      clearTimeout(clock);
    };
    watch.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    look();
  });
}

/** The first element of this kind that says just `words`. */
const saying = (kind: string, words: string): Promise<HTMLElement> =>
  awaited(`${kind} that says "${words}"`, () =>
    [...document.querySelectorAll<HTMLElement>(kind)].find(({ textContent }) => textContent.trim() === words),
  );

/** Where everything that can be pressed stood among what it stands with, when something was pressed last. */
let places = new Map<HTMLElement, string>();

function placeOf(button: HTMLElement): string {
  const { left, top, width, height } = button.getBoundingClientRect();
  // A page that scrolls takes everything with it.
  const around = button.parentElement?.getBoundingClientRect() ?? { left: 0, top: 0 };
  return [left - around.left, top - around.top, width, height].map(Math.round).join(' ');
}

const placesNow = (): Map<HTMLElement, string> =>
  new Map([...document.querySelectorAll('button')].map((button) => [button, placeOf(button)]));

function click(control: HTMLElement): void {
  control.focus();
  places = placesNow();
  control.click();
}

const labelled = (sentence: string): Promise<HTMLInputElement> =>
  awaited(`field for "${t(sentence)}"`, () => {
    const labels = [...document.querySelectorAll('label')];
    const control = labels.find(({ textContent }) => textContent.trim() === t(sentence))?.control;
    return control instanceof HTMLInputElement ? control : null;
  });

/** Presses the button that says `sentence`. */
export async function press(sentence: string, args?: Args): Promise<void> {
  click(await saying('button', t(sentence, args)));
}

/** As {@link press}, within what stands above the rest of the page. */
export async function pressIn(above: string, sentence: string): Promise<void> {
  click(await saying(`${above} button`, t(sentence)));
}

/** Opens the choice of language and look, which is named by the language. */
export async function openLook(): Promise<void> {
  click(await awaited('choice of language', () => document.querySelector<HTMLElement>('header button')));
}

/** Ticks or unticks the box that says `sentence`, or chooses it among several. */
export async function tick(sentence: string): Promise<void> {
  click(await labelled(sentence));
}

/** Opens what is folded up under `sentence`. */
export async function unfold(sentence: string): Promise<void> {
  click(await saying('summary', t(sentence)));
}

/** Types into the field that is labelled with `sentence`. */
export async function type(sentence: string, text: string): Promise<void> {
  const field = await labelled(sentence);
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Waits until the page says `sentence`. */
export const read = (sentence: string, args?: Args): Promise<unknown> => saying('p, span, strong, label, h2', t(sentence, args));

/** Waits for something to be there. */
export const see = (selector: string): Promise<unknown> =>
  awaited(selector, () => document.querySelector(selector));

/** Waits for a problem that is said on its own. */
export const told = (): Promise<unknown> => see('[role=alert]');

/** Waits for a problem that is said beside the control it concerns. */
export const refused = (): Promise<unknown> => see('[aria-invalid=true]');

/** Waits until a button shows that it is at work, which it does for no short wait, and which moves nothing unless it is quiet. */
export async function working(): Promise<void> {
  const work = await awaited('button at work', () => document.querySelector('[aria-busy=true] .work'));
  if (work.closest('.quiet') !== null) return;
  for (const [button, place] of placesNow()) {
    const before = places.get(button);
    if (before !== undefined && before !== place) throw new Error(`"${button.innerText}" moved from ${before} to ${place}.`);
  }
}

/** Lets time pass, for every clock on the page that looks at it. */
export function letPass(seconds: number): void {
  const now = Date.now.bind(Date);
  Date.now = () => now() + seconds * 1000;
}
