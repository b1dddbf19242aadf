import fc from 'fast-check';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  requestApproval,
  returnAnswers,
  switchApproval,
  withdrawRequest,
} from '../../../functions/store/cases/approvals.ts';
import { boardWrite, readBoard } from '../../../functions/store/cases/board.ts';
import { getCase, openCase } from '../../../functions/store/cases/cases.ts';
import { commitSubmission } from '../../../functions/store/cases/commit-submission.ts';
import { beginCorrection, discardCorrection } from '../../../functions/store/cases/corrections.ts';
import { listDraft, saveDraftSection } from '../../../functions/store/cases/drafts.ts';
import type { Table } from '../../../functions/store/table.ts';
import { transact } from '../../../functions/store/transact.ts';
import { addWave } from '../../../functions/store/waves/new-wave.ts';
import { syntheticFrame } from '../../../infra/example-data/frame.ts';
import type { CaseHead, CaseKey } from '../../../schemas/case.ts';
import { setStatus } from '../../support/case-records.ts';
import { boardByHeads, recount } from '../../support/recount.ts';
import { startStores } from '../../support/stores.ts';
import { wave } from '../../support/technik-status.ts';

let stores: Awaited<ReturnType<typeof startStores>>;
beforeAll(async () => {
  stores = await startStores();
});
afterAll(() => stores?.close());

const at = '2026-12-10T09:00:00Z';
const by = { actor: 'respondent' } as const;
const happened = { at, ...by };
const expiresAt = 2_000_000_000;
const required = { required: true };
const said = { answers: {}, confirmed: [], reasons: {} };
/** What tells of something in the transaction of a step, and is not looked at here. */
const aside = () => ({ Put: { Item: { pk: 'ASIDE', sk: ulid() } } });

/** The steps of respondents, each from the head as it is read; a step that is not possible does nothing. */
const steps: Record<string, (core: Table, key: CaseKey, head: CaseHead) => Promise<unknown>> = {
  open: async (core, key) => openCase(core, await getCase(core, key), at),
  save: async (core, key, head) => {
    const [before] = await listDraft(core, key);
    const draft = { section: 's', revision: (before?.revision ?? 0) + 1, savedAt: at, ...said };
    return saveDraftSection(core, key, head, draft, by, expiresAt);
  },
  submit: (core, _, head) => submit(core, head, {}),
  submitWithReasons: (core, _, head) => submit(core, head, { one: 'Reason', other: 'Reason' }),
  query: async (core, key, head) => {
    if (head.submissions > 0) await setStatus(core, key, 'QUERIED');
  },
  begin: (core, _, head) => beginCorrection(core, head, [], happened, expiresAt),
  discard: (core, _, head) => discardCorrection(core, head, undefined, happened),
  switchOn: (core, _, head) => switchApproval(core, { head, happened, expiresAt }, undefined, true),
  request: (core, _, head) => requestApproval(core, { head, happened, expiresAt }, ulid(), {}),
  withdraw: (core, _, head) => withdrawRequest(core, { head, happened }),
  return: (core, _, head) =>
    returnAnswers(core, { head, happened, expiresAt }, required, 'Comment', [aside()]),
};

function submit(core: Table, head: CaseHead, reasons: Record<string, string>) {
  const key = { wave: head.wave, ars: head.unit.ars };
  const submission = {
    ...key,
    number: head.submissions + 1,
    mode: 'SELF' as const,
    questionnaireVersion: '1.0.0',
    submittedAt: at,
    receipt: 'ABCDE-FGHJK',
    ...said,
    reasons,
  };
  const attempt = { by, idempotencyKey: ulid(), revisions: {}, alongside: [] };
  return commitSubmission(core, { head, submission, ...attempt });
}

/** Two administrations in each of two districts, and one in a third. */
const units = syntheticFrame(25).units.filter((_, index) => [0, 1, 12, 13, 24].includes(index));

describe('the board of a wave', () => {
  it('tells what the heads say, whatever several people do at once', async () => {
    const { core } = await stores.create();
    const doing = fc.record({
      unit: fc.constantFrom(...units),
      act: fc.constantFrom(...Object.keys(steps)),
    });
    const plans = fc.array(fc.array(doing, { minLength: 1, maxLength: 4 }), { maxLength: 15 });
    let waves = 0;
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const id = `w${waves++}`;
        const cases = units.map((unit) => ({ unit }));
        await addWave(core, { ...wave, id }, cases);
        for (const atOnce of plan) {
          await Promise.all(
            atOnce.map(async ({ unit: { ars }, act }) => {
              const key = { wave: id, ars };
              await steps[act]?.(core, key, await getCase(core, key));
            }),
          );
        }
        const counted = await recount(core, id);
        expect(Object.keys(counted.onBoard)).toHaveLength(units.length);
        expect(counted.onBoard).toEqual(boardByHeads(counted));
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('is read whole or for one district, and knows nothing of a district without cases', async () => {
    const { core } = await stores.create();
    await addWave(
      core,
      wave,
      units.map((unit) => ({ unit })),
    );
    const boards = await readBoard(core, wave.id);
    expect(boards.map(({ district }) => district)).toEqual(['90001', '90002', '90003']);
    const [own] = await readBoard(core, wave.id, '90002');
    expect(own).toEqual(boards[1]);
    expect(Object.values(own?.units ?? {}).map(({ name }) => name)).toEqual([
      'Musterkreis 2',
      'Musterverwaltung 01 (Musterkreis 2)',
    ]);
    expect(await readBoard(core, wave.id, '16051')).toEqual([]);
    expect(await readBoard(core, 'unknown')).toEqual([]);
  });

  it('notes what happened beside the answers, and forgets it again', async () => {
    const { core } = await stores.create();
    await addWave(
      core,
      wave,
      units.map((unit) => ({ unit })),
    );
    const ars = units[1]?.ars ?? '';
    const key = { wave: wave.id, ars };
    const note = (change: Parameters<typeof boardWrite>[1]) =>
      transact(core, [boardWrite(key, change)]);
    const noted = async () => {
      const [board] = await readBoard(core, wave.id, '90001');
      return [board?.bounced[ars], board?.lastCall[ars], board?.extendedUntil[ars]];
    };
    await note({ bounced: true, lastCall: at, extendedUntil: '2027-01-31' });
    expect(await noted()).toEqual([true, at, '2027-01-31']);
    await note({ bounced: false, extendedUntil: null });
    expect(await noted()).toEqual([undefined, at, undefined]);
  });
});
