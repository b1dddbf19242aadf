import type { Catalogue } from './catalogue.ts';
import { compareKeys, type SortedKeys } from './sorted-keys.ts';
import type { Version } from './version.ts';

export interface ListOptions {
  readonly prefix: string;
  /** Empty: keys are not rolled up. */
  readonly delimiter: string;
  /** Only keys after this one. */
  readonly startAfter: string;
  /** Entries of a page, keys and common prefixes together. */
  readonly limit: number;
  /** Where the page before ended; goes before `startAfter`. */
  readonly resume: Entry | undefined;
}

/** An object, or the common prefix that stands for all keys below it. */
export type Entry = { readonly key: string } | { readonly commonPrefix: string };

export interface Page {
  readonly objects: readonly Version[];
  readonly commonPrefixes: readonly string[];
  /** The last entry, if there are more after it. */
  readonly next: Entry | undefined;
}

type ListView = Pick<Catalogue, 'keys' | 'current'>;

/** Lists a page of a bucket in the byte order of the keys; each entry costs one binary search. */
export function listPage(catalogue: ListView, options: ListOptions): Page {
  const objects: Version[] = [];
  const commonPrefixes: string[] = [];
  let last: Entry | undefined;
  const { keys } = catalogue;
  let key = firstKey(keys, options);
  while (key?.startsWith(options.prefix)) {
    if (objects.length + commonPrefixes.length === options.limit) {
      return { objects, commonPrefixes, next: last };
    }
    const commonPrefix = rollUp(key, options);
    const version = catalogue.current(key);
    if (commonPrefix !== undefined) commonPrefixes.push(commonPrefix);
    else if (version !== undefined) objects.push(version);
    last = commonPrefix === undefined ? { key } : { commonPrefix };
    key = following(keys, last);
  }
  return { objects, commonPrefixes, next: undefined };
}

function firstKey(keys: SortedKeys, options: ListOptions): string | undefined {
  const { prefix, startAfter, resume } = options;
  const start = resume === undefined ? keys.after(startAfter) : following(keys, resume);
  return start === undefined || compareKeys(start, prefix) >= 0 ? start : keys.from(prefix);
}

function following(keys: SortedKeys, entry: Entry): string | undefined {
  return 'key' in entry ? keys.after(entry.key) : keys.afterPrefix(entry.commonPrefix);
}

function rollUp(key: string, { prefix, delimiter }: ListOptions): string | undefined {
  if (delimiter === '') return undefined;
  const end = key.indexOf(delimiter, prefix.length);
  return end < 0 ? undefined : key.slice(0, end + delimiter.length);
}
