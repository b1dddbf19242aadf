import type { QuestionnaireVersion } from '../../../schemas/questionnaire-version.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { planNextWave, type WavePlan } from '../../domain/waves/plan-next-wave.ts';
import { auditWrites } from '../audit/audit.ts';
import { keys } from '../keys.ts';
import { listPublishedVersions } from '../questionnaires/questionnaire-versions.ts';
import { getQuestionnaire } from '../questionnaires/questionnaires.ts';
import type { Table } from '../table.ts';
import { transact } from '../transact.ts';
import { findWave } from './definitions.ts';
import { plannedWaveWrites } from './planned-waves.ts';
import { type WaveActor, waveWrite } from './wave-steps.ts';

/**
 * The wave after another one, with the latest version of its questionnaire. Where the last
 * wave itself has its id, or one that is no later, it is told apart by a number.
 *
 * @param published as `listPublishedVersions` has them
 */
export async function proposeNextWave(
  core: Table,
  last: Wave,
  published: readonly QuestionnaireVersion[],
): Promise<WavePlan> {
  const { survey, questionnaireVersion } = last;
  const { version } = published.find((one) => one.survey === survey) ?? {};
  const questionnaire = await getQuestionnaire(core, survey, version ?? questionnaireVersion);
  const plan = planNextWave(last, questionnaire);
  return { ...plan, id: await idFor(core, plan.id, last) };
}

async function idFor(core: Table, id: string, last: Wave): Promise<string> {
  let own = id;
  for (let number = 2; ; number += 1) {
    const there = await findWave(core, own);
    if (!there || there.referenceDate > last.referenceDate) return own;
    own = `${id}-${number}`;
  }
}

/**
 * Plans the wave after a wave that repeats, as a draft, once: a draft that somebody deletes does not
 * come again. Where there is a wave of that id already, it is the next one.
 *
 * @param last as it was read
 * @returns false if it has changed since, or the next one is being brought in; nothing is written then
 */
export async function addNextWave(core: Table, last: Wave, actor: WaveActor): Promise<boolean> {
  const plan = await proposeNextWave(core, last, await listPublishedVersions(core));
  const next: Wave = { ...plan, status: 'DRAFT', version: 0 };
  const follows = waveWrite(last, { next: next.id });
  const failed = await transact(core, [
    follows,
    ...plannedWaveWrites(next),
    ...auditWrites({ ...actor, action: 'nextWavePlanned', wave: next.id, to: next.status }),
  ]);
  if (failed.length === 0) return true;
  const isThere = { ConditionExpression: 'attribute_exists(pk)' };
  const alone = await transact(core, [
    follows,
    { ConditionCheck: { Key: keys.wave(next.id), ...isThere } },
  ]);
  return alone.length === 0;
}
