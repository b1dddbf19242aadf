import type { JobStores } from '../../../functions/jobs/runner.ts';
import { runners } from '../../../functions/jobs/runners.ts';
import type { MailQueue } from '../../../functions/store/mail/mail-queue.ts';
import { tick } from '../functions/calendar.ts';
import { runJob } from '../functions/jobs.ts';
import { isDown } from './calendars.ts';
import { drawMishap } from './mishaps.ts';
import { WatchedProcess } from './watched-process.ts';
import { office, seeWaves, type World } from './world.ts';

/** What the calendar does in the simulation: ticks that come twice, are killed, fail, or do not come. */
export class CalendarRoom {
  readonly counts = { clean: 0, killed: 0, failed: 0, doubled: 0, missed: 0 };
  /** From then on nothing goes wrong with ticks any more. */
  isCalm = false;
  readonly #world: World;
  readonly #queue: MailQueue;
  readonly #lake: JobStores['lake'];

  constructor(world: World, queue: MailQueue, lake: JobStores['lake']) {
    this.#world = world;
    this.#queue = queue;
    this.#lake = lake;
  }

  /** @returns whether a tick went well */
  async tick(): Promise<boolean> {
    const { draws, clock } = this.#world;
    if (isDown(clock.now())) {
      this.counts.missed += 1;
      return false;
    }
    const isDoubled = draws.chance(0.1);
    this.counts.doubled += isDoubled ? 1 : 0;
    const done = await Promise.all([this.#once(), ...(isDoubled ? [this.#once()] : [])]);
    await this.#openWaves();
    await seeWaves(this.#world);
    return done.includes(true);
  }

  async #once(): Promise<boolean> {
    const world = this.#world;
    const process = new WatchedProcess(world, world.truth.order);
    process.begin(this.isCalm ? undefined : drawMishap(world.draws, 0.12, 60));
    try {
      const { core, contacts } = process;
      await tick({ ...world, core, contacts, office, queue: this.#queue });
    } catch (error) {
      const { killed, failed, unheard } = process.mishaps;
      // What the queue does not take is tried again, too.
      const isForeseen =
        killed + failed + unheard > 0 || (error as Error).message.endsWith('do: queueing');
      if (!isForeseen) throw error;
      this.counts[killed > 0 ? 'killed' : 'failed'] += 1;
      return false;
    }
    this.counts.clean += 1;
    return true;
  }

  /** The stream of the table starts the job that opens a wave, and again if it was killed. */
  async #openWaves(): Promise<void> {
    const world = this.#world;
    await seeWaves(world);
    for (const { underWay } of world.waves.values()) {
      if (underWay?.step !== 'open') continue;
      const process = new WatchedProcess(world, world.truth.order);
      process.begin(drawMishap(world.draws, 0.7, 10));
      const stores = { ...world, lake: this.#lake, uploads: this.#lake };
      const { core, contacts } = process;
      await runJob(runners, { ...stores, core, contacts }, underWay.attempt).catch(() => undefined);
      await runJob(runners, stores, underWay.attempt);
    }
  }
}
