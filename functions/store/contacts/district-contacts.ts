import { type DistrictContact, districtContactSchema } from '../../../schemas/district-contact.ts';
import { keys } from '../keys.ts';
import { getEntity, isFree, queryEntities, type Table, toItem } from '../table.ts';
import { transact, type Write } from '../transact.ts';

/** Who helps the units of a district (AGS); undefined if nobody is named. */
export function findDistrictContact(
  contacts: Table,
  district: string,
): Promise<DistrictContact | undefined> {
  return getEntity(contacts, keys.districtContact(district), districtContactSchema);
}

/** Who helps in districts, by the AGS of the district. */
export function listDistrictContacts(contacts: Table): Promise<DistrictContact[]> {
  return Array.fromAsync(queryEntities(contacts, districtContactSchema, keys.districtContacts));
}

/**
 * Saves who helps in a district.
 *
 * @param contact with the version that comes after the one that was read; 0 if nobody was named
 * @param alongside what becomes true together with it
 * @returns false if somebody else has saved or removed it in the meantime; nothing is written then
 */
export async function saveDistrictContact(
  contacts: Table,
  contact: DistrictContact,
  alongside: readonly Write[] = [],
): Promise<boolean> {
  const { district, version } = contact;
  const condition = version === 0 ? isFree : isOfVersion(version - 1);
  const Item = toItem(keys.districtContact(district), contact);
  const failed = await transact(contacts, [{ Put: { Item, ...condition } }, ...alongside]);
  return failed.length === 0;
}

/**
 * Removes who helps in a district.
 *
 * @param contact as it was read
 * @param alongside what becomes true together with it
 * @returns false if somebody else has saved or removed it in the meantime; nothing is written then
 */
export async function removeDistrictContact(
  contacts: Table,
  contact: DistrictContact,
  alongside: readonly Write[] = [],
): Promise<boolean> {
  const failed = await transact(contacts, [removeDistrictContactWrite(contact), ...alongside]);
  return failed.length === 0;
}

/** The step that removes who helps in a district; it fails if somebody has saved it since it was read. */
export function removeDistrictContactWrite({ district, version }: DistrictContact): Write {
  return { Delete: { Key: keys.districtContact(district), ...isOfVersion(version) } };
}

function isOfVersion(version: number) {
  return {
    ConditionExpression: 'version = :version',
    ExpressionAttributeValues: { ':version': version },
  };
}
