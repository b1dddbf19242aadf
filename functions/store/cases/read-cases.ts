import type { EarlierSubmission, LakeCase } from '../../../analytics/lake/lake-case.ts';
import { type CaseHead, caseHeadSchema, isComplete } from '../../../schemas/case.ts';
import { carryLimitOf, hasEnded, type Wave } from '../../../schemas/wave.ts';
import { atMost } from '../../domain/at-most.ts';
import { answersOf } from '../../domain/cases/statement.ts';
import { mergeStreams } from '../../domain/merge-streams.ts';
import { carryAge } from '../../domain/waves/carry-age.ts';
import { keys, prefixes } from '../keys.ts';
import { getQuestionnaire } from '../questionnaires/questionnaires.ts';
import { queryEntities, type Table } from '../table.ts';
import { listWaves } from '../waves/definitions.ts';
import { districtsOfWave } from './board.ts';
import { findCases } from './cases.ts';
import { listDraft } from './drafts.ts';
import { getFirstSubmissions, getLastSubmissions } from './submissions.ts';

/** As many cases as submissions are read by one request. */
const batchSize = 100;
/** So many districts are read side by side, each with one batch of cases in memory. */
const districtsAtOnce = 8;
/** So many drafts of a batch are read at once. */
const draftsAtOnce = 6;

/** An earlier wave whose answers may stand for those of a wave, and how many waves old they are. */
interface EarlierWave {
  id: string;
  age: number;
}

/**
 * Every case with what the lake wants of it, in no order: the last submission and the one that it
 * corrects, or the draft before the first and, where that may stand for it, the submission of an earlier wave.
 */
export async function* readCases(core: Table, wave: Wave): AsyncGenerator<LakeCase> {
  const earlier = earlierWaves(await listWaves(core), wave);
  const districts = await Array.fromAsync(districtsOfWave(core, wave.id));
  const batches = mergeStreams(districtsAtOnce, districts, async function* (district) {
    for await (const heads of batchesOf(core, wave.id, district)) {
      yield await readBatch(core, wave.survey, heads, earlier);
    }
  });
  for await (const batch of batches) yield* batch;
}

/** The latest first; made-up answers never stand for real ones. */
function earlierWaves(waves: readonly Wave[], wave: Wave): EarlierWave[] {
  return waves
    .filter((one) => one.survey === wave.survey && one.exampleData === wave.exampleData)
    .filter((one) => hasEnded(one) && one.referenceDate < wave.referenceDate)
    .map((one) => ({ id: one.id, age: carryAge(waves, one, wave) }))
    .filter(({ age }) => age <= carryLimitOf(wave))
    .sort((a, b) => a.age - b.age);
}

async function* batchesOf(core: Table, wave: string, district: string): AsyncGenerator<CaseHead[]> {
  const pk = keys.casesOfDistrict(wave, district);
  let batch: CaseHead[] = [];
  for await (const head of queryEntities(core, caseHeadSchema, pk, prefixes.case)) {
    batch.push(head);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function readBatch(
  core: Table,
  survey: string,
  heads: readonly CaseHead[],
  waves: readonly EarlierWave[],
): Promise<LakeCase[]> {
  const [submissions, firsts, earlier] = await Promise.all([
    getLastSubmissions(core, heads),
    getFirstSubmissions(core, heads),
    readEarlier(core, survey, heads, waves),
  ]);
  return atMost(draftsAtOnce, heads, async (head) => {
    const { wave, unit, status } = head;
    const submission = submissions.get(unit.ars);
    // The first section that is saved moves a case on: before, there is nothing to read.
    const isBlank = status === 'NOT_STARTED' || status === 'OPENED';
    const isDrafted = !submission && !isBlank;
    const draft = isDrafted ? answersOf(await listDraft(core, { wave, ars: unit.ars })) : {};
    const first = firsts.get(unit.ars);
    const before = earlier.get(unit.ars);
    return { head, submission, draft, ...(first && { first }), ...(before && { earlier: before }) };
  });
}

/**
 * The earlier submissions that may stand for some cases, by unit (ARS): of each the last one there is now,
 * which is what the earlier wave counts, even where it was entered after this wave had opened. Only those
 * of the same key: a predecessor was another administration.
 */
async function readEarlier(
  core: Table,
  survey: string,
  heads: readonly CaseHead[],
  waves: readonly EarlierWave[],
): Promise<Map<string, EarlierSubmission>> {
  const silent = new Set(
    heads.filter(({ status }) => !isComplete(status)).map(({ unit }) => unit.ars),
  );
  const found = new Map<string, EarlierSubmission>();
  for (const { id: wave, age } of waves) {
    const before = await findCases(
      core,
      [...silent].map((ars) => ({ wave, ars })),
    );
    for (const [ars, submission] of await getLastSubmissions(core, before)) {
      // Versions are read once, so that all who answered one share it.
      const questionnaire = await getQuestionnaire(core, survey, submission.questionnaireVersion);
      found.set(ars, { submission, questionnaire, age });
      silent.delete(ars);
    }
  }
  return found;
}
