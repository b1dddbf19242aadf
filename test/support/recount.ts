import { paginateScan } from '@aws-sdk/lib-dynamodb';
import type { LakeCase } from '../../analytics/lake/lake-case.ts';
import { answersOf } from '../../functions/domain/cases/statement.ts';
import { type BoardItem, boardOf } from '../../functions/store/cases/board-item.ts';
import type { Table } from '../../functions/store/table.ts';
import type { AuditEntry } from '../../schemas/audit.ts';
import { type CaseHead, type CaseStatus, isComplete } from '../../schemas/case.ts';
import type { DraftSection, Submission } from '../../schemas/submission.ts';

/** What the table holds of one case. */
export interface CountedCase {
  head: CaseHead;
  submissions: Submission[];
  draft: DraftSection[];
  /** The ids of the entries that tell of a submission, in the audit of the case and of the days. */
  audit: { ofCase: string[]; ofDays: string[] };
  idempotencyKeys: number;
}

/** What a board tells of a case that its head tells, too. */
interface OnBoard {
  district: string;
  name: string;
  status: CaseStatus;
  softEdits: number;
  correcting: CaseHead['correcting'];
}

/** What the table holds of one wave. */
export interface Recount {
  cases: CountedCase[];
  /** What the boards tell of each case, by unit (ARS). */
  onBoard: Record<string, OnBoard>;
}

interface Item {
  pk: string;
  sk: string;
}

/** Counts a wave once more, from all items of the table and without its store. */
export async function recount({ client, name }: Table, wave: string): Promise<Recount> {
  const items: Item[] = [];
  const pages = paginateScan({ client }, { TableName: name, ConsistentRead: true });
  for await (const { Items } of pages) items.push(...((Items ?? []) as Item[]));
  const partitions = Map.groupBy(items, ({ pk }) => pk);
  const within = <T>(pk: string, prefix: string): (T & Item)[] =>
    (partitions.get(pk) ?? []).filter(({ sk }) => sk.startsWith(prefix)) as (T & Item)[];
  const submittedIds = (entries: AuditEntry[]) =>
    entries.filter(({ action }) => action === 'responseSubmitted').map(({ id }) => id);
  const partitionsLike = (prefix: string) =>
    [...partitions.keys()].filter((pk) => pk.startsWith(prefix));
  const ofDays = partitionsLike('AUDIT#').flatMap((pk) => within<AuditEntry>(pk, ''));

  const heads = partitionsLike(`WAVE#${wave}#D#`).flatMap((pk) => within<CaseHead>(pk, 'CASE#'));
  const cases = heads.map((head): CountedCase => {
    const { ars } = head.unit;
    const pk = `CASE#${wave}#${ars}`;
    return {
      head,
      submissions: within(pk, 'SUB#'),
      draft: within(pk, 'DRAFT#'),
      audit: {
        ofCase: submittedIds(within(pk, 'AUDIT#')),
        ofDays: submittedIds(ofDays.filter((one) => one.wave === wave && one.ars === ars)),
      },
      idempotencyKeys: partitionsLike(`IDEM#${wave}#${ars}#`).length,
    };
  });
  const boards = within<BoardItem>(`WAVE#${wave}`, 'BOARD#').map(boardOf);
  const onBoard = boards.flatMap((board) =>
    Object.entries(board.units).map(([ars, { name }]): [string, OnBoard] => {
      const { district, status, softEdits, correcting } = board;
      const found = { status: status[ars] as CaseStatus, softEdits: softEdits[ars] ?? 0 };
      return [ars, { district, name, ...found, correcting: correcting[ars] }];
    }),
  );
  return { cases, onBoard: Object.fromEntries(onBoard) };
}

/** What the boards must tell, as the heads have it. */
export function boardByHeads({ cases }: Recount): Recount['onBoard'] {
  return Object.fromEntries(
    cases.map(({ head: { unit, status, softEdits, correcting } }) => [
      unit.ars,
      { district: unit.ags5, name: unit.name, status, softEdits, correcting },
    ]),
  );
}

/** How many cases are complete, as the boards tell it. */
export function completeOnBoard({ onBoard }: Recount): number {
  return Object.values(onBoard).filter(({ status }) => isComplete(status)).length;
}

/** A case as a snapshot should see it. */
export function asLakeCase({ head, submissions, draft }: CountedCase): LakeCase {
  const submission = submissions.at(-1);
  return { head, submission, draft: submission ? {} : answersOf(draft) };
}
