import { consolePathOf } from '../../web/console-paths.ts';

/** The contacts of a unit, or a page about one of them. */
export function contactsPath(ars: string, ...page: string[]): string {
  return consolePathOf('contacts', ars, ...page);
}

/** The contacts of a unit, saying what was done with one of them. */
export function donePath(ars: string, done: string, contact: string): string {
  return `${contactsPath(ars)}?${new URLSearchParams({ done, contact })}`;
}

/** The same as patterns of routes. */
export const contactPattern = {
  list: '/coordinate/contacts/:ars',
  one: '/coordinate/contacts/:ars/:contact',
} as const;
