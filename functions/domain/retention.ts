import { instantOf, type Wave } from '../../schemas/wave.ts';

/** Days after the end of grace for which something is kept at most, as the privacy notice says. */
export const daysAfterGrace = { drafts: 90, accessCodes: 30 } as const;

/** When the drafts of a wave are deleted, in seconds since 1970. */
export function draftsExpireAt(wave: Wave): number {
  const graceEnds = instantOf(wave.calendar.graceEnds);
  return Math.floor(graceEnds.add({ hours: 24 * daysAfterGrace.drafts }).epochMilliseconds / 1000);
}
