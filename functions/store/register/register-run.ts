import { StaleError } from '../../../schemas/errors.ts';
import { compareKeys } from '../../../schemas/order.ts';
import type {
  Register,
  RegisteredUnit,
  RegisterHead,
  UnitVersion,
} from '../../../schemas/registry.ts';
import type { RegisterChanges } from '../../domain/register/compare-units.ts';
import { beginRun, type ExclusiveRun, runUnderWay } from '../exclusive-run.ts';
import { keys } from '../keys.ts';
import { isFree, type Table, toItem } from '../table.ts';
import type { Write } from '../transact.ts';
import { getRegisterHead } from './registered-units.ts';

/** What an import was decided upon: it is not done if the register has changed since. */
export interface RegisterBasis {
  /** The import that wrote the register last; undefined if there is none yet. */
  head?: string | undefined;
  /** An import that is under way, or was interrupted. */
  underWay?: string | undefined;
}

/** What the register is like now, for whoever decides upon an import. */
export async function readRegisterBasis(
  core: Table,
): Promise<{ head: RegisterHead | undefined; basis: RegisterBasis }> {
  // What is under way is read first: an import that ends in between changes the head.
  const underWay = await runUnderWay(core, keys.registerRun);
  const head = await getRegisterHead(core);
  return { head, basis: { head: head?.run, underWay } };
}

/**
 * Begins to bring the register up to a file.
 *
 * @param id names the run, where it may be begun several times; it takes over nobody but the run that
 * the basis names. Without it, whoever is under way is taken over.
 * @throws StaleError if the register is not any more what the import was decided upon
 */
export async function beginRegisterRun(
  core: Table,
  { head, underWay }: RegisterBasis,
  id?: string,
): Promise<ExclusiveRun> {
  const isAsSeen: Write = {
    ConditionCheck: {
      Key: keys.registerHead,
      ...(head
        ? { ConditionExpression: 'run = :head', ExpressionAttributeValues: { ':head': head } }
        : isFree),
    },
  };
  const named = id ? { id, over: underWay } : undefined;
  const run = await beginRun(core, keys.registerRun, isAsSeen, named);
  if (run) return run;
  throw new StaleError('The register has changed meanwhile; nothing was changed. Import it again.');
}

/** An import that has begun. */
export interface RegisterImport {
  run: ExclusiveRun;
  /** What the register was like before. */
  head: RegisterHead | undefined;
  register: Pick<Register, 'territoryDate' | 'states'>;
  changes: RegisterChanges;
}

/**
 * Writes what a file changes, each unit together with its version; a run that was killed is done
 * again by comparing anew.
 *
 * @param audit is written together with the last of it
 * @param onProgress is told how many units are written so far
 * @throws TakenOverError
 */
export async function applyChanges(
  { run, head, register: { territoryDate, states }, changes }: RegisterImport,
  audit: Write[],
  onProgress: (written: number) => void | Promise<void>,
): Promise<void> {
  const { added, changed, ended } = changes;
  async function* writes(): AsyncGenerator<Write[]> {
    let written = 0;
    for (const unit of added) {
      // It may have ended once, and be there again.
      yield [...putUnit(unit), { Delete: { Key: keys.endedUnit(unit.ars) } }];
      await onProgress(++written);
    }
    for (const unit of changed) {
      yield putUnit(unit);
      await onProgress(++written);
    }
    for (const unit of ended) {
      const version: UnitVersion = { ...unit, endedOn: territoryDate };
      yield [
        putVersion(version),
        { Put: { Item: toItem(keys.endedUnit(unit.ars), version) } },
        { Delete: { Key: keys.unit(unit.ars) } },
      ];
      await onProgress(++written);
    }
  }
  await run.write(writes());
  const imported = new Set(states.map(({ key }) => key));
  const next: RegisterHead = {
    run: run.id,
    states: [
      ...(head?.states ?? []).filter(({ key }) => !imported.has(key)),
      ...states.map((state) => ({ ...state, territoryDate })),
    ].sort((a, b) => compareKeys(a.key, b.key)),
  };
  await run.finish([{ Put: { Item: toItem(keys.registerHead, next) } }, ...audit]);
}

/** The writes of a unit as it is now, with its version. */
export function putUnit(unit: RegisteredUnit): Write[] {
  return [putVersion(unit), { Put: { Item: toItem(keys.unit(unit.ars), unit) } }];
}

function putVersion(version: UnitVersion): Write {
  return { Put: { Item: toItem(keys.unitVersion(version.ars, version.validFrom), version) } };
}
