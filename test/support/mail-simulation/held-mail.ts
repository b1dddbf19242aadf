import type { Temporal } from 'temporal-polyfill';
import { findClaim } from '../../../functions/store/mail/claims.ts';
import { listUnsettled } from '../../../functions/store/mail/unsettled.ts';
import type { MessagePlace } from '../../../schemas/message.ts';
import { instantOf } from '../../../schemas/wave.ts';
import type { Agenda } from './agenda.ts';
import { extendWave, pause } from './coordinators.ts';
import { addMailbox } from './mailboxes.ts';
import { nowText, type World } from './world.ts';

/** So long before the deadline mail begins to wait, and so long after it everybody gets a week more. */
const hoursBefore = 3;
const hoursAfter = 26;
/** So many units get another mailbox right before that, so that there is mail. */
const late = 6;
/** Minutes after mail goes on at which there are ticks, so that it must have been sent. */
const ticksAfter = [1, 12, 24, 36, 48, 60, 75, 90];

/** What goes on in the simulation while mail waits. */
interface Doings {
  /** Claims what is due, and sends nothing. */
  claim: () => Promise<unknown>;
  tick: () => Promise<unknown>;
}

/** Mail that was claimed, and then waited until the wave took no answers. */
export class HeldMail {
  readonly places: MessagePlace[] = [];
  readonly #world: World;
  readonly #agenda: Agenda;
  readonly #doings: Doings;

  constructor(world: World, agenda: Agenda, doings: Doings) {
    this.#world = world;
    this.#agenda = agenda;
    this.#doings = doings;
  }

  /**
   * Plans that mail of a wave waits from shortly before its deadline on.
   *
   * @param goesOn whether everybody gets a week more in grace, and mail goes on; else it waits to the end
   */
  plan(id: string, goesOn: boolean): void {
    const begins = this.#deadlineOf(id)?.subtract({ hours: hoursBefore });
    if (begins) this.#agenda.add(begins, () => this.#hold(id, begins, goesOn));
  }

  async #hold(id: string, planned: Temporal.Instant, goesOn: boolean): Promise<void> {
    const deadline = this.#deadlineOf(id);
    // Everybody has got more time since.
    if (!deadline?.subtract({ hours: hoursBefore }).equals(planned)) return this.plan(id, goesOn);
    await this.#addLateMailboxes(id);
    await this.#doings.claim();
    await pause(this.#world, id, true);
    for (const place of await Array.fromAsync(listUnsettled(this.#world.contacts))) {
      const isHeld = place.wave === id && place.what.startsWith('STAGE#');
      const claim = isHeld ? await findClaim(this.#world.contacts, place) : undefined;
      if (claim?.state === 'PENDING') this.places.push({ wave: id, what: place.what });
    }
    if (!goesOn) return;
    const extended = deadline.add({ hours: hoursAfter });
    this.#agenda.add(extended, () => extendWave(this.#world, id));
    const resumed = extended.add({ hours: 1 });
    this.#agenda.add(resumed, () => pause(this.#world, id, false));
    for (const minutes of ticksAfter) this.#agenda.add(resumed.add({ minutes }), this.#doings.tick);
  }

  async #addLateMailboxes(id: string): Promise<void> {
    const { truth, units } = this.#world;
    const owing = units.filter((ars) => truth.owesOf(id, ars).now).slice(0, late);
    for (const [index, ars] of owing.entries()) {
      const mailbox = `spaet${index}-${id.slice(-1)}@example.org`;
      await addMailbox(truth, this.#world, ars, mailbox, nowText(this.#world));
    }
  }

  #deadlineOf(id: string): Temporal.Instant | undefined {
    const wave = this.#world.waves.get(id);
    return wave && instantOf(wave.calendar.deadline);
  }
}
