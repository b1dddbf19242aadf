import { setTimeout } from 'node:timers/promises';
import type { SNSEvent } from 'aws-lambda';
import type { Clock } from '../../../functions/platform/clock.ts';
import type { MailStore } from './mail-store.ts';
import { toSnsEvent } from './ses-events.ts';
import type { MailEvent, StoredMail } from './stored-mail.ts';

/** A function behind a topic. */
export type TopicHandler = (event: SNSEvent) => Promise<void>;

/** As in reality, what became of a mail is told after its sender has heard that it was taken. */
const deliveryMs = 300;
/** SNS tries again, too, a few times. */
const attempts = 3;
const retryMs = 1000;

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
  readonly #handlers: TopicHandler[] = [];
  readonly #stop = new AbortController();
  readonly #underWay = new Set<Promise<void>>();

  constructor(store: MailStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /**
   * Begins to tell, also of what was sent before an earlier end that was too sudden to tell of it.
   *
   * @param handlers the functions behind the topic
   */
  open(handlers: readonly TopicHandler[]): void {
    this.#handlers.push(...handlers);
    this.#do(async () => {
      for (const { id, state } of await this.#store.list()) {
        if (this.#stop.signal.aborted) return;
        const mail = state === 'sent' ? await this.#store.find(id) : undefined;
        if (mail) await this.#tellFate(mail);
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
    const at = this.#clock.now().round('millisecond').toString({ smallestUnit: 'millisecond' });
    const notification = toSnsEvent(mail, event, at);
    for (const handler of this.#handlers) await this.#untilItSucceeds(() => handler(notification));
    await this.#store.note(mail.id, event, at);
  }

  /** Whether there is nothing that it is about to tell. */
  get isIdle(): boolean {
    return this.#underWay.size === 0;
  }

  /** Ends it; what it did not tell yet, it tells after the next start. */
  async close(): Promise<void> {
    this.#stop.abort();
    await Promise.all(this.#underWay);
  }

  async #tellFate(mail: StoredMail): Promise<void> {
    for (const event of fateOf(mail.to)) await this.tell(mail, event);
  }

  #do(work: () => Promise<void>): void {
    const done = work()
      .catch((error: unknown) => {
        if (!this.#stop.signal.aborted) console.error('An event of mail was not told:', error);
      })
      .finally(() => this.#underWay.delete(done));
    this.#underWay.add(done);
  }

  async #untilItSucceeds(step: () => Promise<void>): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await step();
      } catch (error) {
        if (attempt === attempts) throw error;
        await setTimeout(retryMs, undefined, { signal: this.#stop.signal });
      }
    }
  }
}
