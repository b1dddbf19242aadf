import type { Temporal } from 'temporal-polyfill';
import { casesOnBoards } from '../../../functions/domain/board/board-case.ts';
import { reachOf } from '../../../functions/domain/mail/reach.ts';
import { readBoard } from '../../../functions/store/cases/board.ts';
import { listContactsOf } from '../../../functions/store/contacts/contacts.ts';
import { newestStage } from './look-at-mail.ts';
import type { World } from './world.ts';

/** A unit that was due at a stage at one of its mailboxes. */
interface Due {
  wave: string;
  stage: string;
  ars: string;
  mailbox: string;
}

interface Since {
  at: Temporal.Instant;
  ticks: number;
}

/** So long, and over so many ticks that went well, something must be due so that it must have been sent. */
const minutesLong = 60;
const ticksLong = 6;

/**
 * Who must have got a message, written down from the rules and not from the code: whoever owed an answer
 * and had a mailbox that works, for an hour of a stage in which the calendar did its work.
 */
export class Oracle {
  readonly #world: World;
  #since = new Map<string, Since>();
  readonly #long = new Map<string, Due>();
  /** Units that owed an answer and had no mailbox that works, by wave and stage. */
  readonly unreachable = new Set<string>();
  shownUnreachable = 0;

  constructor(world: World) {
    this.#world = world;
  }

  /** Looks after each tick that went well, and whose messages were seen to. */
  look(): void {
    const { clock, truth, waves, units } = this.#world;
    const now = clock.now();
    const due = new Map<string, Since>();
    for (const wave of waves.values()) {
      const stage = newestStage(wave, now);
      if (wave.status !== 'LIVE' || !stage || truth.pausedOf(wave.id).now) continue;
      for (const ars of units.filter((one) => truth.owesOf(wave.id, one).now)) {
        const mailboxes = truth.workingMailboxes(ars);
        if (mailboxes.length === 0) this.unreachable.add(`${wave.id} ${stage} ${ars}`);
        for (const mailbox of mailboxes) {
          const key = `${wave.id} ${stage} ${ars} ${mailbox}`;
          const before = this.#since.get(key) ?? { at: now, ticks: 0 };
          due.set(key, { ...before, ticks: before.ticks + 1 });
          const isLong = now.since(before.at).total('minutes') >= minutesLong;
          if (isLong && before.ticks + 1 >= ticksLong) {
            this.#long.set(key, { wave: wave.id, stage, ars, mailbox });
          }
        }
      }
    }
    this.#since = due;
  }

  /** Looks whether those whom no mail reaches are those whom coordinators are shown as such. */
  async lookAtReach(id: string): Promise<void> {
    const { core, contacts, truth, waves, units } = this.#world;
    const wave = waves.get(id);
    if (!wave) return;
    const cases = casesOnBoards(await readBoard(core, id), wave);
    const shown = reachOf(cases, await listContactsOf(contacts, [...units])).unreachable;
    // Whoever is asked back owes something, too, but is in no stage.
    const inStages = shown.filter(({ status }) => status !== 'QUERIED');
    const names = inStages.map(({ ars }) => ars).sort();
    const owing = units.filter((ars) => truth.owesOf(id, ars).now);
    const missed = owing.filter((ars) => truth.workingMailboxes(ars).length === 0).sort();
    this.shownUnreachable += names.length;
    if (names.join() !== missed.join()) {
      truth.violate(5, `not reached in ${id} are ${missed}, and shown are ${names}`);
    }
  }

  get dueForLong(): Due[] {
    return [...this.#long.values()];
  }
}
