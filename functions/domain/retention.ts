import { instantOf, type Wave } from '../../schemas/wave.ts';

/**
 * Days after the end of grace for which something is kept at most, as the privacy notice says. Codes
 * outlive the wave, because the copy and the feedback can be looked at when nothing is taken any more.
 */
export const daysAfterGrace = { drafts: 90, accessCodes: 30, messages: 90 } as const;

/** When the drafts of a wave are deleted, in seconds since 1970. */
export function draftsExpireAt(wave: Wave): number {
  return secondsAfterGrace(wave, daysAfterGrace.drafts);
}

/** When codes of a wave, and sessions that were begun with them, are good no more, likewise. */
export function accessEndsAt(wave: Wave): number {
  return secondsAfterGrace(wave, daysAfterGrace.accessCodes);
}

/** When it is forgotten which messages of a wave were sent, likewise. */
export function messagesExpireAt(wave: Wave): number {
  return secondsAfterGrace(wave, daysAfterGrace.messages);
}

function secondsAfterGrace({ calendar }: Wave, days: number): number {
  const graceEnds = instantOf(calendar.graceEnds);
  return Math.floor(graceEnds.add({ hours: 24 * days }).epochMilliseconds / 1000);
}
