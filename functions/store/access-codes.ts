import { z } from 'zod';
import { type CaseKey, caseKeySchema } from '../../schemas/case.ts';
import type { HashedCode } from '../domain/access-code.ts';
import { keys } from './keys.ts';
import { addItem, getEntity, type Table, toItem } from './table.ts';

const grantSchema = z.strictObject({
  ...caseKeySchema.shape,
  createdAt: z.iso.datetime(),
  /** Seconds since 1970. DynamoDB deletes with up to days of delay: it is checked here, too. */
  validUntil: z.int(),
});

/** Stores which case a code opens; the code itself is never stored. */
export async function addAccessCode(
  contacts: Table,
  { kid, hmac }: HashedCode,
  { wave, ars }: CaseKey,
  createdAt: string,
  validUntil: number,
): Promise<void> {
  const grant = { wave, ars, createdAt, validUntil };
  await addItem(contacts, toItem(keys.accessCode(kid, hmac), grant, validUntil));
}

/** The case that a code opens, or undefined; by the real clock, as all access. */
export async function findCaseByCode(
  contacts: Table,
  { kid, hmac }: HashedCode,
): Promise<CaseKey | undefined> {
  const grant = await getEntity(contacts, keys.accessCode(kid, hmac), grantSchema);
  const isValid = grant !== undefined && Date.now() < grant.validUntil * 1000;
  return isValid ? { wave: grant.wave, ars: grant.ars } : undefined;
}
