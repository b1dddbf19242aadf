import { Temporal } from 'temporal-polyfill';
import { nextAppointment } from '../../../functions/domain/mail/appointments.ts';
import type { MailTopic } from '../../../functions/domain/mail/mail-topics.ts';
import { isDraft } from '../../../functions/domain/waves/wave-transitions.ts';
import { listWaves } from '../../../functions/store/waves/definitions.ts';
import type { Wave } from '../../../schemas/wave.ts';
import type { MailStore } from '../mail/mail-store.ts';
import type { LocalClock } from './clock-file.ts';
import type { Journey, WaveChange } from './journey.ts';
import { topicOfTag } from './mail-topic.ts';
import { comeToRest, type Workshop } from './rest.ts';

interface TimeMachineParts extends Workshop {
  clock: LocalClock;
  mails: MailStore;
}

/** Moves the clock of the domain ahead, and stops at all appointments on the way until all is done. */
export class TimeMachine {
  readonly #parts: TimeMachineParts;
  #journey: Journey | undefined;
  #ended: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(parts: TimeMachineParts) {
    this.#parts = parts;
  }

  /** The journey that is under way, or the last one since the start of Pegel. */
  get journey(): Journey | undefined {
    return this.#journey;
  }

  /** When the next appointment of a wave is; undefined if none is known. */
  async nextAppointment(): Promise<Temporal.Instant | undefined> {
    const { clock, core } = this.#parts;
    return nextAppointment(await listWaves(core), clock.now())?.at;
  }

  /** The waves that open at no time as long as nobody schedules them. */
  async drafts(): Promise<Wave[]> {
    return (await listWaves(this.#parts.core)).filter(isDraft);
  }

  /**
   * Sets out for a time, and does not wait for the arrival.
   *
   * @returns false if a journey is under way, or the time is over already: nothing happens then
   */
  setOut(to: Temporal.Instant): boolean {
    const from = this.#parts.clock.now();
    const isUnderWay = this.#journey?.state === 'under way';
    if (isUnderWay || this.#isStopped || Temporal.Instant.compare(to, from) <= 0) return false;
    const journey: Journey = { from, to, stops: [], state: 'under way' };
    this.#journey = journey;
    this.#ended = this.#travel(journey).then(
      () => {
        journey.state = 'done';
      },
      (error: unknown) => {
        console.error('The clock could not be moved on:', error);
        journey.state = 'failed';
      },
    );
    return true;
  }

  /** Resolves when no journey is under way any more. */
  arrival(): Promise<void> {
    return this.#ended;
  }

  /** Ends a journey where it is. */
  async close(): Promise<void> {
    this.#isStopped = true;
    await this.#ended;
  }

  async #travel({ to, stops }: Journey): Promise<void> {
    const { clock, core } = this.#parts;
    // What is due already is done before the clock is moved.
    await this.#stop(stops);
    for (let isThere = false; !isThere && !this.#isStopped; ) {
      const next = nextAppointment(await listWaves(core), clock.now())?.at;
      isThere = !next || Temporal.Instant.compare(next, to) >= 0;
      await clock.set(isThere ? later(to, clock.now()) : later(next, clock.now()));
      await this.#stop(stops);
    }
  }

  /** Lets happen what is due, and notes it if it is worth telling. */
  async #stop(stops: Journey['stops']): Promise<void> {
    const { clock, core, mails } = this.#parts;
    const at = clock.now();
    const before = await listWaves(core);
    const sentBefore = new Set((await mails.list()).map(({ id }) => id));
    const isAtRest = await comeToRest(
      this.#parts,
      async () => (await mails.list()).length,
      () => this.#isStopped,
    );
    const changes = changesBetween(before, await listWaves(core));
    const sent = (await mails.list()).filter(({ id }) => !sentBefore.has(id));
    const counts = new Map<MailTopic, number>();
    for (const { tags } of sent) {
      const topic = topicOfTag(tags['message'] ?? '');
      if (topic) counts.set(topic, (counts.get(topic) ?? 0) + 1);
    }
    if (changes.length > 0 || sent.length > 0 || !isAtRest) {
      stops.push({ at, changes, mails: counts, isUnfinished: !isAtRest });
    }
  }
}

function changesBetween(before: readonly Wave[], after: readonly Wave[]): WaveChange[] {
  return after
    .filter(({ id, status }) => before.find((wave) => wave.id === id)?.status !== status)
    .map(({ title, status }) => ({ title, status }));
}

function later(one: Temporal.Instant | undefined, other: Temporal.Instant): Temporal.Instant {
  return one && Temporal.Instant.compare(one, other) > 0 ? one : other;
}
