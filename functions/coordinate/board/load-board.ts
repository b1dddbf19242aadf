import type { Context } from 'hono';
import type { Registry } from '../../../schemas/registry.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { districtOfStaff } from '../../domain/access/rights.ts';
import { type BoardCase, casesOnBoards } from '../../domain/board/board-case.ts';
import { readBoard } from '../../store/cases/board.ts';
import { getRegistryOfWave, getWave } from '../../store/waves/definitions.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';

/** The cases of a wave that somebody may see, with the districts that they lie in. */
export interface BoardView {
  wave: Wave;
  cases: BoardCase[];
  /** Those with cases, in the order of their keys. */
  districts: Registry['districts'];
  /** The only district (AGS) that whoever asks may see. */
  own: string | undefined;
}

/**
 * Reads the board of a wave as far as whoever asks may see it.
 *
 * @throws NotFoundError if there is no such wave
 */
export async function loadBoard(
  c: Context<PageEnv>,
  { core }: Pick<ConsoleDependencies, 'core'>,
  id: string,
): Promise<BoardView> {
  const own = districtOfStaff(staffOf(c));
  const [wave, boards] = await Promise.all([getWave(core, id), readBoard(core, id, own)]);
  // A wave that is not open yet has no frame: neither cases nor districts.
  const { districts } = boards.length > 0 ? await getRegistryOfWave(core, wave) : { districts: [] };
  const withCases = new Set(boards.map(({ district }) => district));
  return {
    wave,
    cases: casesOnBoards(boards, wave),
    districts: districts.filter(({ ags5 }) => withCases.has(ags5)),
    own,
  };
}
