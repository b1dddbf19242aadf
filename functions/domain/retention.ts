import { instantOf, type Wave } from '../../schemas/wave.ts';

const draftDaysAfterGrace = 90;

/** When the drafts of a wave are deleted, in seconds since 1970. */
export function draftsExpireAt(wave: Wave): number {
  const graceEnds = instantOf(wave.calendar.graceEnds);
  return Math.floor(graceEnds.add({ hours: 24 * draftDaysAfterGrace }).epochMilliseconds / 1000);
}
