import { instantOf, type Wave } from '../../../schemas/wave.ts';
import type { Agenda } from './agenda.ts';
import * as keepers from './contact-keepers.ts';
import * as office from './coordinators.ts';
import type { Draws } from './draws.ts';
import { doInCase, submit } from './respondents.ts';
import type { World } from './world.ts';

/** Ticks right after something that people did, about as many a wave whatever its size. */
const ticksAfter = 4;

type InCase = Parameters<typeof doInCase>[1];

/** Plans what people do in a wave, from the moment it is open. */
export function planLives(
  world: World,
  wave: Wave,
  agenda: Agenda,
  tick: () => Promise<unknown>,
): void {
  const draws = world.draws.of(`lives ${wave.id}`);
  const from = world.clock.now();
  const minutes = instantOf(wave.calendar.graceEnds).since(from).total('minutes');
  const at = (share: number) => from.add({ minutes: Math.floor(share * minutes) });
  const add = (share: number, doing: () => Promise<unknown>) => {
    agenda.add(at(share), doing);
    if (draws.chance(ticksAfter / world.units.length)) agenda.add(at(share), tick);
  };
  for (const ars of world.units) {
    const inCase = (share: number, event: InCase) =>
      add(share, () => doInCase(world, event, wave.id, ars));
    const luck = draws.next();
    if (luck < 0.06) exempt(draws, inCase);
    else if (luck < 0.25) tryOnly(draws, inCase);
    else {
      const share = answer(draws, inCase, (when) => add(when, () => submit(world, wave.id, ars)));
      afterwards(share, ars);
    }
  }
  coordinate();

  function afterwards(share: number, ars: string) {
    const later = () => share + (1 - share) * draws.next();
    const luck = draws.next();
    if (luck < 0.1) {
      const asked = later();
      add(asked, () => office.query(world, wave, ars));
      const answered = asked + (1 - asked) * draws.next();
      add(answered, () => doInCase(world, 'beginCorrection', wave.id, ars));
      add(Math.min(0.99, answered + 0.001), () => submit(world, wave.id, ars));
    } else if (luck < 0.2) add(later(), () => doInCase(world, 'accept', wave.id, ars));
    else if (luck < 0.25) {
      const begun = later();
      add(begun, () => doInCase(world, 'beginCorrection', wave.id, ars));
      add(begun + 0.001, () => doInCase(world, 'discardCorrection', wave.id, ars));
    }
  }

  function coordinate() {
    const number = world.units.length;
    const some = (share: number, doing: (ars: string, index: number) => Promise<unknown>) => {
      for (let index = 0; index < number * share; index += 1) {
        const ars = draws.one(world.units);
        add(draws.next(), () => doing(ars, index));
      }
    };
    const fresh = (index: number) => `neu${index}-${wave.id.slice(-1)}@example.org`;
    some(0.12, (ars, index) => keepers.correctContact(world, ars, fresh(index)));
    some(0.05, (ars, index) => keepers.addSecondContact(world, ars, `zweit${fresh(index)}`));
    some(0.04, (ars) => keepers.dropContact(world, ars));
    some(0.04, () => keepers.someWorkAgain(world));
    some(0.06, (ars) => office.sendNewLink(world, wave, ars));
    some(0.06, (ars) => office.extendOne(world, wave.id, ars));
    some(0.08, (ars) => {
      const [mailbox = 'niemand@example.org'] = world.truth.workingMailboxes(ars);
      return office.loseLink(world, mailbox);
    });
    // Once so that a stage is missed by it, if it takes that long.
    for (const share of [0.05, 0.2, 0.35]) {
      const begins = share + draws.next() / 10;
      add(begins, () => office.pause(world, wave.id, true));
      add(begins + draws.one([0.001, 0.01, 0.08]), () => office.pause(world, wave.id, false));
    }
    add(0.42 + draws.next() / 10, () => office.sendStageNow(world, wave.id));
    if (draws.chance(0.5)) add(0.6 + draws.next() / 5, () => office.extendWave(world, wave.id));
  }
}

function exempt(draws: Draws, inCase: (share: number, event: InCase) => void): void {
  const share = draws.next();
  inCase(share, draws.one<InCase>(['coverByOther', 'refuse', 'notRequire', 'notEligible']));
  if (draws.chance(0.4)) inCase(share + (1 - share) * draws.next(), 'reinstate');
}

function tryOnly(draws: Draws, inCase: (share: number, event: InCase) => void): void {
  const share = draws.next();
  if (draws.chance(0.5)) inCase(share, 'open');
  if (draws.chance(0.5)) inCase(share + (1 - share) / 3, 'save');
}

/** @returns when it is submitted, if all goes well */
function answer(
  draws: Draws,
  inCase: (share: number, event: InCase) => void,
  submits: (share: number) => void,
): number {
  // Most answer early.
  const end = draws.next() ** 1.6 * 0.98;
  inCase(end / 3, 'open');
  inCase(end / 2, 'save');
  if (draws.chance(0.12)) {
    const needs: InCase[] = ['wantApproval', 'putForward', 'return', 'putForward'];
    for (const [index, event] of needs.entries()) inCase(end * (0.6 + index / 12), event);
  }
  submits(end);
  return end;
}
