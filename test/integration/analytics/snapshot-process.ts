import { systemClock } from '../../../functions/platform/clock.ts';
import { readConfig } from '../../../functions/platform/config.ts';
import { takeSnapshot } from '../../../functions/snapshot/take-snapshot.ts';
import { connectObjects } from '../../../functions/store/objects.ts';
import { connectTables } from '../../../functions/store/table.ts';
import { watching } from '../../support/object-stores.ts';

/**
 * Snapshots a wave again and again until it is killed. It tells when it begins, of each object that
 * it is about to write, and of each snapshot that it has taken.
 */
const config = readConfig('PEGEL_CORE_TABLE', 'PEGEL_LAKE_BUCKET');
const core = { client: connectTables(), name: config.PEGEL_CORE_TABLE };
const lake = watching(connectObjects(config.PEGEL_LAKE_BUCKET), async () => tell('write'));
const wave = process.argv[2] ?? '';

tell('begin');
for (;;) {
  if (await takeSnapshot(core, lake, wave, systemClock.now())) tell('snapshot');
}

function tell(what: SnapshotNews): void {
  process.send?.(what);
}

/** What a process that takes snapshots tells. */
export type SnapshotNews = 'begin' | 'write' | 'snapshot';
