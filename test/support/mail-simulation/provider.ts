import type { Temporal } from 'temporal-polyfill';
import type { Clock } from '../../../functions/platform/clock.ts';
import type {
  MailSender,
  OutgoingMail,
  SendOutcome,
} from '../../../functions/store/mail/mail-sender.ts';
import type { MailEvent } from '../../../infra/local/mail/stored-mail.ts';
import type { QuickWall } from './clocks.ts';
import type { Draws } from './draws.ts';
import type { WatchedProcess } from './watched-process.ts';

/** Something that the provider tells of a mail, when it gets round to it. */
export interface ProviderEvent {
  id: string;
  event: MailEvent;
  /** When it is told. */
  at: Temporal.Instant;
}

/** What is done with a mail that really went out, before anybody hears of it. */
type Post = (mail: OutgoingMail, id: string, process: WatchedProcess) => void;

const perSecond = 14;
/** So long the provider takes for a mail, on the wall. */
const milliseconds = 20;

/**
 * What sends mail, and knows the truth: whether it went out, and what became of it. It throttles, fails,
 * does not answer, and tells what happened late, twice, out of order or not at all.
 */
export class Provider {
  readonly counts = { taken: 0, throttled: 0, refused: 0, unanswered: 0, unansweredButOut: 0 };
  readonly told = { doubled: 0, lost: 0 };
  /** Mails of which it tells nothing at all. */
  readonly silent = new Set<string>();
  /** What it tells later. */
  readonly events: ProviderEvent[] = [];
  /** When a mail was given to it, by seconds on the wall. */
  readonly seconds = new Map<number, number>();
  readonly #draws: Draws;
  readonly #clock: Clock;
  readonly #wall: QuickWall;
  readonly #post: Post;
  #count = 0;

  constructor(draws: Draws, clock: Clock, wall: QuickWall, post: Post) {
    this.#draws = draws;
    this.#clock = clock;
    this.#wall = wall;
    this.#post = post;
  }

  /** The sender of one process, which dies with it. */
  senderOf(process: WatchedProcess, meanwhile: (mail: OutgoingMail) => Promise<void>): MailSender {
    return {
      perSecond: async () => perSecond,
      send: async (mail) => {
        process.expectAlive();
        const second = Math.floor(this.#wall.now() / 1000);
        this.seconds.set(second, (this.seconds.get(second) ?? 0) + 1);
        await meanwhile(mail);
        await this.#wall.sleep(milliseconds);
        return this.#send(mail, process);
      },
    };
  }

  #send(mail: OutgoingMail, process: WatchedProcess): SendOutcome {
    const cause = new Error('what the provider said');
    if (mail.to.startsWith('impossible')) {
      this.counts.refused += 1;
      return { kind: 'refused', cause };
    }
    const luck = this.#draws.next();
    if (luck < 0.05) {
      this.counts.throttled += 1;
      return { kind: 'notNow', cause };
    }
    if (luck < 0.065) process.kill();
    if (luck > 0.94) {
      this.counts.unanswered += 1;
      if (this.#draws.chance(0.6)) {
        this.counts.unansweredButOut += 1;
        this.#goOut(mail, process);
      }
      if (this.#draws.chance(0.3)) throw new Error('The connection broke');
      return { kind: 'unanswered', cause };
    }
    const id = this.#goOut(mail, process);
    this.counts.taken += 1;
    if (luck < 0.08) process.kill();
    return { kind: 'accepted', id };
  }

  #goOut(mail: OutgoingMail, process: WatchedProcess): string {
    this.#count += 1;
    const id = `provider-${this.#count}`;
    this.#post(mail, id, process);
    const fate = this.#fateOf(mail.to);
    if (this.#draws.chance(0.06)) {
      this.told.lost += fate.length;
      this.silent.add(id);
      return id;
    }
    for (const event of fate) {
      const isDoubled = this.#draws.chance(0.1);
      this.told.doubled += isDoubled ? 1 : 0;
      for (let times = isDoubled ? 2 : 1; times > 0; times -= 1) {
        this.events.push({ id, event, at: this.#clock.now().add({ minutes: this.#delay() }) });
      }
    }
    return id;
  }

  #fateOf(to: string): MailEvent[] {
    if (to.startsWith('gone')) return ['bounce'];
    if (this.#draws.chance(0.02)) return ['transientBounce'];
    return this.#draws.chance(0.01) ? ['delivery', 'complaint'] : ['delivery'];
  }

  #delay(): number {
    return this.#draws.one([0, 1, 1, 2, 5, 20, 45, this.#draws.between(60, 3000)]);
  }
}
