import { type Asked, followBranches } from '../../schemas/branching.ts';
import type { LakeRow, Source } from '../../schemas/lake.ts';
import type { Questionnaire } from '../../schemas/questionnaire.ts';
import type { Submission } from '../../schemas/submission.ts';

/** The columns that tell whose a row is. */
export type RowKey = Pick<LakeRow<'frame'>, 'survey' | 'wave' | 'unit'>;

/** What a submission says about a unit in a wave: its own one, or an earlier one that stands for it. */
export interface Said {
  asked: Asked;
  /** Whether it says anything about a question, be it that it is hidden or was not answered. */
  isAbout(question: string): boolean;
  sourceOf(question: string): Source;
  /** Where what is decided by many answers comes from. */
  source: Source;
  /** Waves since then. */
  age: number;
  /** Its number among those of the unit in its wave. */
  number: number;
}

const sourceOfMode: Record<Submission['mode'], Source> = {
  SELF: 'REPORTED',
  PROXY: 'PROXY',
  IMPORTED: 'IMPORTED',
};

/** What a unit said in the wave itself: something about every question. */
export function saidNow(questionnaire: Questionnaire, submission: Submission): Said {
  const asked = followBranches(questionnaire, submission.answers);
  return {
    asked,
    isAbout: () => true,
    sourceOf: sourcesOf(submission, asked),
    source: sourceOfMode[submission.mode],
    age: 0,
    number: submission.number,
  };
}

/**
 * Where the answers of a submission come from, by question. What a unit confirmed as unchanged is
 * confirmed; without an answer there was nothing to confirm.
 */
function sourcesOf({ mode, confirmed }: Submission, { answers }: Asked): Said['sourceOf'] {
  const source = sourceOfMode[mode];
  if (mode !== 'SELF' || confirmed.length === 0) return () => source;
  const unchanged = new Set(confirmed.filter((id) => answers[id] !== undefined));
  return (id) => (unchanged.has(id) ? 'CONFIRMED' : source);
}
