import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import type { AuditEntry } from '../../../schemas/audit.ts';
import type { CaseKey } from '../../../schemas/case.ts';
import {
  type CaseGrant,
  caseGrantSchema,
  type Grant,
  type GrantScope,
  grantSchema,
  isInForce,
} from '../../../schemas/grant.ts';
import { hashCode, mintCode } from '../../domain/access/access-code.ts';
import type { Keyring } from '../../domain/access/keyed-hash.ts';
import { atMost } from '../../domain/at-most.ts';
import { auditWrites, type Happened } from '../audit/audit.ts';
import { keys, prefixes } from '../keys.ts';
import {
  addItem,
  getEntity,
  isFree,
  queryEntities,
  readTogether,
  type Table,
  toItem,
} from '../table.ts';
import { inTable, transact, type Write } from '../transact.ts';

/** Grants lie with personal data, what is told about them with the cases. */
export interface GrantTables {
  core: Table;
  contacts: Table;
}

/**
 * Makes a grant known to all of its cases. Without a code nobody can use it yet.
 *
 * @param alongside what else must be true, or becomes true, together with it
 * @returns false if it is there already, or something else is not true
 */
export async function addGrant(
  tables: GrantTables,
  grant: Grant,
  by: Omit<Happened, 'at'>,
  alongside: readonly Write[] = [],
): Promise<boolean> {
  const failed = await transact(tables.core, [
    ...casesOf(grant).flatMap((key) => [
      inTable(tables.contacts, {
        Put: {
          Item: toItem(keys.grant(key, grant.id), grant, grant.validUntil),
          ...isFree,
        },
      }),
      ...auditOf(grant.id, key, {
        at: grant.createdAt,
        ...by,
        action: grant.proxy ? 'proxyBegun' : 'grantMade',
      }),
    ]),
    ...alongside,
  ]);
  return failed.length === 0;
}

/** Mints a code for a grant, beside those that it has. Only the hash of the code is stored. */
export async function addCode(contacts: Table, keyring: Keyring, grant: Grant): Promise<string> {
  const code = mintCode();
  const [hashed] = hashCode(keyring, code);
  await addItem(contacts, toItem(keys.accessCode(hashed), grant, grant.validUntil));
  return code;
}

const deletesAtOnce = 10;

/** Deletes codes, for links that went to nobody. */
export async function removeCodes(
  { client, name }: Table,
  keyring: Keyring,
  codes: readonly string[],
): Promise<void> {
  const places = codes.flatMap((code) => hashCode(keyring, code)).map(keys.accessCode);
  await atMost(deletesAtOnce, places, (Key) =>
    client.send(new DeleteCommand({ TableName: name, Key })),
  );
}

/** The grant that a code opens, with those of its units that it still opens; or undefined. */
export async function findGrant(
  contacts: Table,
  keyring: Keyring,
  code: string,
): Promise<Grant | undefined> {
  for (const hashed of hashCode(keyring, code)) {
    const grant = await getEntity(contacts, keys.accessCode(hashed), grantSchema);
    if (grant) return grantInForce(contacts, grant);
  }
  return undefined;
}

/** A grant with those of its units that it still opens; undefined if there are none. */
export async function grantInForce(contacts: Table, grant: Grant): Promise<Grant | undefined> {
  const places = casesOf(grant).map((key) => ({ key, at: keys.grant(key, grant.id) }));
  const find = await readTogether([contacts, places.map(({ at }) => at)]);
  const units = places.flatMap(({ key, at }) => {
    const found = find(at, caseGrantSchema);
    return found && isInForce(found) ? [key.ars] : [];
  });
  return units.length > 0 ? { ...grant, units } : undefined;
}

/** Notes that a grant was used for the first time; later times change nothing. */
export async function noteRedemption(tables: GrantTables, grant: Grant, at: string): Promise<void> {
  await transact(
    tables.core,
    casesOf(grant).flatMap((key) => [
      inTable(tables.contacts, {
        Update: {
          Key: keys.grant(key, grant.id),
          UpdateExpression: 'SET redeemedAt = :at',
          ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(redeemedAt)',
          ExpressionAttributeValues: { ':at': at },
        },
      }),
      ...auditOf(grant.id, key, { at, actor: 'respondent', action: 'grantRedeemed' }),
    ]),
  );
}

/** A grant as one of its cases knows it, or undefined if there is none. */
export function findCaseGrant(
  contacts: Table,
  key: CaseKey,
  id: string,
): Promise<CaseGrant | undefined> {
  return getEntity(contacts, keys.grant(key, id), caseGrantSchema);
}

/** All grants of a case, the oldest first. */
export function listGrants(contacts: Table, key: CaseKey): Promise<CaseGrant[]> {
  return Array.fromAsync(
    queryEntities(contacts, caseGrantSchema, keys.ofCase(key), prefixes.grant),
  );
}

/**
 * Takes from a grant the access to a case, at once. Full access is not taken away by respondents.
 *
 * @returns false if it is so already, or must not be
 */
export async function revokeGrant(
  tables: GrantTables,
  key: CaseKey,
  id: string,
  happened: Happened,
): Promise<boolean> {
  const { at, actor } = happened;
  const isStanding = 'attribute_exists(pk) AND attribute_not_exists(revokedAt)';
  const failed = await transact(tables.core, [
    inTable(tables.contacts, {
      Update: {
        Key: keys.grant(key, id),
        UpdateExpression: 'SET revokedAt = :at',
        ...(actor === 'respondent'
          ? {
              ConditionExpression: `${isStanding} AND #scope.#kind <> :case`,
              ExpressionAttributeNames: { '#scope': 'scope', '#kind': 'kind' },
              ExpressionAttributeValues: {
                ':at': at,
                ':case': 'case' satisfies GrantScope['kind'],
              },
            }
          : {
              ConditionExpression: isStanding,
              ExpressionAttributeValues: { ':at': at },
            }),
      },
    }),
    ...auditOf(id, key, { ...happened, action: 'grantRevoked' }),
  ]);
  return failed.length === 0;
}

const casesOf = ({ wave, units }: Grant): CaseKey[] => units.map((ars) => ({ wave, ars }));

function auditOf(
  grant: string,
  key: CaseKey,
  happened: Happened & Pick<AuditEntry, 'action'>,
): Write[] {
  return auditWrites({ ...happened, ...key, grant });
}
