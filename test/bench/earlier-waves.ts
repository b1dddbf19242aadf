import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compiledResultsSchema } from '../../analytics/lake/compiled-results.ts';
import { type EarlierSnapshot, type History, noHistory } from '../../analytics/lake/history.ts';
import { computeSnapshot, type Snapshot } from '../../analytics/lake/snapshot.ts';
import { type Edition, editions, type Results } from '../../schemas/results.ts';
import { tablesInFolder } from '../support/tables-in-folder.ts';
import { withFolder } from '../support/with-folder.ts';
import { benchInput, benchWaves } from './cases.ts';

/** With the wave that is measured there are twenty. */
const earlierWaves = 19;

/** Writes the snapshot of the wave before into a folder: its tables, and its figures as they are stored. */
export async function writeEarlierWave(folder: string, units: number): Promise<void> {
  const tables = join(folder, 'tables');
  await mkdir(tables);
  const { figures } = await computeSnapshot(tables, benchInput(units, 'previous'));
  for (const edition of editions) {
    await writeFile(fileOf(folder, edition), JSON.stringify(figures[edition].results));
  }
}

/**
 * Reads a history of nineteen waves out of such a folder. They are one snapshot under nineteen names: how
 * long a comparison takes does not depend on what it finds. The figures of each are read anew, as from a
 * store.
 */
export async function readEarlierWaves(folder: string): Promise<History> {
  const tables = tablesInFolder(join(folder, 'tables'));
  const earlier: EarlierSnapshot[] = [];
  for (let age = earlierWaves; age > 0; age--) {
    const wave = age === 1 ? benchWaves.previous.id : `${benchWaves.previous.id}-${age}`;
    const referenceDate = `${2027 - age}-06-30`;
    const read = async (edition: Edition): Promise<Results> => {
      const json = JSON.parse(await readFile(fileOf(folder, edition), 'utf8'));
      const results = compiledResultsSchema().parse(json);
      return { ...results, wave: { ...results.wave, id: wave, referenceDate } };
    };
    const figures = { internal: await read('internal'), public: await read('public') };
    const { snapshot } = figures.internal;
    earlier.push({ wave, snapshot, released: snapshot, figures, ...tables });
  }
  return { ...noHistory, earlier };
}

/** A snapshot of the bench after the nineteen waves of a folder; its files are gone afterwards. */
export function snapshotWithHistory(units: number, folder: string): Promise<Snapshot> {
  return withFolder(async (tables) => {
    const history = await readEarlierWaves(folder);
    return computeSnapshot(tables, benchInput(units, 'current', history));
  });
}

const fileOf = (folder: string, edition: Edition) => join(folder, `${edition}.json`);
