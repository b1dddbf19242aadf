import { z } from 'zod';
import { type CaseKey, caseKeySchema } from '../../schemas/case.ts';
import type { HashedCode } from '../domain/access-code.ts';
import { keys } from './keys.ts';
import { addItem, getEntity, type Table, toItem } from './table.ts';

const grantSchema = z.strictObject({ ...caseKeySchema.shape, createdAt: z.iso.datetime() });

/** Stores which case a code opens; the code itself is never stored. */
export async function addAccessCode(
  contacts: Table,
  { kid, hmac }: HashedCode,
  { wave, ars }: CaseKey,
  createdAt: string,
  expiresAt: number,
): Promise<void> {
  const grant = { wave, ars, createdAt };
  await addItem(contacts, toItem(keys.accessCode(kid, hmac), grant, expiresAt));
}

/** The case that a code opens, or undefined. */
export async function findCaseByCode(
  contacts: Table,
  { kid, hmac }: HashedCode,
): Promise<CaseKey | undefined> {
  const grant = await getEntity(contacts, keys.accessCode(kid, hmac), grantSchema);
  return grant && { wave: grant.wave, ars: grant.ars };
}
