import type { LakeCase } from '../../analytics/lake/lake-case.ts';
import type { Answers } from '../../schemas/answer.ts';
import type { CaseStatus } from '../../schemas/case.ts';
import type { Unit } from '../../schemas/registry.ts';
import { reported, type Submission } from '../../schemas/submission.ts';

export const testWave = 'w1';

const unit: Unit = {
  ars: '160510000000',
  ags5: '16051',
  name: 'Erfurt',
  kind: 'districtFreeCity',
  inhabitants: 218_793,
  municipalities: 1,
};

interface CaseParts {
  unit?: Partial<Unit>;
  status?: CaseStatus;
  draft?: Answers;
  /** Submitted answers; without them there is no submission. */
  answers?: Answers | undefined;
  mode?: Submission['mode'];
  confirmed?: string[];
  submittedAt?: string;
  /** When the first submission came, where the last one corrects it. */
  firstAt?: string | undefined;
}

/** A case of the test wave: of Erfurt and submitted, unless the parts say something else. */
export function lakeCase(parts: CaseParts): LakeCase {
  const { status = 'SUBMITTED', draft = {}, answers, mode = 'SELF', confirmed = [] } = parts;
  const { submittedAt = '2026-12-01T10:00:00Z', firstAt } = parts;
  const asked = { ...unit, ...parts.unit };
  const submission: Submission | undefined = answers && {
    wave: testWave,
    ars: asked.ars,
    number: 2,
    mode,
    questionnaireVersion: '1.0.0',
    submittedAt,
    ...reported(answers),
    confirmed,
    receipt: 'ABCD-EFGH',
  };
  return {
    head: {
      wave: testWave,
      unit: asked,
      status,
      version: 3,
      submissions: answers ? 2 : 0,
      softEdits: 0,
    },
    submission,
    ...(submission && firstAt && { first: { ...submission, number: 1, submittedAt: firstAt } }),
    draft,
  };
}

/** Values as they come from a database: one after the other. */
export async function* streamOf<T>(values: Iterable<T>): AsyncGenerator<T> {
  yield* values;
}
