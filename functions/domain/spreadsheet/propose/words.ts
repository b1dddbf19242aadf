import { folded } from '../cell.ts';

/** Words that tell nothing about what a column is about. */
const fillers = new Set(
  'der die das ein eine den dem und oder in im ist ihre ihr sie von zu für mit bei wie welche welcher wer the a an of and or in is your you for with how which who do does'.split(
    ' ',
  ),
);

/** Other words that spreadsheets use for the words of questionnaires. */
const synonyms = new Map([
  ['stand', 'status'],
  ['umsetzungsstand', 'status'],
  ['zeitpunkt', 'termin'],
  ['datum', 'termin'],
  ['lösung', 'produkt'],
  ['software', 'produkt'],
  ['hersteller', 'produkt'],
]);

/** Words that begin alike are taken for the same: bevorzugter, bevorzugen. */
const stemLength = 6;

/** The telling words of a text, folded and cut to what counts. */
export function wordsOf(text: string): Set<string> {
  const words = folded(text).split(/[^\p{L}\p{N}]+/u);
  return new Set(
    words
      .filter((word) => word && !fillers.has(word))
      .map((word) => (synonyms.get(word) ?? word).slice(0, stemLength)),
  );
}

/** The share of the words of a header that a question has, too: 0 to 1. */
export function shareInCommon(header: string, words: ReadonlySet<string>): number {
  const wanted = wordsOf(header);
  if (wanted.size === 0) return 0;
  return [...wanted].filter((word) => words.has(word)).length / wanted.size;
}
