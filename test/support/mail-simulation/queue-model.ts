import type { MailQueue } from '../../../functions/store/mail/mail-queue.ts';
import type { MessagePlace } from '../../../schemas/message.ts';
import type { Draws } from './draws.ts';

/** A message that the queue gives out. */
export interface Received {
  body: string;
  receives: number;
}

interface Waiting extends Received {
  /** Nobody gets it before so many rounds are over. */
  visibleFrom: number;
}

/** As often a message is tried before it is put aside, as in AWS. */
const maxReceives = 5;

/**
 * A queue that does all that SQS may: it gives messages out twice, out of order, late, and again although
 * they were done; and what it must not but might after an accident: it loses some, refuses some, and says
 * wrongly how many there are.
 */
export class QueueModel implements MailQueue {
  readonly counts = { sent: 0, doubled: 0, lost: 0, again: 0, deadLetters: 0, refused: 0 };
  /** All that it was ever told. */
  readonly bodies = new Set<string>();
  readonly #draws: Draws;
  readonly #waiting = new Set<Waiting>();
  #round = 0;

  constructor(draws: Draws) {
    this.#draws = draws;
  }

  async send(places: readonly MessagePlace[]): Promise<void> {
    for (const place of places) {
      if (this.#draws.chance(0.003)) {
        this.counts.refused += 1;
        throw new Error('The queue did not take a message');
      }
      const body = JSON.stringify(place);
      this.bodies.add(body);
      this.counts.sent += 1;
      if (this.#draws.chance(0.02)) {
        this.counts.lost += 1;
        continue;
      }
      this.#add(body);
      if (this.#draws.chance(0.08)) {
        this.counts.doubled += 1;
        this.#add(body);
      }
    }
  }

  async isEmpty(): Promise<boolean> {
    return this.#waiting.size === 0 || this.#draws.chance(0.1);
  }

  /** Messages that wait and are not with somebody else. */
  receive(): Received[] {
    const visible = [...this.#waiting].filter(({ visibleFrom }) => visibleFrom <= this.#round);
    const batch: Waiting[] = [];
    for (let size = this.#draws.between(1, 10); size > 0 && visible.length > 0; size -= 1) {
      const [one] = visible.splice(Math.floor(this.#draws.next() * visible.length), 1);
      if (one) batch.push(one);
    }
    for (const one of batch) {
      one.receives += 1;
      // Sometimes it comes again while somebody still works on it.
      one.visibleFrom = this.#round + (this.#draws.chance(0.03) ? 0 : 1);
      if (one.visibleFrom === this.#round) this.counts.again += 1;
    }
    return batch;
  }

  /** A message was seen to. Once in a while the queue does not hear of it. */
  done(message: Received): void {
    if (this.#draws.chance(0.03)) {
      this.counts.again += 1;
      return;
    }
    this.#waiting.delete(message as Waiting);
  }

  /** Time goes by: what was given out and not done is there again, unless it has failed too often. */
  nextRound(): void {
    this.#round += 1;
    for (const one of this.#waiting) {
      if (one.receives < maxReceives) continue;
      this.counts.deadLetters += 1;
      this.#waiting.delete(one);
    }
  }

  get isIdle(): boolean {
    return this.#waiting.size === 0;
  }

  #add(body: string): void {
    const rounds = this.#draws.chance(0.05) ? this.#draws.between(1, 12) : 0;
    this.#waiting.add({ body, receives: 0, visibleFrom: this.#round + rounds });
  }
}
