import type { Help } from '../../ipc/types';

/** Whom to ask, one by one. The same twice is said once. */
export function contactsOf(help: Help | null): string[] {
  if (help === null) return [];
  const contacts = [help.text, help.email, help.phone, help.url].filter((contact) => contact !== null);
  return [...new Set(contacts)];
}
