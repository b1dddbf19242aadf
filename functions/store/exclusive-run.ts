import { ulid } from 'ulid';
import { TakenOverError } from '../../schemas/errors.ts';
import * as z from '../../schemas/zod.ts';
import type { Key } from './keys.ts';
import { getEntity, type Table, toItem } from './table.ts';
import { transact, type Write } from './transact.ts';

/**
 * Work that takes many transactions and that only one runner at a time may do. Whoever begins later
 * takes over, so that nobody waits for a runner that was killed; the earlier one writes nothing more
 * from then on, because each of its transactions checks that the run is still its own.
 *
 *     A begins ── writes ── writes ──────────── fails: taken over
 *                               B begins ── writes ── writes ── finishes
 */
export interface ExclusiveRun {
  /** Names the run; no other has the same. */
  id: string;
  /**
   * Writes changes in as few transactions as possible, each change whole. A crash in between leaves
   * some of them: the work must be safe to begin anew.
   *
   * @throws TakenOverError
   */
  write(changes: Iterable<Write[]> | AsyncIterable<Write[]>): Promise<void>;
  /**
   * Writes the last transaction and ends the run.
   *
   * @returns whether the conditions of the writes held; nothing is written if not
   * @throws TakenOverError
   */
  finish(writes: Write[]): Promise<boolean>;
}

const runSchema = z.strictObject({ run: z.string() });

/** DynamoDB takes 100 steps a transaction; one of ours checks whose run it is. */
const stepsPerTransaction = 99;

/** A run that may be begun several times, as that of a job, and that takes nobody over unseen. */
export interface NamedRun {
  id: string;
  /** The run that was under way when it was decided to begin, if there was one. */
  over: string | undefined;
}

/**
 * Begins a run, and takes over one that has not ended.
 *
 * @param key where it is noted whose run it is
 * @param condition what must hold at that moment: whoever checks before may be overtaken
 * @param named without it, the run gets an id of its own and takes over any other
 * @returns undefined if the condition did not hold; nothing has begun then
 */
export async function beginRun(
  core: Table,
  key: Key,
  condition: Write,
  named?: NamedRun,
): Promise<ExclusiveRun | undefined> {
  const run = named?.id ?? ulid();
  const item = toItem(key, { run } satisfies z.infer<typeof runSchema>);
  const note = { Put: { Item: item, ...(named && isSeen(named)) } };
  const failed = await transact(core, [note, condition]);
  if (failed.length > 0) return undefined;
  const isOurs = {
    ConditionExpression: 'run = :run',
    ExpressionAttributeValues: { ':run': run },
  };
  const commit = async (last: Write, writes: Write[]): Promise<boolean> => {
    const failed = await transact(core, [last, ...writes]);
    if (failed.includes(0))
      throw new TakenOverError(
        'Somebody else has begun the same work later and carries it on; this run has ended. Look at their result.',
      );
    return failed.length === 0;
  };
  return {
    id: run,
    async write(changes) {
      let batch: Write[] = [];
      const flush = async () => {
        if (batch.length > 0) await commit({ ConditionCheck: { Key: key, ...isOurs } }, batch);
        batch = [];
      };
      for await (const change of changes) {
        if (batch.length + change.length > stepsPerTransaction) await flush();
        batch.push(...change);
      }
      await flush();
    },
    finish: (writes) => commit({ Delete: { Key: key, ...isOurs } }, writes),
  };
}

function isSeen({ id, over }: NamedRun) {
  return {
    ConditionExpression: over
      ? 'run = :over OR run = :own'
      : 'attribute_not_exists(pk) OR run = :own',
    ExpressionAttributeValues: { ':own': id, ...(over && { ':over': over }) },
  };
}

/** The run that has begun and not ended: it is under way, or was killed. */
export async function runUnderWay(core: Table, key: Key): Promise<string | undefined> {
  return (await getEntity(core, key, runSchema))?.run;
}
