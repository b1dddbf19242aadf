import type { AuditEntry } from '../../../schemas/audit.ts';
import { BusyError } from '../../../schemas/errors.ts';
import { auditWrites } from '../audit/audit.ts';
import type { Table } from '../table.ts';
import { transact, type Write } from '../transact.ts';

/** Something that is deleted as a whole, and what it counts as. */
export interface Deletion {
  kind: string;
  /** Steps whose conditions hold as long as it is as it was read. */
  writes: readonly Write[];
}

/** Who deletes, and when. */
export type DeletionEntry = Pick<AuditEntry, 'at' | 'actor' | 'action' | 'person'>;

/** A transaction has 100 steps; some are for the audit. */
const stepsPerTransaction = 90;

/**
 * Deletes in as few transactions as possible; each leaves an entry in the audit that counts what it has
 * deleted and tells nothing else of it. What has changed since it was read stays. A crash in between
 * loses no count: what is deleted and the entry about it are one transaction.
 *
 * @param core the table that the steps are in unless they name another one
 * @param entry who deletes, and when
 * @param guard a step whose condition must hold all the time
 * @returns how many of each kind were deleted
 * @throws BusyError if the guard's condition did not hold; what was deleted before is counted
 */
export async function deleteCounted(
  core: Table,
  deletions: AsyncIterable<Deletion> | Iterable<Deletion>,
  entry: DeletionEntry,
  guard?: Write,
): Promise<Map<string, number>> {
  const total = new Map<string, number>();
  let batch: Deletion[] = [];
  const flush = async () => {
    for (const [kind, count] of await deleteBatch(core, batch, entry, guard)) {
      total.set(kind, (total.get(kind) ?? 0) + count);
    }
    batch = [];
  };
  for await (const deletion of deletions) {
    if (stepsOf([...batch, deletion]).length > stepsPerTransaction) await flush();
    batch.push(deletion);
  }
  await flush();
  return total;
}

async function deleteBatch(
  core: Table,
  batch: readonly Deletion[],
  entry: DeletionEntry,
  guard: Write | undefined,
): Promise<Map<string, number>> {
  let left = batch;
  while (left.length > 0) {
    const counts = countKinds(left);
    const to = [...counts].map(([kind, count]) => `${kind}=${count}`).join(' ');
    const steps = [...stepsOf(left), ...(guard ? [guard] : [])];
    const failed = await transact(core, [...steps, ...auditWrites({ ...entry, to })]);
    if (failed.length === 0) return counts;
    const changed = new Set(failed.map((index) => steps[index]));
    if (guard && changed.has(guard)) throw new BusyError('What is deleted is being written anew.');
    left = left.filter(({ writes }) => !writes.some((write) => changed.has(write)));
  }
  return new Map();
}

const stepsOf = (batch: readonly Deletion[]): Write[] => batch.flatMap(({ writes }) => writes);

function countKinds(batch: readonly Deletion[]): Map<string, number> {
  const kinds = Map.groupBy(batch, ({ kind }) => kind);
  return new Map([...kinds].sort().map(([kind, { length }]) => [kind, length]));
}
