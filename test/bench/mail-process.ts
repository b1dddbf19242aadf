import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { tick } from '../../functions/calendar/tick.ts';
import { sendMessage } from '../../functions/mail/send-message.ts';
import { connectMailQueue } from '../../functions/store/mail/mail-queue.ts';
import { connectTables, toItem } from '../../functions/store/table.ts';
import { exampleOwner } from '../../infra/local/example-owner.ts';
import { pollQueue } from '../../infra/local/queue/poller.ts';
import { messagePlaceSchema } from '../../schemas/message.ts';
import { defaultRetention } from '../../schemas/retention.ts';
import { atOnce } from './at-once.ts';
import { mailKeyring } from './mail-keyring.ts';
import { answerJobs } from './own-process.ts';

/** What the process is told to do, with these tables and this queue. */
export interface MailJob {
  tables: { core: string; contacts: string };
  queue: string;
  /** The time of the domain. */
  at: string;
  todo:
    | { kind: 'tick' }
    /** Sends as many messages as lie in the queue. */
    | { kind: 'send'; count: number }
    /** Bare puts of the SDK, `connections` at once, each on condition that there is nothing yet. */
    | { kind: 'puts'; count: number };
}

export interface MailResult {
  milliseconds: number;
  /** Requests to the database. */
  requests: number;
  /** Seconds that passed on the clock of the slots, which stands still while there is work. */
  slotSeconds: number;
  /** MiB of heap in use at the beginning and after each quarter, garbage collected. */
  heap: number[];
  /** MiB of the whole process at its peak until now. */
  peak: number;
}

/** As fast as SES lets accounts send that have left the sandbox. */
const perSecond = 14;
/** As many functions as the queue starts at most. */
const functionsAtOnce = 2;

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');
const client = connectTables();
let requests = 0;
client.middlewareStack.add(
  (next) => (request) => {
    requests += 1;
    return next(request);
  },
  { step: 'finalizeRequest' },
);

/** Stands still, unless somebody waits: then it jumps to when the wait is over. */
class SlotClock {
  readonly #began = Date.now();
  #now = this.#began;
  now = () => this.#now;
  async sleep(milliseconds: number): Promise<void> {
    const until = this.#now + milliseconds;
    await setImmediate();
    this.#now = Math.max(this.#now, until);
  }
  get seconds(): number {
    return (this.#now - this.#began) / 1000;
  }
}

answerJobs(async ({ tables, queue, at, todo }: MailJob): Promise<MailResult> => {
  const heap = [heapInUse()];
  const wall = new SlotClock();
  requests = 0;
  const shared = {
    core: { client, name: tables.core },
    contacts: { client, name: tables.contacts },
    keyring: mailKeyring,
    retention: defaultRetention,
    clock: { now: () => Temporal.Instant.from(at) },
  };
  const began = performance.now();
  let collecting = 0;
  if (todo.kind === 'tick') {
    await tick({ ...shared, office: exampleOwner.contact, queue: connectMailQueue(queue) });
  } else if (todo.kind === 'puts') {
    await barePuts(todo.count);
  } else await send(todo.count);
  const milliseconds = performance.now() - began - collecting;
  const peak = process.resourceUsage().maxRSS / 1024;
  return { milliseconds, requests, slotSeconds: wall.seconds, heap, peak };

  async function barePuts(count: number): Promise<void> {
    const name = tables.contacts;
    const places = Array.from({ length: count }, (_, index) => ({
      pk: `BARE#${at}`,
      sk: `${index}`,
    }));
    await atOnce(places, (place) =>
      client.send(
        new PutCommand({
          TableName: name,
          Item: toItem(place, { text: 'x'.repeat(300) }),
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),
    );
  }

  async function send(count: number): Promise<void> {
    let accepted = 0;
    const sender = {
      perSecond: async () => perSecond,
      send: async () => ({ kind: 'accepted' as const, id: `bench-${++accepted}` }),
    };
    const dependencies = {
      ...shared,
      owner: exampleOwner,
      url: 'https://pegel.example.org',
      from: 'pegel@example.org',
      sender,
      wall,
    };
    const { promise: allSent, resolve, reject } = Promise.withResolvers<void>();
    let done = 0;
    const handlers = Array.from({ length: functionsAtOnce }, () =>
      pollQueue(queue, async ({ Records }) => {
        for (const { body } of Records) {
          const outcome = await sendMessage(
            messagePlaceSchema.parse(JSON.parse(body)),
            dependencies,
          );
          if (outcome !== 'sent') reject(new Error(`A message is not sent but ${outcome}`));
          done += 1;
          if (done % Math.floor(count / 4) === 0) {
            const before = performance.now();
            heap.push(heapInUse());
            collecting += performance.now() - before;
          }
          if (done === count) resolve();
        }
        return undefined;
      }),
    );
    await allSent;
    await Promise.all(handlers.map((stop) => stop()));
  }
});

function heapInUse(): number {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
