import { Temporal } from 'temporal-polyfill';
import { changePlannedWave } from '../../../functions/store/waves/planned-waves.ts';
import { takeStep } from '../../../functions/store/waves/wave-steps.ts';
import { type Calendar, instantOf } from '../../../schemas/wave.ts';
import type { startStores } from '../stores.ts';
import { Agenda } from './agenda.ts';
import { CalendarRoom } from './calendar-room.ts';
import { autumn, keyChanges, spring, ticksBetween, ticksIn } from './calendars.ts';
import { captureLog } from './captured-log.ts';
import { coordinator, decideUncertain } from './coordinators.ts';
import { disturb } from './disturb.ts';
import { HeldMail } from './held-mail.ts';
import { planLives } from './lives.ts';
import { MailRoom } from './mail-room.ts';
import { openLinks } from './open-links.ts';
import { Oracle } from './oracle.ts';
import { firstWave, secondWave, setUpWorld } from './set-up.ts';
import { lookForSecrets, type Settled, settle } from './settle.ts';
import { tellPegel } from './tell-pegel.ts';
import { seeWaves, type World } from './world.ts';

type Stores = Awaited<ReturnType<Awaited<ReturnType<typeof startStores>>['create']>>;

/** What there is to tell of half a year; what was wrong in it lies with the truth of the world. */
export interface HalfYear {
  world: World;
  calendar: CalendarRoom;
  mail: MailRoom;
  oracle: Oracle;
  settled: Settled;
  /** Events that were told, and messages of which a coordinator has said what became of them. Units that were
   * taken away from messages that waited, and messages that waited until it was too late. */
  counts: { told: number; decided: number; disturbed: number; held: number };
}

/** Lives half a year with two waves. The seed decides what happens, though not what of it is first at once. */
export async function liveHalfYear(
  { core, contacts, lake }: Stores,
  seed: number,
  size: number,
): Promise<HalfYear> {
  const logged = captureLog();
  const world = await setUpWorld({ core, contacts }, seed, size);
  const mail = new MailRoom(world);
  const calendar = new CalendarRoom(world, mail.queue, lake);
  const oracle = new Oracle(world);
  const agenda = new Agenda();
  const held = new HeldMail(world, agenda, { claim, tick: doTick });
  const counts = { told: 0, decided: 0, disturbed: 0, held: 0 };
  const seen = new Set<string>();

  for (const at of ticksBetween()) agenda.add(at, doTick);
  planTicks(spring);
  agenda.add(keyChanges, async () => {
    const { current, ...keys } = world.keyring;
    world.keyring = { current: 'k2', k2: 'another-key-that-is-32-bytes-long', ...keys };
  });
  await agenda.run(async (at) => {
    world.clock.moveTo(at);
    await tellDue();
  });
  await comeToRest();
  await openLinks(world, lake);
  const settled = await settle(world, mail, oracle, held.places);
  counts.held = held.places.length;
  const codes = world.truth.mails.flatMap((one) => one.codes);
  lookForSecrets(world, 'the logs', logged.end(), codes);
  return { world, calendar, mail, oracle, settled, counts };

  function planTicks(times: Calendar) {
    for (const at of ticksIn(times, world.draws.of(`ticks ${times.opens}`))) agenda.add(at, doTick);
    const wave = times === spring ? firstWave : secondWave;
    agenda.add(instantOf(times.deadline), () => oracle.lookAtReach(wave));
  }

  async function doTick(): Promise<void> {
    const isClean = await calendar.tick();
    counts.disturbed += await disturb(world, agenda);
    await mail.work(tellDue);
    if (isClean) oracle.look();
    followWaves();
    if (world.draws.chance(0.15)) counts.decided += await decideUncertain(world);
  }

  /** A tick that is killed is followed by another one. */
  async function claim(): Promise<void> {
    while (!(await calendar.tick()));
  }

  /** People begin when a wave is open, and a coordinator looks at the draft that the calendar has made. */
  function followWaves() {
    for (const wave of world.waves.values()) {
      const happened = `${wave.id} ${wave.status}`;
      if (seen.has(happened)) continue;
      seen.add(happened);
      if (wave.status === 'LIVE') {
        planLives(world, wave, agenda, doTick);
        held.plan(wave.id, wave.id === firstWave);
      }
      if (happened === `${secondWave} DRAFT`) {
        agenda.add(world.clock.now().add({ hours: 300 }), approve);
      }
    }
  }

  async function approve() {
    const by = coordinator(world);
    const draft = world.waves.get(secondWave);
    if (draft) await changePlannedWave(core, draft, { calendar: autumn }, by);
    await seeWaves(world);
    const changed = world.waves.get(secondWave);
    if (changed) await takeStep(core, changed, 'schedule', world.clock.now(), by);
    await seeWaves(world);
    planTicks(autumn);
  }

  async function tellDue() {
    const { events } = mail.provider;
    const now = world.clock.now();
    const due = events.filter(({ at }) => Temporal.Instant.compare(at, now) <= 0);
    events.splice(0, events.length, ...events.filter((one) => !due.includes(one)));
    for (const event of due) {
      await tellPegel(world, event);
      counts.told += 1;
    }
  }

  /** All that was going to be told is told, and the calendar goes on until nothing waits. */
  async function comeToRest() {
    calendar.isCalm = true;
    for (let days = 0; days < 4; days += 1) {
      world.clock.moveTo(world.clock.now().add({ hours: 30 }));
      for (let ticks = 0; ticks < 3; ticks += 1) {
        world.clock.moveTo(world.clock.now().add({ minutes: 3 }));
        await tellDue();
        await doTick();
      }
    }
  }
}
