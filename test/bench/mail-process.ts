import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { tick } from '../../functions/calendar/tick.ts';
import { atMost } from '../../functions/domain/at-most.ts';
import { createMailer } from '../../functions/mail/send-batch.ts';
import { connectMailQueue } from '../../functions/store/mail/mail-queue.ts';
import type { MailSender } from '../../functions/store/mail/mail-sender.ts';
import { connectTables, toItem } from '../../functions/store/table.ts';
import { exampleOwner } from '../../infra/local/example-owner.ts';
import { pollQueue } from '../../infra/local/queue/poller.ts';
import { defaultRetention } from '../../schemas/retention.ts';
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
    | { kind: 'send'; count: number; functionsAtOnce: number; perSecond: number }
    /** Bare puts of the SDK, as many at once, each on condition that there is nothing yet. */
    | { kind: 'puts'; count: number; atOnce: number };
}

type Sending = Extract<MailJob['todo'], { kind: 'send' }>;

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
    linkKeyring: mailKeyring,
    retention: defaultRetention,
    clock: { now: () => Temporal.Instant.from(at) },
  };
  const began = performance.now();
  let collecting = 0;
  if (todo.kind === 'tick') {
    await tick({ ...shared, office: exampleOwner.contact, queue: connectMailQueue(queue) });
  } else if (todo.kind === 'puts') {
    await barePuts(todo.count, todo.atOnce);
  } else await send(todo);
  const milliseconds = performance.now() - began - collecting;
  const peak = process.resourceUsage().maxRSS / 1024;
  return { milliseconds, requests, slotSeconds: wall.seconds, heap, peak };

  async function barePuts(count: number, limit: number): Promise<void> {
    const name = tables.contacts;
    const places = Array.from({ length: count }, (_, index) => ({
      pk: `BARE#${at}`,
      sk: `${index}`,
    }));
    await atMost(limit, places, (place) =>
      client.send(
        new PutCommand({
          TableName: name,
          Item: toItem(place, { text: 'x'.repeat(300) }),
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),
    );
  }

  async function send({ count, functionsAtOnce, perSecond }: Sending): Promise<void> {
    const { promise: allSent, resolve } = Promise.withResolvers<void>();
    let accepted = 0;
    const sender: MailSender = {
      perSecond: async () => perSecond,
      async send() {
        accepted += 1;
        if (accepted % Math.floor(count / 4) === 0) {
          const before = performance.now();
          heap.push(heapInUse());
          collecting += performance.now() - before;
        }
        if (accepted === count) resolve();
        return { kind: 'accepted', id: `bench-${accepted}` };
      },
    };
    const dependencies = {
      ...shared,
      owner: exampleOwner,
      url: 'https://pegel.example.org',
      from: 'pegel@example.org',
      sender,
      wall,
    };
    const mailer = createMailer(dependencies);
    const handlers = Array.from({ length: functionsAtOnce }, () => pollQueue(queue, mailer));
    await allSent;
    await Promise.all(handlers.map((stop) => stop()));
  }
});

function heapInUse(): number {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
