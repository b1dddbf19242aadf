import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { moveClock, systemClock } from '../../../functions/platform/clock.ts';
import * as z from '../../../schemas/zod.ts';

/** No time that can be asked for is further away: years have four digits. */
const furthestMs = 10_000 * 366 * 24 * 60 * 60 * 1000;

const clockSchema = z.strictObject({
  /** How many milliseconds the clock of the domain is ahead of the real one. */
  aheadMs: z.int().check(z.gte(-furthestMs), z.lte(furthestMs)),
});

const fileIn = (dataFolder: string) => join(dataFolder, 'clock.json');

/** The clock of the domain, and its difference to the real one, which lies in the data folder. */
export class LocalClock {
  readonly #file: string;

  constructor(dataFolder: string) {
    this.#file = fileIn(dataFolder);
  }

  /** Goes on from where an earlier start has left the clock; a file that cannot be read is none. */
  async restore(): Promise<void> {
    const text = await readFile(this.#file, 'utf8').catch(() => '{}');
    const parsed = clockSchema.safeParse(readJson(text));
    if (parsed.success) {
      moveClock(Temporal.Now.instant().add({ milliseconds: parsed.data.aheadMs }));
    }
  }

  /** What it shows. */
  now(): Temporal.Instant {
    return systemClock.now();
  }

  /** Whether it shows something else than the real one. */
  get isMoved(): boolean {
    return Math.abs(this.#aheadMs(this.now())) >= 1000;
  }

  /** Sets it, and keeps that over a restart. */
  async set(to: Temporal.Instant): Promise<void> {
    await writeFile(`${this.#file}.new`, JSON.stringify({ aheadMs: this.#aheadMs(to) }));
    await rename(`${this.#file}.new`, this.#file);
    moveClock(to);
  }

  #aheadMs(to: Temporal.Instant): number {
    return to.epochMilliseconds - Temporal.Now.instant().epochMilliseconds;
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
