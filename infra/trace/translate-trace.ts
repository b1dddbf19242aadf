import { SourceMap } from 'node:module';
import { dirname, join } from 'node:path';
import { buildCode, bundleFolder } from '../aws/bundles/build-code.ts';
import { type FunctionName, functions } from '../functions.ts';

/** A place in a bundle as Lambda writes it: `file:///var/task/later/secrets-C3L4GPV5.mjs:12:345`. */
const placeInBundle = /(?:file:\/\/)?\/var\/task\/([\w./-]+\.mjs):(\d+):(\d+)/g;

/**
 * Puts into what a function has logged, instead of places in its bundle, those in the source:
 * `functions/letters/load-letters.ts:41:7`. It bundles the function again, so the folder must be at the
 * commit that was deployed. Places of other bundles stay as they are.
 */
export function translateTrace(name: FunctionName, text: string): string {
  const { maps } = buildCode(functions[name].handler);
  const known = new Map<string, SourceMap>();
  return text.replace(placeInBundle, (place, file: string, line: string, column: string) => {
    const json = maps.get(file);
    if (json === undefined) return place;
    const map = known.get(file) ?? new SourceMap(JSON.parse(json));
    known.set(file, map);
    const entry = map.findEntry(Number(line) - 1, Number(column) - 1);
    if (!('originalSource' in entry)) return place;
    const source = join(bundleFolder, dirname(file), entry.originalSource);
    return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  });
}
