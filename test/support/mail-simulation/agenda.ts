import { Temporal } from 'temporal-polyfill';

interface Entry {
  at: number;
  doing: () => Promise<unknown>;
}

/** What happens when, by the clock of the domain; more may be added while it goes on. */
export class Agenda {
  readonly #entries: Entry[] = [];

  add(at: Temporal.Instant, doing: () => Promise<unknown>): void {
    const entry = { at: at.epochMilliseconds, doing };
    const next = this.#entries.findIndex((one) => one.at > entry.at);
    this.#entries.splice(next === -1 ? this.#entries.length : next, 0, entry);
  }

  /** @param before each of them gets the time */
  async run(before: (at: Temporal.Instant) => Promise<unknown>): Promise<void> {
    for (let next = this.#entries.shift(); next; next = this.#entries.shift()) {
      await before(Temporal.Instant.fromEpochMilliseconds(next.at));
      await next.doing();
    }
  }
}
