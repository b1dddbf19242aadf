import { Temporal } from 'temporal-polyfill';
import { editions } from '../../schemas/results.ts';
import { areWanted } from '../domain/documents/documents-work.ts';
import { secondsSinceOldest } from '../domain/seconds-since-oldest.ts';
import { readDocumentsWork } from '../store/documents/documents-work.ts';
import type { Table } from '../store/table.ts';
import { listWaves } from '../store/waves/definitions.ts';

/** For how long documents that there are to be have been tried in vain, in seconds; 0 if none have. */
export async function documentsAge(core: Table): Promise<number> {
  const waves = await listWaves(core);
  const all = waves.flatMap((wave) => editions.map((edition) => ({ wave, edition })));
  const triedSince = all.map(async ({ wave, edition }) => {
    const work = await readDocumentsWork(core, { wave: wave.id, edition });
    return areWanted(wave, edition, work) ? work.triedSince : undefined;
  });
  return secondsSinceOldest(await Promise.all(triedSince), Temporal.Now.instant());
}
