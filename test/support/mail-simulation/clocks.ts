import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../../../functions/platform/clock.ts';
import { instantOf } from '../../../schemas/wave.ts';

/** The clock of the domain, which only the simulation moves, and never back. */
export class SetClock implements Clock {
  #now: Temporal.Instant;

  constructor(local: string) {
    this.#now = instantOf(local);
  }

  now(): Temporal.Instant {
    return this.#now;
  }

  moveTo(instant: Temporal.Instant): void {
    if (Temporal.Instant.compare(instant, this.#now) > 0) this.#now = instant;
  }
}

/** A clock on the wall on which nobody really waits: whoever sleeps finds it moved on. */
export class QuickWall {
  #now = Date.parse('2031-01-01T00:00:00Z');

  now(): number {
    return this.#now;
  }

  async sleep(milliseconds: number): Promise<void> {
    const until = this.#now + milliseconds;
    // Others go on meanwhile, and may move it, too.
    await new Promise((resolve) => setImmediate(resolve));
    this.#now = Math.max(this.#now, until);
  }
}
