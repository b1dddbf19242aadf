import type { Comparison, Condition } from '../../../schemas/condition.ts';

/** A condition without "not" around groups: each comparison says whether it must hold or fail. */
export type Clause =
  | { comparison: Comparison; must: 'hold' | 'fail' }
  | { join: 'all' | 'any'; of: Clause[] };

/**
 * Spells a condition out for words: "not" moves down to the comparisons (not all is any not), and
 * groups in groups of the same kind become one.
 */
export function spellOut(condition: Condition, must: 'hold' | 'fail' = 'hold'): Clause {
  switch (condition.op) {
    case 'not':
      return spellOut(condition.of, must === 'hold' ? 'fail' : 'hold');
    case 'all':
    case 'any': {
      const join = (condition.op === 'all') === (must === 'hold') ? 'all' : 'any';
      const parts = condition.of
        .map((part) => spellOut(part, must))
        .flatMap((part) => ('join' in part && part.join === join ? part.of : [part]));
      const [first, ...others] = parts;
      return first && others.length === 0 ? first : { join, of: parts };
    }
    default:
      return { comparison: condition, must };
  }
}
