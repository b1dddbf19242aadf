import { instantOf, type Wave } from '../../schemas/wave.ts';

const draftDaysAfterGrace = 90;
/** Answers can be looked at that long: copy and feedback are there when nothing is taken any more. */
const accessDaysAfterGrace = 30;

const messageDaysAfterGrace = 90;

/** When the drafts of a wave are deleted, in seconds since 1970. */
export function draftsExpireAt(wave: Wave): number {
  return daysAfterGrace(wave, draftDaysAfterGrace);
}

/** When codes of a wave, and sessions that were begun with them, are good no more, likewise. */
export function accessEndsAt(wave: Wave): number {
  return daysAfterGrace(wave, accessDaysAfterGrace);
}

/** When it is forgotten which messages of a wave were sent, likewise. */
export function messagesExpireAt(wave: Wave): number {
  return daysAfterGrace(wave, messageDaysAfterGrace);
}

function daysAfterGrace({ calendar }: Wave, days: number): number {
  const graceEnds = instantOf(calendar.graceEnds);
  return Math.floor(graceEnds.add({ hours: 24 * days }).epochMilliseconds / 1000);
}
