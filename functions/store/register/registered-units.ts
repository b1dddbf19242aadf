import { UnsettledRegisterError } from '../../../schemas/errors.ts';
import {
  type RegisteredUnit,
  type RegisterHead,
  registeredUnitSchema,
  registerHeadSchema,
  type UnitVersion,
  unitVersionSchema,
} from '../../../schemas/registry.ts';
import * as z from '../../../schemas/zod.ts';
import { runUnderWay } from '../exclusive-run.ts';
import { keys, prefixes } from '../keys.ts';
import { getEntity, queryEntities, type Table } from '../table.ts';

/** A head from when all states were always imported together. */
const olderHeadSchema = z.pipe(
  z.object({
    territoryDate: z.iso.date(),
    run: z.string(),
    states: z.array(z.object({ key: z.string(), name: z.string() })),
  }),
  z.transform(({ run, states, territoryDate }): RegisterHead => {
    return { run, states: states.map((state) => ({ ...state, territoryDate })) };
  }),
);
const storedHeadSchema = z.union([registerHeadSchema, olderHeadSchema]);

/** Which states the register has, as of which issue; undefined before the first import. */
export function getRegisterHead(core: Table): Promise<RegisterHead | undefined> {
  return getEntity(core, keys.registerHead, storedHeadSchema);
}

/**
 * The units of a state as the register has them now, by district.
 *
 * @param state the first two digits of their keys
 */
function listUnits(core: Table, state: string): AsyncGenerator<RegisteredUnit> {
  return queryEntities(core, registeredUnitSchema, keys.unitsOfState(state));
}

/** The units of several states. */
export async function listUnitsOf(
  core: Table,
  states: readonly string[],
): Promise<RegisteredUnit[]> {
  const all = await Promise.all(states.map((state) => Array.fromAsync(listUnits(core, state))));
  return all.flat();
}

/** A unit as the register has it now; undefined if it does not, or not any more. */
export function findRegisteredUnit(core: Table, ars: string): Promise<RegisteredUnit | undefined> {
  return getEntity(core, keys.unit(ars), registeredUnitSchema);
}

/** All that a unit was like, the last version last; empty if the register never had it. */
export function listVersions(core: Table, ars: string): Promise<UnitVersion[]> {
  const { versionsOfUnit } = keys;
  return Array.fromAsync(
    queryEntities(core, unitVersionSchema, versionsOfUnit(ars), prefixes.unitVersion),
  );
}

/** What a unit is like, or was like when it ended; undefined if the register never had it. */
export async function getLastVersion(core: Table, ars: string): Promise<UnitVersion | undefined> {
  return (await listVersions(core, ars)).at(-1);
}

/** The units of a state that have ended, as they were last. */
export function listEndedUnits(core: Table, state: string): Promise<UnitVersion[]> {
  return Array.fromAsync(queryEntities(core, unitVersionSchema, keys.endedUnits(state)));
}

/** What the register has at one moment: never half of one issue and half of the next. */
export interface SettledRegister {
  head: RegisterHead;
  /** The units by the key of their state. */
  units: Map<string, RegisteredUnit[]>;
}

/**
 * Reads the register as a whole.
 *
 * @param states the keys of the states that are wanted; all, where they are not named
 * @returns undefined if no register was imported yet
 * @throws UnsettledRegisterError while it is being imported, and after an import that was interrupted
 */
export async function readSettledRegister(
  core: Table,
  states?: readonly string[],
): Promise<SettledRegister | undefined> {
  const head = await readSettledHead(core);
  if (!head) return undefined;
  const units = new Map<string, RegisteredUnit[]>();
  for (const state of states ?? head.states.map(({ key }) => key)) {
    units.set(state, await Array.fromAsync(listUnits(core, state)));
  }
  const later = await readSettledHead(core);
  if (later?.run !== head.run) throw unsettled();
  return { head, units };
}

async function readSettledHead(core: Table): Promise<RegisterHead | undefined> {
  if (await runUnderWay(core, keys.registerRun)) throw unsettled();
  return getRegisterHead(core);
}

const unsettled = () =>
  new UnsettledRegisterError(
    'The register is being imported, or its import was interrupted: let it end, or import it again.',
  );
