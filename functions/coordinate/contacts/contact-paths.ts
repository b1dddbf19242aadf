import { consolePathOf } from '../paths.ts';

/** The contacts of a unit, or a page about one of them. */
export function contactsPath(ars: string, ...page: string[]): string {
  return consolePathOf('contacts', ars, ...page);
}

/** The same as patterns of routes. */
export const contactPattern = {
  list: '/coordinate/contacts/:ars',
  one: '/coordinate/contacts/:ars/:contact',
} as const;
