import type { Board } from '../../../schemas/board.ts';
import type { CaseHead, CaseKey, CaseStatus } from '../../../schemas/case.ts';
import { districtOf, keys, prefixes } from '../keys.ts';
import { getEntity, queryEntities, queryKeys, type Table, toItem } from '../table.ts';
import type { Write } from '../transact.ts';
import { boardItemSchema, boardOf, newBoardItem, noteKey } from './board-item.ts';

/** What changes on the board about one case. */
export interface BoardChange extends Partial<BoardNoteChange> {
  status?: CaseStatus;
}

/** What few cases have; 0, false or null says that a case has it no more. */
interface BoardNoteChange {
  softEdits: number;
  correcting: NonNullable<CaseHead['correcting']> | null;
  bounced: boolean;
  /** The instant of the call. */
  lastCall: string;
  extendedUntil: string | null;
}

/** What tells the board of a change, within the transaction that changes the head of the case. */
export function boardWrite({ wave, ars }: CaseKey, { status, ...notes }: BoardChange): Write {
  const changes = Object.entries(notes) as [keyof BoardNoteChange, unknown][];
  const kept = changes.filter(([, value]) => value);
  const sets = [
    ...(status ? ['#status.#ars = :status'] : []),
    ...kept.map(([note]) => `#notes.#${note} = :${note}`),
  ];
  const removes = changes.filter(([, value]) => !value).map(([note]) => `#notes.#${note}`);
  return {
    Update: {
      Key: keys.board(wave, districtOf(ars)),
      UpdateExpression: [
        ...(sets.length > 0 ? [`SET ${sets.join(', ')}`] : []),
        ...(removes.length > 0 ? [`REMOVE ${removes.join(', ')}`] : []),
      ].join(' '),
      ExpressionAttributeNames: {
        ...(status && { '#status': 'status', '#ars': ars }),
        ...(changes.length > 0 && { '#notes': 'notes' }),
        ...Object.fromEntries(changes.map(([note]) => [`#${note}`, noteKey(ars, note)])),
      },
      ...(sets.length > 0 && {
        ExpressionAttributeValues: {
          ...(status && { ':status': status }),
          ...Object.fromEntries(kept.map(([note, value]) => [`:${note}`, value])),
        },
      }),
    },
  };
}

/** What puts the cases of one district on the board, as they are when the wave is added. */
export function newBoard(wave: string, district: string, heads: readonly CaseHead[]): Write {
  const item = newBoardItem(district, heads);
  return { Put: { Item: toItem(keys.board(wave, district), item) } };
}

/**
 * The board of a wave, district by district in the order of their keys.
 *
 * @param district reads that of one district alone; empty if the wave has no case there
 */
export async function readBoard(core: Table, wave: string, district?: string): Promise<Board[]> {
  if (district === undefined) {
    const items = queryEntities(core, boardItemSchema, keys.ofWave(wave), prefixes.board);
    return (await Array.fromAsync(items)).map(boardOf);
  }
  const found = await getEntity(core, keys.board(wave, district), boardItemSchema);
  return found ? [boardOf(found)] : [];
}

/** The districts (AGS) in which a wave has cases. */
export async function* districtsOfWave(core: Table, wave: string): AsyncGenerator<string> {
  for await (const { sk } of queryKeys(core, keys.ofWave(wave), prefixes.board)) {
    yield sk.slice(prefixes.board.length);
  }
}
