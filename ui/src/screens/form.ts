// Reads what was typed out of the page, at the moment it is used.

/** The value of the form's field `name`; a secret one is emptied in the same breath. */
export function takeFrom(form: HTMLFormElement, name: string, then: 'keep' | 'empty'): string {
  const field = form.elements.namedItem(name);
  if (!(field instanceof HTMLInputElement)) return '';
  const value = field.value;
  if (then === 'empty') field.value = '';
  return value;
}

/** The option that is chosen in the form's list `name`; none, if that is empty. */
export function chosenIn(form: HTMLFormElement, name: string): string | null {
  const list = form.elements.namedItem(name);
  return list instanceof HTMLSelectElement && list.value !== '' ? list.value : null;
}

/** A code as people write it, without the spaces and dashes between its digits. */
export function takeCode(form: HTMLFormElement): string {
  return takeFrom(form, 'code', 'empty').replace(/[\s\u2010-\u2015-]/gu, '');
}
