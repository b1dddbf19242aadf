import type { QuestionMapping } from '../../schemas/question-mapping.ts';
import type { Results } from '../../schemas/results.ts';

/** What decides whether a topic means the same in two waves. */
type Meanings = Pick<Results['topics'][number], 'meanings'>;

/**
 * Whether the status in a topic can be compared between two waves: the same questions decide it, and
 * each means the same in both, or approved mappings lead, one after the other, from its earlier
 * meaning to the later one without changing a status.
 *
 * @param mappings those that are approved, of the survey of both waves
 */
export function isComparable(
  { meanings: now }: Meanings,
  { meanings: earlier }: Meanings,
  mappings: readonly QuestionMapping[],
): boolean {
  const questions = Object.keys(now);
  return (
    questions.length === Object.keys(earlier).length &&
    questions.every((question) => {
      const [from, to] = [earlier[question], now[question]];
      if (from === undefined || to === undefined) return false;
      return leads(
        mappings.filter((one) => one.question === question && one.preservesStatuses),
        from,
        to,
      );
    })
  );
}

/** Whether mappings lead from one meaning to another; each goes forward, so that the walk ends. */
function leads(mappings: readonly QuestionMapping[], from: number, to: number): boolean {
  return (
    from === to ||
    mappings.some((one) => one.from === from && one.to > from && leads(mappings, one.to, to))
  );
}
