import { ulid } from 'ulid';
import { StaleError, UnsettledRegisterError } from '../../../schemas/errors.ts';
import {
  type InhabitantsCorrection,
  inhabitantsCorrectionSchema,
  type RegisteredUnit,
} from '../../../schemas/registry.ts';
import { keys } from '../keys.ts';
import { getEntity, isFree, queryEntities, type Table, toItem } from '../table.ts';
import { transact, type Write } from '../transact.ts';
import { putUnit, readRegisterBasis } from './register-run.ts';

/** All numbers of inhabitants that were corrected by hand. */
export function listInhabitantsCorrections(core: Table): Promise<InhabitantsCorrection[]> {
  const { inhabitantsCorrections } = keys;
  return Array.fromAsync(queryEntities(core, inhabitantsCorrectionSchema, inhabitantsCorrections));
}

/** The correction of a municipality, or undefined. */
export function getInhabitantsCorrection(
  core: Table,
  ags: string,
): Promise<InhabitantsCorrection | undefined> {
  return getEntity(core, keys.inhabitantsCorrection(ags), inhabitantsCorrectionSchema);
}

/**
 * Writes a correction with the units that it changes. One that says what the register says is revoked.
 *
 * @param units as they are with the correction
 * @param audit is written together with it
 * @throws UnsettledRegisterError while the register is being imported
 * @throws StaleError if the register has changed since the units were read
 */
export async function writeInhabitantsCorrection(
  core: Table,
  readRun: string,
  correction: InhabitantsCorrection,
  units: readonly RegisteredUnit[],
  audit: Write[],
): Promise<void> {
  const { head, basis } = await readRegisterBasis(core);
  if (basis.underWay) throw new UnsettledRegisterError('The register is being imported.');
  const Key = keys.inhabitantsCorrection(correction.ags);
  const failed = await transact(core, [
    { ConditionCheck: { Key: keys.registerRun, ...isFree } },
    {
      // Whoever reads the units sees by the new run that they have changed.
      Put: {
        Item: toItem(keys.registerHead, { ...head, run: ulid() }),
        ConditionExpression: 'run = :read',
        ExpressionAttributeValues: { ':read': readRun },
      },
    },
    correction.corrected === correction.official
      ? { Delete: { Key } }
      : { Put: { Item: toItem(Key, correction) } },
    ...units.flatMap(putUnit),
    ...audit,
  ]);
  if (failed.length > 0) throw new StaleError('The register has changed meanwhile.');
}
