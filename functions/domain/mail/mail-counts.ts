import type { ClaimState, VoidReason } from '../../../schemas/message.ts';

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

/** How a claim stands; undefined for one that has become others. */
export function mailStanding(state: ClaimState): MailStanding | undefined {
  return state === 'SPLIT' ? undefined : standingOfState[state];
}

/** How many messages of a kind stand how. */
export interface MailCounts {
  /** To how many mailboxes they are. */
  mailboxes: number;
  standing: Record<MailStanding, number>;
  reasons: Partial<Record<VoidReason, number>>;
}

/** What is counted of a claim. */
export interface CountedClaim {
  state: ClaimState;
  reason?: VoidReason | undefined;
  /** Tells mailboxes apart. */
  mailbox: string;
}

/** Counts claims, without those that have become others. */
export function countMails(claims: Iterable<CountedClaim>): MailCounts {
  const mailboxes = new Set<string>();
  const standing = Object.fromEntries(standings.map((one) => [one, 0])) as MailCounts['standing'];
  const reasons: MailCounts['reasons'] = {};
  for (const { state, reason, mailbox } of claims) {
    const found = mailStanding(state);
    if (!found) continue;
    standing[found] += 1;
    mailboxes.add(mailbox);
    if (found === 'notSent' && reason) reasons[reason] = (reasons[reason] ?? 0) + 1;
  }
  return { mailboxes: mailboxes.size, standing, reasons };
}
