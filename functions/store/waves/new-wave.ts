import type { AuditEntry } from '../../../schemas/audit.ts';
import { type CaseHead, caseKeyOf } from '../../../schemas/case.ts';
import { AlreadyThereError } from '../../../schemas/errors.ts';
import type { Unit } from '../../../schemas/registry.ts';
import type { Submission } from '../../../schemas/submission.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { auditWrites } from '../audit/audit.ts';
import { newBoard } from '../cases/board.ts';
import { listCases } from '../cases/cases.ts';
import { beginRun } from '../exclusive-run.ts';
import { isAuditKey, keys, prefixes } from '../keys.ts';
import { isFree, queryKeys, type Table, toItem } from '../table.ts';
import type { Write } from '../transact.ts';
import { markDirty } from './dirty.ts';

/** A case as a wave begins with it, or as it was when the wave was over. */
export interface NewCase {
  unit: Unit;
  /** The answers that count, where the wave is over. */
  submission?: Submission | undefined;
  previous?: CaseHead['previous'];
}

/**
 * Adds a wave: its cases first and, last of all, the wave itself, so that nobody sees a half of it.
 *
 * @throws AlreadyThereError if there is a wave of that id; nothing was changed then
 * @throws TakenOverError if the same wave is added by somebody who began later
 */
export async function addWave(
  core: Table,
  wave: Wave,
  cases: readonly NewCase[],
  { also = [], ...filling }: NewWaveOptions = {},
): Promise<void> {
  const isAdded = await fillWave(core, wave.id, cases, {
    condition: { ConditionCheck: { Key: keys.wave(wave.id), ...isFree } },
    last: [{ Put: { Item: toItem(keys.wave(wave.id), wave), ...isFree } }, ...also],
    ...filling,
  });
  if (!isAdded) {
    throw new AlreadyThereError(`The wave ${wave.id} is there already; nothing was changed.`);
  }
}

/** What else belongs to a wave that is added. */
export interface NewWaveOptions extends Pick<Filling, 'beforeSeen' | 'by' | 'onProgress'> {
  /** What is written in the same transaction as the wave itself. */
  also?: Write[];
}

/** What surrounds the cases of a wave. */
export interface Filling {
  /** What must hold before anything is written. */
  condition: Write;
  /** What makes the wave seen, with conditions of its own. */
  last: Write[];
  /**
   * Makes what else must be there before the wave is seen; gets the change counter of the wave, which
   * no other run gets.
   */
  beforeSeen?: (counter: number) => Promise<void>;
  /** Who brings answers in; an operator where nobody is named. */
  by?: Pick<AuditEntry, 'actor' | 'person'>;
  /** Is told how many cases are written so far. */
  onProgress?: (written: number) => Promise<void>;
}

/**
 * Writes the cases of a wave that is not seen yet, and what makes it seen last. What an interrupted
 * run has left of it is removed before.
 *
 * @returns whether the conditions held
 * @throws TakenOverError if somebody began the same later
 */
export async function fillWave(
  core: Table,
  wave: string,
  cases: readonly NewCase[],
  { condition, last, beforeSeen, by, onProgress }: Filling,
): Promise<boolean> {
  const run = await beginRun(core, keys.waveRun(wave), condition);
  if (!run) return false;
  const counter = await markDirty(core, wave);
  await run.write(removeCases(core, wave));
  await run.write(writeCases(wave, cases, by, onProgress));
  await beforeSeen?.(counter);
  return run.finish(last);
}

/**
 * What writes the cases of a new wave. The board comes first, so that what an interrupted run leaves
 * behind is found by `removeCases`.
 */
async function* writeCases(
  wave: string,
  cases: readonly NewCase[],
  by: Filling['by'],
  onProgress: Filling['onProgress'],
): AsyncGenerator<Write[]> {
  const begun = cases.map((one) => ({ head: headOf(wave, one), submission: one.submission }));
  const heads = begun.map(({ head }) => head);
  for (const [district, members] of Map.groupBy(heads, ({ unit }) => unit.ags5)) {
    yield [newBoard(wave, district, members)];
  }
  for (const [index, { head, submission }] of begun.entries()) {
    await onProgress?.(index);
    const key = caseKeyOf(head);
    const put = { Put: { Item: toItem(keys.caseHead(key), head) } };
    yield submission
      ? [
          put,
          { Put: { Item: toItem(keys.submission(key, submission.number), submission) } },
          ...auditWrites({
            ...key,
            at: submission.submittedAt,
            ...happened[submission.mode],
            ...by,
          }),
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
    for await (const inCase of queryKeys(core, keys.ofCase(key))) {
      // What the audit tells of the interrupted run has happened, too.
      if (!isAuditKey(inCase)) yield [{ Delete: { Key: inCase } }];
    }
    yield [{ Delete: { Key: keys.caseHead(key) } }];
  }
  for await (const board of queryKeys(core, keys.ofWave(wave), prefixes.board)) {
    yield [{ Delete: { Key: board } }];
  }
}
