import type { Board, BoardNotes } from '../../../schemas/board.ts';
import { type CaseHead, caseStatusSchema } from '../../../schemas/case.ts';
import { ags5Schema, unitKinds } from '../../../schemas/registry.ts';
import * as z from '../../../schemas/zod.ts';

/*
 * A board as it is stored. Boards of 11,000 cases are read by every page that lists cases, and what
 * that costs is the number of values in them: so what never changes is one text, and what few cases
 * have is one map.
 */

/** Sparse, by unit (ARS) and what it is, with a space between. */
const notesSchema = z.record(z.string(), z.union([z.string(), z.number(), z.literal(true)]));

export const boardItemSchema = z.strictObject({
  district: ags5Schema,
  /** A line a unit: its ARS without the district, kind, inhabitants, name. */
  units: z.string(),
  status: z.record(z.string(), caseStatusSchema),
  notes: notesSchema,
});
export type BoardItem = z.infer<typeof boardItemSchema>;

/** Where something is noted about a unit. */
export function noteKey(ars: string, note: keyof BoardNotes): string {
  return `${ars} ${note}`;
}

/** The board of the cases of one district, as they are when the wave is added. */
export function newBoardItem(district: string, heads: readonly CaseHead[]): BoardItem {
  return {
    district,
    units: heads
      .map(({ unit: { ars, kind, inhabitants, name } }) =>
        [ars.slice(district.length), kind, inhabitants, name.replaceAll('\n', ' ')].join('\t'),
      )
      .join('\n'),
    status: Object.fromEntries(heads.map(({ unit, status }) => [unit.ars, status])),
    notes: {},
  };
}

/** The board in an item. */
export function boardOf({ district, units, status, notes }: BoardItem): Board {
  const board: Board = {
    district,
    units: Object.fromEntries(units.split('\n').map((line) => unitOf(district, line))),
    status,
    softEdits: {},
    correcting: {},
    bounced: {},
    lastCall: {},
    extendedUntil: {},
  };
  for (const [key, value] of Object.entries(notes)) {
    const [ars = '', note] = key.split(' ') as [string, keyof BoardNotes];
    // Written by `boardWrite` alone, which knows what belongs where.
    board[note][ars] = value as never;
  }
  return board;
}

function unitOf(district: string, line: string): [ars: string, Board['units'][string]] {
  const [rest = '', kind = '', inhabitants = '', name = ''] = line.split('\t');
  const known = unitKinds.find((one) => one === kind);
  if (!known) throw new TypeError(`There is no kind "${kind}" of units`);
  return [district + rest, { name, kind: known, inhabitants: Number(inhabitants) }];
}
