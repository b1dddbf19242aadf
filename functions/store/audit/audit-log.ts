import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type AuditEntry, auditEntrySchema } from '../../../schemas/audit.ts';
import type { CaseKey } from '../../../schemas/case.ts';
import { keys, prefixes } from '../keys.ts';
import { fromItem, type Table } from '../table.ts';

/** Where entries lie together: all of what they are about, or of one day. */
interface Place {
  pk: string;
  /** What the sort keys of entries begin with. */
  prefix: string;
}

export const auditPlaces = {
  case: (key: CaseKey): Place => ({ pk: keys.ofCase(key), prefix: prefixes.audit }),
  /** What happened to a wave, not to its cases. */
  wave: (wave: string): Place => ({
    pk: keys.auditOfWave(wave, '').pk,
    prefix: prefixes.audit,
  }),
  /** What happened to a unit outside of waves, such as to its contacts. */
  unit: (ars: string): Place => ({ pk: keys.auditOfUnit(ars, '').pk, prefix: prefixes.audit }),
  person: (person: string): Place => ({
    pk: keys.auditByPerson(person, '').pk,
    prefix: prefixes.audit,
  }),
  /** @param day of UTC, as ISO date */
  day: (day: string): Place => ({ pk: keys.auditOfDay(day, '').pk, prefix: '' }),
} as const;

/**
 * The entries of one place, the latest first, read page by page as far as somebody reads on.
 *
 * @param before the id that all of them are before; the same for `after`
 */
export async function* readAudit(
  { client, name }: Table,
  { pk, prefix }: Place,
  { before = '~', after = '' }: { before?: string | undefined; after?: string | undefined } = {},
): AsyncGenerator<AuditEntry> {
  let start: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: name,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :after AND :before',
        // Ids are digits and capitals: none is shorter, none as great as the tilde.
        ExpressionAttributeValues: {
          ':pk': pk,
          ':after': `${prefix}${after || '!'}`,
          ':before': `${prefix}${before}`,
        },
        ScanIndexForward: false,
        ConsistentRead: true,
        Limit: pageSize,
        ...(start && { ExclusiveStartKey: start }),
      }),
    );
    for (const item of Items) {
      const entry = fromItem(auditEntrySchema, item);
      if (entry.id !== before && entry.id !== after) yield entry;
    }
    start = LastEvaluatedKey;
  } while (start);
}

/** Entries that one request reads. */
const pageSize = 200;
