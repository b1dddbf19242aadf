import { setTimeout } from 'node:timers/promises';
import type { Clock } from '../../../functions/platform/clock.ts';
import type { EventQueue } from '../queue/event-queue.ts';
import type { MailStore } from './mail-store.ts';
import { toSesEvent } from './ses-events.ts';
import type { MailEvent, StoredMail } from './stored-mail.ts';

/** As in reality, what became of a mail is told after its sender has heard that it was taken. */
const deliveryMs = 300;
/** Longer nobody who tells something waits until it is noted; it is noted later. */
const patienceMs = 5000;

/** Mail to these addresses comes back or is complained about, as with the mailbox simulator of SES. */
const simulated: readonly [RegExp, readonly MailEvent[]][] = [
  [/^bounce(\+|@)/i, ['bounce']],
  [/^full(\+|@)/i, ['transientBounce']],
  [/^complaint(\+|@)/i, ['delivery', 'complaint']],
];

/** What becomes of a mail by itself. */
function fateOf(to: string): readonly MailEvent[] {
  return simulated.find(([pattern]) => pattern.test(to))?.[1] ?? ['delivery'];
}

/** Tells Pegel what became of mail, by itself a moment after it was sent, and as often as somebody asks. */
export class PostOffice {
  readonly #store: MailStore;
  readonly #clock: Clock;
  readonly #queue: EventQueue;
  readonly #stop = new AbortController();
  readonly #underWay = new Set<Promise<void>>();

  constructor(store: MailStore, clock: Clock, queue: EventQueue) {
    this.#store = store;
    this.#clock = clock;
    this.#queue = queue;
  }

  /** Begins to tell what was not told before an earlier end. */
  open(): void {
    this.#do(async () => {
      for (const { id, state } of await this.#store.list()) {
        if (this.#stop.signal.aborted) return;
        const mail = state === 'sent' ? await this.#store.find(id) : undefined;
        if (mail) this.#do(() => this.#tellFate(mail));
      }
    });
  }

  /** Tells what becomes of a mail by itself, after a moment. */
  expect(mail: StoredMail): void {
    this.#do(async () => {
      await setTimeout(deliveryMs, undefined, { signal: this.#stop.signal });
      await this.#tellFate(mail);
    });
  }

  /** Tells that something happened to a mail now; what it is told twice, Pegel must note once. */
  async tell(mail: StoredMail, event: MailEvent): Promise<void> {
    const told = this.#do(() => this.#tell(mail, event));
    await Promise.race([told, setTimeout(patienceMs, undefined, { ref: false })]);
  }

  /** Whether there is nothing that it is about to tell. */
  get isIdle(): boolean {
    return this.#underWay.size === 0;
  }

  /** Ends it; what Pegel has not noted yet, it tells after the next start. */
  async close(): Promise<void> {
    this.#stop.abort();
    this.#queue.close();
    while (!this.isIdle) await Promise.all(this.#underWay);
  }

  async #tellFate(mail: StoredMail): Promise<void> {
    for (const event of fateOf(mail.to)) await this.#tell(mail, event);
  }

  /** The queue forgets at an end what lies in it: only what Pegel has noted counts as told. */
  async #tell(mail: StoredMail, event: MailEvent): Promise<void> {
    const at = this.#clock.now().round('millisecond').toString({ smallestUnit: 'millisecond' });
    await this.#queue.untilDone(toSesEvent(mail, event, at));
    await this.#store.note(mail.id, event, at);
  }

  #do(work: () => Promise<void>): Promise<void> {
    const done = work()
      .catch((error: unknown) => {
        if (!this.#stop.signal.aborted) console.error('An event of mail was not told:', error);
      })
      .finally(() => this.#underWay.delete(done));
    this.#underWay.add(done);
    return done;
  }
}
