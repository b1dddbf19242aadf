import type { LakeCase } from '../../../analytics/lake/lake-case.ts';
import type { CaseHead } from '../../../schemas/case.ts';
import { answersOf } from '../../domain/cases/statement.ts';
import type { Table } from '../table.ts';
import { listCases } from './cases.ts';
import { listDraft } from './drafts.ts';
import { getLastSubmissions } from './submissions.ts';

/** As many cases as submissions are read by one request. */
const batchSize = 100;

/** Every case with what the lake wants of it: the last submission, or the draft before the first. */
export async function* readCases(core: Table, wave: string): AsyncGenerator<LakeCase> {
  let batch: CaseHead[] = [];
  for await (const head of listCases(core, wave)) {
    batch.push(head);
    if (batch.length < batchSize) continue;
    yield* readBatch(core, batch);
    batch = [];
  }
  yield* readBatch(core, batch);
}

async function* readBatch(core: Table, heads: CaseHead[]): AsyncGenerator<LakeCase> {
  const submissions = await getLastSubmissions(core, heads);
  for (const head of heads) {
    const { wave, unit, status } = head;
    const submission = submissions.get(unit.ars);
    // The first section that is saved moves a case on: before, there is nothing to read.
    const isBlank = status === 'NOT_STARTED' || status === 'OPENED';
    const isDrafted = !submission && !isBlank;
    const draft = isDrafted ? answersOf(await listDraft(core, { wave, ars: unit.ars })) : {};
    yield { head, submission, draft };
  }
}
