import type { Temporal } from 'temporal-polyfill';
import type { LakeCase } from '../../analytics/lake/lake-case.ts';
import type { ObjectStore } from '../../analytics/lake/object-store.ts';
import { publishSnapshot } from '../../analytics/lake/publish.ts';
import { answersOf } from '../domain/section-form.ts';
import { listCases } from '../store/cases.ts';
import { getQuestionnaire, getRegistry, getWave } from '../store/definitions.ts';
import { clearDirty, readDirty } from '../store/dirty.ts';
import { listDraft } from '../store/drafts.ts';
import { getSubmission } from '../store/submissions.ts';
import type { Table } from '../store/table.ts';

/**
 * Snapshots a wave if it has changed since the last time.
 *
 * The counter is read before the data, the wave itself included, and the mark is cleared last: a change in between leaves the
 * wave dirty, and a crash anywhere repeats the whole.
 *
 * @returns the id of the snapshot, or undefined if there was nothing to do
 */
export async function takeSnapshot(
  core: Table,
  lake: ObjectStore,
  id: string,
  now: Temporal.Instant,
): Promise<string | undefined> {
  const { counter, dirty } = await readDirty(core, id);
  if (!dirty) return undefined;
  const wave = await getWave(core, id);
  const questionnaire = await getQuestionnaire(core, wave.survey, wave.questionnaireVersion);
  const registry = await getRegistry(core, wave.registry);
  const cases = readCases(core, id);
  const input = { wave, questionnaire, registry, cases, asOf: counter };
  const { snapshot } = await publishSnapshot(lake, input, now);
  await clearDirty(core, id, counter);
  return snapshot;
}

/** Every case with what the lake wants of it: the last submission, or the draft before the first. */
export async function* readCases(core: Table, wave: string): AsyncGenerator<LakeCase> {
  for await (const head of listCases(core, wave)) {
    const key = { wave, ars: head.unit.ars };
    const submitted = head.submissions > 0;
    yield {
      head,
      submission: submitted ? await getSubmission(core, key, head.submissions) : undefined,
      draft: submitted ? {} : answersOf(await listDraft(core, key)),
    };
  }
}
