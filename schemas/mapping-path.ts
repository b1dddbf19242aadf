import type { QuestionMapping } from './question-mapping.ts';

/**
 * The mappings that lead from one meaning of a question to a later one, one after the other; of several
 * ways one that preserves statuses, so that what is carried forward and what is compared read alike.
 *
 * @param mappings of the survey, those that are approved
 * @returns none for equal meanings; undefined where no way leads there
 */
export function mappingPath(
  mappings: readonly QuestionMapping[],
  question: string,
  from: number,
  to: number,
): QuestionMapping[] | undefined {
  const own = mappings.filter((one) => one.question === question);
  const preserving = own.filter(({ preservesStatuses }) => preservesStatuses);
  return walk(preserving, from, to) ?? walk(own, from, to);
}

/** Each mapping goes forward, so that the walk ends. */
function walk(
  mappings: readonly QuestionMapping[],
  from: number,
  to: number,
): QuestionMapping[] | undefined {
  if (from === to) return [];
  for (const step of mappings) {
    if (step.from !== from || step.to <= from) continue;
    const rest = walk(mappings, step.to, to);
    if (rest) return [step, ...rest];
  }
  return undefined;
}
