import type { EarlierSubmission, LakeCase } from '../../../analytics/lake/lake-case.ts';
import { type CaseHead, caseHeadSchema, isComplete } from '../../../schemas/case.ts';
import { carryLimitOf, type Wave } from '../../../schemas/wave.ts';
import { atMost } from '../../domain/at-most.ts';
import { answersOf } from '../../domain/cases/statement.ts';
import { mergeStreams } from '../../domain/merge-streams.ts';
import { carryAge } from '../../domain/waves/carry-age.ts';
import { keys, prefixes } from '../keys.ts';
import { getQuestionnaire } from '../questionnaires/questionnaires.ts';
import { queryEntities, type Table } from '../table.ts';
import { listWaves } from '../waves/definitions.ts';
import { districtsOfWave } from './board.ts';
import { listDraft } from './drafts.ts';
import { getLastSubmissions, getSubmissions } from './submissions.ts';

/** As many cases as submissions are read by one request. */
const batchSize = 100;
/** So many districts are read side by side, each with one batch of cases in memory. */
const districtsAtOnce = 8;
/** So many drafts of a batch are read at once. */
const draftsAtOnce = 6;

/** Which submissions of earlier waves may stand for cases of a wave, and how many waves old they are. */
type Representing = (head: CaseHead) => { number: number; age: number; wave: string } | undefined;

/**
 * Every case with what the lake wants of it, in no order: the last submission, or the draft before the
 * first and, where that may stand for it, the submission of an earlier wave.
 */
export async function* readCases(core: Table, wave: Wave): AsyncGenerator<LakeCase> {
  const waves = await listWaves(core);
  const districts = await Array.fromAsync(districtsOfWave(core, wave.id));
  const representing: Representing = ({ status, previous }) => {
    // A predecessor was another administration: its answers are offered, and never stand for this one.
    if (isComplete(status) || !previous || previous.predecessor) return undefined;
    const age = carryAge(waves, previous, wave);
    return age <= carryLimitOf(wave) ? { ...previous, age } : undefined;
  };
  const batches = mergeStreams(districtsAtOnce, districts, async function* (district) {
    for await (const heads of batchesOf(core, wave.id, district)) {
      yield await readBatch(core, wave.survey, heads, representing);
    }
  });
  for await (const batch of batches) yield* batch;
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
  representing: Representing,
): Promise<LakeCase[]> {
  const [submissions, earlier] = await Promise.all([
    getLastSubmissions(core, heads),
    readEarlier(core, survey, heads, representing),
  ]);
  return atMost(draftsAtOnce, heads, async (head) => {
    const { wave, unit, status } = head;
    const submission = submissions.get(unit.ars);
    // The first section that is saved moves a case on: before, there is nothing to read.
    const isBlank = status === 'NOT_STARTED' || status === 'OPENED';
    const isDrafted = !submission && !isBlank;
    const draft = isDrafted ? answersOf(await listDraft(core, { wave, ars: unit.ars })) : {};
    const before = earlier.get(unit.ars);
    return { head, submission, draft, ...(before && { earlier: before }) };
  });
}

/** The earlier submissions that may stand for some cases, by unit (ARS). */
async function readEarlier(
  core: Table,
  survey: string,
  heads: readonly CaseHead[],
  representing: Representing,
): Promise<Map<string, EarlierSubmission>> {
  const wanted = heads.flatMap((head) => {
    const { wave, number, age } = representing(head) ?? {};
    return wave && number && age ? [{ key: { wave, ars: head.unit.ars }, number, age }] : [];
  });
  const submissions = await getSubmissions(core, wanted);
  const found = wanted.map(async ({ key: { ars }, age }) => {
    const submission = submissions.get(ars);
    if (!submission) return [];
    // Versions are read once, so that all who answered one share it.
    const questionnaire = await getQuestionnaire(core, survey, submission.questionnaireVersion);
    return [[ars, { submission, questionnaire, age }] as const];
  });
  return new Map((await Promise.all(found)).flat());
}
