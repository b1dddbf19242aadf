import { athenaEngine } from '../../analytics/engine/athena.ts';
import { overLake } from '../../analytics/lake/ask-elsewhere.ts';
import { byReferenceDate } from '../../schemas/order.ts';
import { isSnapshotted } from '../../schemas/wave.ts';
import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { log } from '../platform/log.ts';
import { tellMetric } from '../platform/metrics.ts';
import { isLateTick } from '../platform/tick.ts';
import { connectAthena } from '../store/athena.ts';
import { connectObjects } from '../store/objects.ts';
import { connectTables } from '../store/table.ts';
import { listWaves } from '../store/waves/definitions.ts';
import { snapshotAge } from './snapshot-age.ts';
import { takeSnapshot } from './take-snapshot.ts';

const config = readConfig('PEGEL_CORE_TABLE', 'PEGEL_LAKE_BUCKET', 'PEGEL_ATHENA');
const core = { client: connectTables(), name: config.PEGEL_CORE_TABLE };
const lake = connectObjects(config.PEGEL_LAKE_BUCKET);
const place = config.PEGEL_ATHENA;
const openElsewhere =
  place && overLake(lake, (partitions) => athenaEngine(connectAthena(), place, partitions));

/**
 * The tick: snapshots every wave that has changed, the oldest first, because later ones refer to it. A
 * wave that fails does not stop the others. What was made public stays until it is revised on purpose.
 */
export async function handler(event?: unknown): Promise<void> {
  if (isLateTick(event)) return;
  const failed: string[] = [];
  const waves = (await listWaves(core)).filter(isSnapshotted).sort(byReferenceDate);
  // Before any is taken: of a run that is killed, the next one tells.
  tellMetric('SnapshotAge', await snapshotAge(core, waves));
  for (const wave of waves) {
    try {
      const taken = await takeSnapshot(core, lake, wave.id, systemClock.now(), openElsewhere);
      if (!taken) continue;
      const what = taken.isWritten ? 'Wave snapshotted' : 'Wave is as its snapshot';
      log.info(what, { wave: wave.id, snapshot: taken.snapshot });
    } catch (error) {
      // The attempt is what the page of the wave names to those who ask what has failed.
      const about = { wave: wave.id, attempt: wave.underWay?.attempt };
      log.error('Wave could not be snapshotted', { ...about, error: error as Error });
      failed.push(wave.id);
    }
  }
  if (failed.length > 0) throw new Error(`No snapshot of ${failed.join(', ')}`);
}
