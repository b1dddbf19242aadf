import type { Temporal } from 'temporal-polyfill';
import type { Claim, ClaimState, VoidReason } from '../../../schemas/message.ts';
import { isUncertain } from './uncertain.ts';

/** What claims are counted and looked for by: how they stand, as people ask for it. */
export const standings = [
  'waiting',
  'unknown',
  'sent',
  'delivered',
  'cameBack',
  'refused',
  'notSent',
] as const;
export type MailStanding = (typeof standings)[number];

const standingOfState: Record<Exclude<ClaimState, 'SPLIT'>, MailStanding> = {
  PENDING: 'waiting',
  UNKNOWN: 'unknown',
  SENT: 'sent',
  DELIVERED: 'delivered',
  BOUNCED: 'cameBack',
  COMPLAINED: 'cameBack',
  LOST: 'cameBack',
  REFUSED: 'refused',
  VOID: 'notSent',
};

/** As much of a claim as tells how it stands. */
export type StandingClaim = Pick<Claim, 'state' | 'takenAt' | 'createdAt'>;

/**
 * How a claim stands; undefined for one that has become others. One that is just being sent waits: that
 * nobody knows of it yet is no reason to worry.
 */
export function mailStanding(
  claim: StandingClaim,
  now: Temporal.Instant,
): MailStanding | undefined {
  const { state } = claim;
  if (state === 'SPLIT') return undefined;
  return state === 'UNKNOWN' && !isUncertain(claim, now) ? 'waiting' : standingOfState[state];
}

/** How many messages there are, however they stand. */
export function sumOf({ standing }: MailCounts): number {
  return Object.values(standing).reduce((sum, count) => sum + count, 0);
}

/** How many messages of a kind stand how. */
export interface MailCounts {
  standing: Record<MailStanding, number>;
  reasons: Partial<Record<VoidReason, number>>;
}

/** What is counted of a claim. */
export interface CountedClaim extends StandingClaim {
  reason?: VoidReason | undefined;
}

/** Counts claims, without those that have become others. */
export function countMails(claims: Iterable<CountedClaim>, now: Temporal.Instant): MailCounts {
  const standing = Object.fromEntries(standings.map((one) => [one, 0])) as MailCounts['standing'];
  const reasons: MailCounts['reasons'] = {};
  for (const claim of claims) {
    const { reason } = claim;
    const found = mailStanding(claim, now);
    if (!found) continue;
    standing[found] += 1;
    if (found === 'notSent' && reason) reasons[reason] = (reasons[reason] ?? 0) + 1;
  }
  return { standing, reasons };
}
