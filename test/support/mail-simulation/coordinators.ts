import { Temporal } from 'temporal-polyfill';
import { ulid } from 'ulid';
import { placeOfMessage } from '../../../functions/domain/mail/message-place.ts';
import { messagesExpireAt } from '../../../functions/domain/retention/retention.ts';
import { firstExtension } from '../../../functions/domain/waves/own-deadline.ts';
import { stageNow } from '../../../functions/domain/waves/stage-now.ts';
import { askForLink } from '../../../functions/store/access/lost-link.ts';
import { querySubmission } from '../../../functions/store/cases/case-steps.ts';
import { findCase } from '../../../functions/store/cases/cases.ts';
import { extendUnit } from '../../../functions/store/cases/extend-unit.ts';
import { claimWrites, moveClaim } from '../../../functions/store/mail/claims.ts';
import { sendLink } from '../../../functions/store/mail/send-link.ts';
import { listUncertain } from '../../../functions/store/mail/uncertain.ts';
import { moveStage, pauseMail } from '../../../functions/store/waves/mail-steps.ts';
import { takeStep } from '../../../functions/store/waves/wave-steps.ts';
import { caseKeyOf } from '../../../schemas/case.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { nowText, seeWaves, type World } from './world.ts';

const person = 'c-1';
export const coordinator = (world: World) =>
  ({ at: nowText(world), actor: 'staff', person }) as const;

/** Asks about a submission. */
export async function query(world: World, wave: Wave, ars: string): Promise<void> {
  const head = await findCase(world.core, { wave: wave.id, ars });
  if (!head || head.submissions === 0) return;
  const { contacts, keyring, clock, retention } = world;
  const expiresAt = messagesExpireAt(wave, retention);
  const about = { ...caseKeyOf(head), number: head.submissions, version: head.version };
  const message = { kind: 'query', ...about } as const;
  const place = placeOfMessage(message, keyring);
  const mail = claimWrites(contacts, place, message, clock.now(), expiresAt);
  const asked = { submission: head.submissions, sections: [], text: 'Stimmt diese Angabe so?' };
  const note = { kind: 'query' as const, id: ulid(), at: nowText(world), by: person, ...asked };
  await querySubmission(world, { head, note, expiresAt }, mail);
}

/** Sends new links to all contacts of a unit. */
export async function sendNewLink(world: World, wave: Wave, ars: string): Promise<void> {
  const message = { kind: 'newLink', wave: wave.id, ars, request: ulid(), by: person } as const;
  const expiresAt = messagesExpireAt(wave, world.retention);
  await sendLink(world, message, world.clock.now(), expiresAt);
}

/** Asks for lost links, as somebody who may be a contact. */
export async function loseLink(world: World, mailbox: string): Promise<void> {
  await askForLink(world, world.keyring, mailbox, world.clock.now());
}

/** Lets the mail of a wave wait, or go on. */
export async function pause(world: World, id: string, isPaused: boolean): Promise<void> {
  const wave = world.waves.get(id);
  if (!wave || (wave.mailPaused ?? false) === isPaused) return;
  const doing = () => pauseMail(world.core, wave, isPaused, coordinator(world));
  await world.truth.pausedOf(id).change(isPaused, doing);
  await seeWaves(world);
}

/** Sends the next stage now. */
export async function sendStageNow(world: World, id: string): Promise<boolean> {
  const wave = world.waves.get(id);
  const next = wave && stageNow(wave, world.clock.now());
  if (!wave || !next || 'refusal' in next) return false;
  const isDone = await moveStage(world.core, wave, next, coordinator(world));
  await seeWaves(world);
  return isDone;
}

/** Gives everybody a week more. */
export async function extendWave(world: World, id: string): Promise<void> {
  const wave = world.waves.get(id);
  if (!wave) return;
  const later = (time: string) =>
    Temporal.PlainDateTime.from(time).add({ days: 7 }).toString({ smallestUnit: 'minute' });
  const { deadline, graceEnds, ...others } = wave.calendar;
  const calendar = { ...others, deadline: later(deadline), graceEnds: later(graceEnds) };
  await takeStep(world.core, wave, 'extend', world.clock.now(), coordinator(world), { calendar });
  await seeWaves(world);
}

/** Gives one unit some days more. */
export async function extendOne(world: World, id: string, ars: string): Promise<void> {
  const wave = world.waves.get(id);
  const head = await findCase(world.core, { wave: id, ars });
  if (!wave || !head) return;
  const first = Temporal.PlainDate.from(firstExtension(wave, head, world.clock.now()));
  const until = first.add({ days: 4 }).toString();
  await extendUnit(world.core, wave, head, until, world.clock.now(), coordinator(world));
  await seeWaves(world);
}

/** Decides about what nobody knows of; people are not always right. */
export async function decideUncertain(world: World): Promise<number> {
  const all = await listUncertain(world.contacts, world.clock.now());
  let count = 0;
  for (const { place } of all) {
    if (!world.draws.chance(0.4)) continue;
    const event = world.draws.chance(0.6) ? 'confirm' : 'giveUp';
    const told = { toldAt: nowText(world), decidedBy: person };
    if (await moveClaim(world.contacts, place, event, told)) count += 1;
  }
  return count;
}
