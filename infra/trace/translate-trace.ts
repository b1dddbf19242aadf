import { SourceMap } from 'node:module';
import { dirname, join } from 'node:path';
import { buildCode, bundleFolder } from '../aws/bundles/build-code.ts';
import { type FunctionName, functions } from '../functions.ts';

/** A place in a bundle as Lambda writes it: `file:///var/task/later/secrets-C3L4GPV5.mjs:12:345`. */
const placeInBundle = /(?:file:\/\/)?\/var\/task\/([\w./-]+\.mjs):(\d+):(\d+)/g;

/** What a function has logged, told in places of the source. */
export interface Translation {
  text: string;
  /** Places that this checkout does not know: it is of another commit, or has other packages. */
  unknown: string[];
}

/**
 * Puts into what a function has logged, instead of places in its bundle, those in the source:
 * `functions/letters/load-letters.ts:41:7`. It bundles the function again, so the folder must be at the
 * commit that was deployed, with its packages.
 */
export function translateTrace(name: FunctionName, logged: string): Translation {
  const { maps } = buildCode(functions[name].handler);
  const known = new Map<string, SourceMap>();
  const unknown: string[] = [];
  const text = logged.replace(
    placeInBundle,
    (place, file: string, line: string, column: string) => {
      const json = maps.get(file);
      const map =
        known.get(file) ?? (json === undefined ? undefined : new SourceMap(JSON.parse(json)));
      if (map) known.set(file, map);
      const entry = map?.findEntry(Number(line) - 1, Number(column) - 1);
      // Behind the last place that it knows, a map tells that one.
      if (!entry || !('originalSource' in entry) || entry.generatedLine !== Number(line) - 1) {
        unknown.push(place);
        return place;
      }
      const source = join(bundleFolder, dirname(file), entry.originalSource);
      return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
    },
  );
  return { text, unknown };
}
