import type { Temporal } from 'temporal-polyfill';
import type { Retention } from '../../../schemas/retention.ts';
import { instantOf, type Wave } from '../../../schemas/wave.ts';

/** When the drafts of a wave are deleted, in seconds since 1970. */
export function draftsExpireAt(wave: Wave, { draftDays }: Retention): number {
  return secondsAfterGrace(wave, draftDays);
}

/** When a draft that is saved now is deleted, likewise: a late one is kept for as long as others. */
export function draftExpiresAt(wave: Wave, now: Temporal.Instant, retention: Retention): number {
  return Math.max(draftsExpireAt(wave, retention), secondsLater(now, retention.draftDays));
}

/** When codes of a wave, and sessions that were begun with them, are good no more, likewise. */
export function accessEndsAt(wave: Wave, { accessCodeDays }: Retention): number {
  return secondsAfterGrace(wave, accessCodeDays);
}

/** When messages about a wave and requests to the coordinator are deleted, likewise. */
export function messagesExpireAt(wave: Wave, { messageDays }: Retention): number {
  return secondsAfterGrace(wave, messageDays);
}

/** When a message that is claimed now is deleted, likewise: that of a late answer as others. */
export function messageExpiresAt(wave: Wave, now: Temporal.Instant, retention: Retention): number {
  return Math.max(messagesExpireAt(wave, retention), secondsLater(now, retention.messageDays));
}

/** When it is forgotten what somebody is called who signs in now, likewise. */
export function staffNameExpiresAt(now: Temporal.Instant, { staffDays }: Retention): number {
  return secondsLater(now, staffDays);
}

/** Days for which something is kept at most that belongs to no wave. */
export const daysKept = {
  lostLink: 7,
  publicRequest: 180,
  subscription: 180,
  job: 90,
  recipient: 730,
} as const;

/** When it is forgotten that a link was asked for, likewise. */
export function lostLinkExpiresAt(now: Temporal.Instant): number {
  return secondsLater(now, daysKept.lostLink);
}

/** When a request that came without a link is deleted, likewise. */
export function publicRequestExpiresAt(now: Temporal.Instant): number {
  return secondsLater(now, daysKept.publicRequest);
}

/** When it is forgotten where somebody wants to be written to who has not signed in again, likewise. */
export function subscriptionExpiresAt(now: Temporal.Instant): number {
  return secondsLater(now, daysKept.subscription);
}

/** When it is forgotten who is told of results, likewise: whoever is added again stays for longer. */
export function recipientExpiresAt(now: Temporal.Instant): number {
  return secondsLater(now, daysKept.recipient);
}

/** When a job is forgotten, likewise: who did what stays in the audit. */
export function jobExpiresAt(createdAt: Temporal.Instant): number {
  return secondsLater(createdAt, daysKept.job);
}

/** After the last day on which a unit still answers, where one was given more time. */
function secondsAfterGrace({ calendar, extendedUntil }: Wave, days: number): number {
  const ends = [calendar.graceEnds, ...(extendedUntil ? [`${extendedUntil}T23:59`] : [])];
  return Math.max(...ends.map((end) => secondsLater(instantOf(end), days)));
}

function secondsLater(instant: Temporal.Instant, days: number): number {
  return Math.floor(instant.add({ hours: 24 * days }).epochMilliseconds / 1000);
}
