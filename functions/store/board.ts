import type { Board } from '../../schemas/board.ts';
import { boardSchema } from '../../schemas/board.ts';
import type { CaseHead, CaseKey, CaseStatus } from '../../schemas/case.ts';
import { districtOf, keys, prefixes } from './keys.ts';
import { getEntity, queryEntities, queryKeys, type Table, toItem } from './table.ts';
import type { Write } from './transact.ts';

/** What changes on the board about one case. What is 0, false or null is taken from it. */
export interface BoardChange {
  status?: CaseStatus;
  softEdits?: number;
  correcting?: NonNullable<CaseHead['correcting']> | null;
  bounced?: boolean;
  /** The instant of the call. */
  lastCall?: string;
  extendedUntil?: string | null;
}

/** What tells the board of a change, within the transaction that changes the head of the case. */
export function boardWrite({ wave, ars }: CaseKey, change: BoardChange): Write {
  const fields = Object.entries(change);
  const kept = fields.filter(([, value]) => value);
  const taken = fields.filter(([, value]) => !value);
  const clauses = [
    ...(kept.length > 0 ? [`SET ${kept.map(([of]) => `#${of}.#ars = :${of}`).join(', ')}`] : []),
    ...(taken.length > 0 ? [`REMOVE ${taken.map(([of]) => `#${of}.#ars`).join(', ')}`] : []),
  ];
  return {
    Update: {
      Key: keys.board(wave, districtOf(ars)),
      UpdateExpression: clauses.join(' '),
      ExpressionAttributeNames: {
        '#ars': ars,
        ...Object.fromEntries(fields.map(([of]) => [`#${of}`, of])),
      },
      ...(kept.length > 0 && {
        ExpressionAttributeValues: Object.fromEntries(kept.map(([of, value]) => [`:${of}`, value])),
      }),
    },
  };
}

/** What puts the cases of one district on the board, as they are when the wave is added. */
export function newBoard(wave: string, district: string, heads: readonly CaseHead[]): Write {
  const board: Board = {
    district,
    units: Object.fromEntries(
      heads.map(({ unit: { ars, name, kind, inhabitants } }) => [ars, { name, kind, inhabitants }]),
    ),
    status: Object.fromEntries(heads.map(({ unit, status }) => [unit.ars, status])),
    softEdits: {},
    correcting: {},
    bounced: {},
    lastCall: {},
    extendedUntil: {},
  };
  return { Put: { Item: toItem(keys.board(wave, district), board) } };
}

/**
 * The board of a wave, district by district in the order of their keys.
 *
 * @param district reads that of one district alone; empty if the wave has no case there
 */
export async function readBoard(core: Table, wave: string, district?: string): Promise<Board[]> {
  if (district === undefined) {
    return Array.fromAsync(queryEntities(core, boardSchema, keys.ofWave(wave), prefixes.board));
  }
  const found = await getEntity(core, keys.board(wave, district), boardSchema);
  return found ? [found] : [];
}

/** The districts (AGS) in which a wave has cases. */
export async function* districtsOfWave(core: Table, wave: string): AsyncGenerator<string> {
  for await (const { sk } of queryKeys(core, keys.ofWave(wave), prefixes.board)) {
    yield sk.slice(prefixes.board.length);
  }
}
