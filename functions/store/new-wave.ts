import type { AuditEntry } from '../../schemas/audit.ts';
import { type CaseHead, caseKeyOf } from '../../schemas/case.ts';
import { AlreadyThereError } from '../../schemas/errors.ts';
import type { Unit } from '../../schemas/registry.ts';
import type { Submission } from '../../schemas/submission.ts';
import type { Wave } from '../../schemas/wave.ts';
import { auditWrites } from './audit.ts';
import { newBoard } from './board.ts';
import { listCases } from './cases.ts';
import { markDirty } from './dirty.ts';
import { beginRun } from './exclusive-run.ts';
import { keys, prefixes } from './keys.ts';
import { queryKeys, type Table, toItem } from './table.ts';
import type { Write } from './transact.ts';

/** A case as a wave begins with it, or as it was when the wave was over. */
export interface NewCase {
  unit: Unit;
  /** The answers that count, where the wave is over. */
  submission?: Submission | undefined;
  previous?: CaseHead['previous'];
}

/**
 * Adds a wave: its cases first and, last of all, the wave itself, so that nobody sees a half of it.
 * What an interrupted run has left of it is removed before.
 *
 * @param beforeSeen makes what else must be there before the wave is seen; gets the change counter of
 * the wave, which no other run gets
 * @throws AlreadyThereError if there is a wave of that id; nothing was changed then
 * @throws TakenOverError if the same wave is added by somebody who began later
 */
export async function addWave(
  core: Table,
  wave: Wave,
  cases: readonly NewCase[],
  beforeSeen: (counter: number) => Promise<void> = async () => {},
): Promise<void> {
  const isThere = () =>
    new AlreadyThereError(`The wave ${wave.id} is there already; nothing was changed.`);
  const isAbsent = { ConditionExpression: 'attribute_not_exists(pk)' };
  const run = await beginRun(core, keys.waveRun(wave.id), {
    ConditionCheck: { Key: keys.wave(wave.id), ...isAbsent },
  });
  if (!run) throw isThere();
  const counter = await markDirty(core, wave.id);
  await run.write(removeCases(core, wave.id));
  await run.write(writeCases(wave.id, cases));
  await beforeSeen(counter);
  const isAdded = await run.finish([
    { Put: { Item: toItem(keys.wave(wave.id), wave), ...isAbsent } },
  ]);
  if (!isAdded) throw isThere();
}

/**
 * What writes the cases of a new wave. The board comes first, so that what an interrupted run leaves
 * behind is found by `removeCases`.
 */
function* writeCases(wave: string, cases: readonly NewCase[]): Generator<Write[]> {
  const begun = cases.map((one) => ({ head: headOf(wave, one), submission: one.submission }));
  const heads = begun.map(({ head }) => head);
  for (const [district, members] of Map.groupBy(heads, ({ unit }) => unit.ags5)) {
    yield [newBoard(wave, district, members)];
  }
  for (const { head, submission } of begun) {
    const key = caseKeyOf(head);
    const put = { Put: { Item: toItem(keys.caseHead(key), head) } };
    yield submission
      ? [
          put,
          { Put: { Item: toItem(keys.submission(key, submission.number), submission) } },
          ...auditWrites({ ...key, at: submission.submittedAt, ...happened[submission.mode] }),
        ]
      : [put];
  }
}

function headOf(wave: string, { unit, submission, previous }: NewCase): CaseHead {
  return {
    wave,
    unit,
    status: submission ? 'ACCEPTED' : 'NOT_STARTED',
    version: 0,
    submissions: submission ? submission.number : 0,
    softEdits: 0,
    ...(previous && { previous }),
  };
}

const happened: Record<Submission['mode'], Pick<AuditEntry, 'actor' | 'action'>> = {
  SELF: { actor: 'respondent', action: 'responseSubmitted' },
  PROXY: { actor: 'operator', action: 'responseSubmitted' },
  IMPORTED: { actor: 'operator', action: 'responseImported' },
};

/** What removes all that an interrupted run has left of the cases of a wave. */
async function* removeCases(core: Table, wave: string): AsyncGenerator<Write[]> {
  for await (const { unit } of listCases(core, wave)) {
    const key = { wave, ars: unit.ars };
    for await (const inCase of queryKeys(core, keys.ofCase(key)))
      yield [{ Delete: { Key: inCase } }];
    yield [{ Delete: { Key: keys.caseHead(key) } }];
  }
  for await (const board of queryKeys(core, keys.ofWave(wave), prefixes.board)) {
    yield [{ Delete: { Key: board } }];
  }
}
