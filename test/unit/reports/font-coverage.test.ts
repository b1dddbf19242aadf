import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { charactersOf, patternOutside } from '../../../analytics/reports/font-coverage.ts';
import { fontFiles } from '../../../analytics/reports/typst.ts';

const { resolve } = createRequire(import.meta.url);
const [regular = ''] = fontFiles;
const ofFont = charactersOf(readFileSync(resolve(regular)));

/** One by one. */
const naive = (text: string, characters: ReadonlySet<number>) =>
  Array.from(text, (one) => (characters.has(one.codePointAt(0) ?? 0) ? one : '?')).join('');

test('the font of documents has the letters of German names, and no emoji', () => {
  const strangers = patternOutside(ofFont);
  expect('Ärzteweg „Groß-Schönau“ – Budyšin'.match(strangers)).toBeNull();
  expect('a😀b\ud800c'.replaceAll(strangers, '?')).toBe('a?b?c');
});

test('each character outside is found, and no other, whatever characters there are', () => {
  const characters = fc.uniqueArray(fc.integer({ min: 0, max: 0xffff }));
  const signs = [...']^-\\[{}'].map((one) => one.codePointAt(0) ?? 0);
  fc.assert(
    fc.property(characters, fc.string({ unit: 'binary' }), (some, text) => {
      const among = new Set([...some, ...signs.slice(0, some.length), ...ofFont]);
      for (const set of [among, new Set([...signs, ...some])]) {
        const tried = `${text}${String.fromCodePoint(...some)}]^-\\`;
        expect(tried.replaceAll(patternOutside(set), '?')).toBe(naive(tried, set));
      }
    }),
    { numRuns: 200 },
  );
});
