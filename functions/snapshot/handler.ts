import { athenaEngine } from '../../analytics/engine/athena.ts';
import { overLake } from '../../analytics/lake/ask-elsewhere.ts';
import type { Wave } from '../../schemas/wave.ts';
import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { log } from '../platform/log.ts';
import { connectAthena } from '../store/athena.ts';
import { connectObjects } from '../store/objects.ts';
import { connectTables } from '../store/table.ts';
import { listWaves } from '../store/waves/definitions.ts';
import { takeSnapshot } from './take-snapshot.ts';

const config = readConfig('PEGEL_CORE_TABLE', 'PEGEL_LAKE_BUCKET', 'PEGEL_ATHENA');
const core = { client: connectTables(), name: config.PEGEL_CORE_TABLE };
const lake = connectObjects(config.PEGEL_LAKE_BUCKET);
const place = config.PEGEL_ATHENA;
const openElsewhere =
  place && overLake(lake, (partitions) => athenaEngine(connectAthena(), place, partitions));

/**
 * The waves whose answers still move: after the publication by late answers, which coordinators see
 * at once. What is public stays until it is revised on purpose.
 */
const moving: readonly Wave['status'][] = ['LIVE', 'GRACE', 'CLOSED', 'PUBLISHED', 'REVISED'];

/** The tick: snapshots every wave that has changed. A wave that fails does not stop the others. */
export async function handler(): Promise<void> {
  const failed: string[] = [];
  for (const wave of await listWaves(core)) {
    if (!moving.includes(wave.status)) continue;
    try {
      const snapshot = await takeSnapshot(core, lake, wave.id, systemClock.now(), openElsewhere);
      if (snapshot) log.info('Wave snapshotted', { wave: wave.id, snapshot });
    } catch (error) {
      log.error('Wave could not be snapshotted', { wave: wave.id, error: error as Error });
      failed.push(wave.id);
    }
  }
  if (failed.length > 0) throw new Error(`No snapshot of ${failed.join(', ')}`);
}
