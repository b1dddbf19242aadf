import { findCases } from '../../functions/store/cases/cases.ts';
import { getLastSubmissions } from '../../functions/store/cases/submissions.ts';
import type { Table } from '../../functions/store/table.ts';
import type { Answers } from '../../schemas/answer.ts';
import type { CaseHead, CaseKey } from '../../schemas/case.ts';

/** As many submissions as one request reads. */
const casesAtOnce = 100;

/** What units answered last time, by unit (ARS). */
export async function earlierAnswers(
  core: Table,
  previous: Iterable<CaseHead['previous']>,
): Promise<Map<string, Answers>> {
  const keys = [...previous].flatMap((one): CaseKey[] =>
    one ? [{ wave: one.wave, ars: one.ars }] : [],
  );
  const answers = new Map<string, Answers>();
  for (let from = 0; from < keys.length; from += casesAtOnce) {
    const heads = await findCases(core, keys.slice(from, from + casesAtOnce));
    for (const [ars, submission] of await getLastSubmissions(core, heads)) {
      answers.set(ars, submission.answers);
    }
  }
  return answers;
}
