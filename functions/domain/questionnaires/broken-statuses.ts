import { isDeepStrictEqual } from 'node:util';
import type { Adoption, AdoptionStatus } from '../../../schemas/adoption.ts';
import type { QuestionMapping } from '../../../schemas/question-mapping.ts';
import type { Text } from '../../../schemas/text.ts';
import { type MeaningChange, mappedEntries } from './meaning-changes.ts';
import type { Entry } from './question-changes.ts';

/** Why a mapping does not join the trend of a topic. */
export type BrokenStatus = { topic: Text } & (
  | { kind: 'noCounterpart'; entry: Entry }
  | { kind: 'otherStatus'; entry: Entry; before: AdoptionStatus; after: AdoptionStatus }
  /** The status is made of another kind of answer, or of other rows of a matrix. */
  | { kind: 'otherRule' }
);

/**
 * What a mapping changes about the statuses of topics that the question decides in both versions;
 * empty where it preserves them. A date beside the routes counts only by being there.
 */
export function brokenStatuses(
  change: MeaningChange,
  options: QuestionMapping['options'],
): BrokenStatus[] {
  const { id } = change.after.question;
  return decidedTopics(change).flatMap(([earlier, later]) =>
    earlier.question === id && later.question === id
      ? brokenIn(change, options, earlier, later)
      : [],
  );
}

/** The topics whose status a question decides in both versions, as the rules of each. */
export function decidedTopics({ before, after }: MeaningChange): [Adoption, Adoption][] {
  const decides = (adoption: Adoption) =>
    adoption.question === after.question.id ||
    (adoption.kind === 'bestRoute' && adoption.date === after.question.id);
  return before.questionnaire.adoption
    .filter(decides)
    .flatMap((earlier): [Adoption, Adoption][] => {
      const later = after.questionnaire.adoption.find(({ topic }) => topic === earlier.topic);
      return later && decides(later) ? [[earlier, later]] : [];
    });
}

function brokenIn(
  { before, after }: MeaningChange,
  options: QuestionMapping['options'],
  earlier: Adoption,
  later: Adoption,
): BrokenStatus[] {
  const topic = later.title;
  const isOtherType = mappedEntries(after.question).length === 0;
  if (isOtherType || !isDeepStrictEqual(ruleOf(earlier), ruleOf(later))) {
    return [{ topic, kind: 'otherRule' }];
  }
  return mappedEntries(before.question).flatMap((entry): BrokenStatus[] => {
    const counterpart = options[entry.value];
    if (counterpart === undefined) return [{ topic, kind: 'noCounterpart', entry }];
    const then = earlier.statuses[entry.value] ?? 'unknown';
    const now = later.statuses[counterpart] ?? 'unknown';
    if (then === now) return [];
    return [{ topic, kind: 'otherStatus', entry, before: then, after: now }];
  });
}

/** How a status is made of answers, besides what each answer means. */
function ruleOf(adoption: Adoption): unknown {
  if (adoption.kind === 'status') return { kind: adoption.kind };
  const { kind, automated, date } = adoption;
  return { kind, automated: automated.toSorted(), date };
}
