import { isDeepStrictEqual } from 'node:util';
import { mappingPath } from '../../schemas/mapping-path.ts';
import type { QuestionMapping } from '../../schemas/question-mapping.ts';
import type { Results } from '../../schemas/results.ts';

/** What decides whether a topic means the same in two waves. */
type Meanings = Pick<Results['topics'][number], 'meanings' | 'rule'>;

/**
 * Whether the status in a topic can be compared between two waves: the same questions decide it by the
 * same rule, and each means the same in both, or approved mappings lead, one after the other, from its
 * earlier meaning to the later one without changing a status.
 *
 * @param mappings those that are approved, of the survey of both waves
 */
export function isComparable(
  now: Meanings,
  earlier: Meanings,
  mappings: readonly QuestionMapping[],
): boolean {
  const mapped = mappedQuestions(now, earlier, mappings);
  return mapped !== undefined && isSameRule(now.rule, earlier.rule, mapped);
}

/** The deciding questions whose answers are mapped; undefined where one does not mean the same. */
function mappedQuestions(
  { meanings: now }: Meanings,
  { meanings: earlier }: Meanings,
  mappings: readonly QuestionMapping[],
): Set<string> | undefined {
  const questions = Object.keys(now);
  if (questions.length !== Object.keys(earlier).length) return undefined;
  const mapped = new Set<string>();
  for (const question of questions) {
    const [from, to] = [earlier[question], now[question]];
    if (from === undefined || to === undefined) return undefined;
    const path = mappingPath(mappings, question, from, to);
    if (!path?.every(({ preservesStatuses }) => preservesStatuses)) return undefined;
    if (path.length > 0) mapped.add(question);
  }
  return mapped;
}

/**
 * Whether the status is made of answers in the same way. What each answer means may differ where its
 * question is mapped, because the mapping preserves statuses. Without a rule nothing is known against it.
 */
function isSameRule(
  now: Meanings['rule'],
  earlier: Meanings['rule'],
  mapped: ReadonlySet<string>,
): boolean {
  if (!now || !earlier) return true;
  const { statuses, ...rule } = now;
  const { statuses: statusesThen, ...ruleThen } = earlier;
  return (
    isDeepStrictEqual(rule, ruleThen) &&
    (mapped.has(now.question) || isDeepStrictEqual(statuses, statusesThen))
  );
}
