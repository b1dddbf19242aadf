import type { AuditEntry } from '../../../schemas/audit.ts';
import type { RegisteredUnit, Registry, Unit } from '../../../schemas/registry.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { auditWrites } from '../audit/audit.ts';
import { findPreviousSubmissions } from '../cases/previous-submissions.ts';
import { keys } from '../keys.ts';
import { type Condition, type Table, toItem } from '../table.ts';
import { addRegistry } from './definitions.ts';
import { fillWave } from './new-wave.ts';

/** A wave that opens, with its frame. */
export interface Opening {
  /** As it is once it is open. */
  wave: Wave;
  /** The districts as they are now. */
  registry: Registry;
  units: readonly Unit[];
  /** The same units as the register has them; none where they do not come from it. */
  registered: readonly RegisteredUnit[];
  /** What must hold of the wave as it lies in the table, at the beginning and at the end. */
  condition: Condition;
  /** Who opens it and when. */
  happened: Pick<AuditEntry, 'at' | 'actor' | 'person'>;
}

/**
 * Opens a wave, the only way to do it: each case knows the latest earlier answers of its unit, or of
 * the one that it follows, and the wave becomes LIVE last of all. A run that was killed is begun anew.
 *
 * @param onProgress is told how many of the cases are written
 * @returns false if the condition does not hold (any more); the wave is as it was then
 * @throws TakenOverError if somebody began to open the same wave later
 */
export async function openWave(
  core: Table,
  { wave, registry, units, registered, condition, happened }: Opening,
  onProgress?: (written: number) => Promise<void>,
): Promise<boolean> {
  const ars = units.map((unit) => unit.ars);
  const previous = await findPreviousSubmissions(core, wave, ars, registered);
  const cases = units.map((unit) => ({ unit, previous: previous.get(unit.ars) }));
  const opened: Wave = { ...wave, registry: registry.id };
  const Key = keys.wave(wave.id);
  return fillWave(core, wave.id, cases, {
    condition: { ConditionCheck: { Key, ...condition } },
    beforeSeen: async () => {
      await addRegistry(core, registry);
    },
    last: [
      { Put: { Item: toItem(Key, opened), ...condition } },
      ...auditWrites({ ...happened, action: 'waveOpened', wave: wave.id, to: opened.status }),
    ],
    ...(onProgress && { onProgress }),
  });
}
