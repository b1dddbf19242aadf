import { optionsOf } from '../../../../schemas/question.ts';
import { folded } from '../cell.ts';
import { type ColumnRole, type Meaning, meaningsOf, namesOf } from '../roles.ts';

const yes = new Set(['x', 'ja', 'yes', 'j', 'y', '1', 'wahr', 'true', '✓', '✔', 'vorhanden']);
const no = new Set(['nein', 'no', 'n', '0', 'falsch', 'false', 'nicht vorhanden']);
const nothing = new Set(['-', '–', '—', '/', '.']);
const unknown = new Set(
  ['?', 'k.a.', 'k. a.', 'ka', 'keine angabe', 'n/a', 'unbekannt', 'unknown'].concat([
    'weiß nicht',
    'nicht bekannt',
    'unklar',
  ]),
);

/** A part of a label this long means the option, if no other label has it. */
const tellingLength = 5;

/**
 * What a text probably means in a column, undefined if that is unsure: the value or label of an
 * option, a telling part of one label only, yes and no, dashes, "k. A.".
 */
export function guessMeaning(role: ColumnRole, text: string): Meaning | undefined {
  const wanted = folded(text);
  const names = namesOf(role);
  const exact = names.find(([name]) => name === wanted)?.[1];
  if (exact !== undefined) return exact;
  const possible = meaningsOf(role);
  if (nothing.has(wanted)) return null;
  if (unknown.has(wanted)) return unknownOf(role) ?? null;
  if (possible.includes(true)) {
    return yes.has(wanted) ? true : no.has(wanted) ? false : undefined;
  }
  if (yes.has(wanted) && possible.includes('ja')) return 'ja';
  if (no.has(wanted) && possible.includes('nein')) return 'nein';
  return wanted.length < tellingLength ? undefined : meaningOfPart(names, wanted);
}

const negation = /(?<!\p{L})(nicht|nichts|kein|keine|keinen|keiner|ohne|nie|no|not|none)(?!\p{L})/u;

/**
 * The one option whose labels have a text in them, from the beginning of a word. "Entschieden" says
 * nothing of "noch nicht entschieden". The other way round, a label in a text, would tell nothing at
 * all: "kein Einsatz geplant" has "geplant" in it.
 */
function meaningOfPart(names: [string, string][], text: string): Meaning | undefined {
  const having = names.filter(([name]) => ` ${name}`.includes(` ${text}`));
  const [found, ...others] = new Set(having.map(([, option]) => option));
  const isTurned = having.some(([name]) => negation.test(name) && !negation.test(text));
  return others.length === 0 && !isTurned ? found : undefined;
}

/** What means "cannot answer" in a column, where that can be said. */
function unknownOf(role: ColumnRole): Meaning | undefined {
  switch (role.kind) {
    case 'choice':
      return optionsOf(role.question).find((option) => option.unknown)?.value;
    case 'row':
      return role.question.columns.find((column) => column.unknown)?.value;
    case 'free':
      return meaningsOf(role).find((meaning) => meaning !== null);
    default:
      return undefined;
  }
}
