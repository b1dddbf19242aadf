import type { Subscription } from '../../../schemas/subscription.ts';

/** Where it is told how far waves are. */
export interface StaffMailbox {
  mailbox: string;
  /** The only district (AGS) that it is told of. */
  district?: string;
}

/**
 * The mailboxes that digests and summaries go to: that of the office, about everything, and those of
 * staff who want it, each as far as they may see.
 */
export function staffMailboxes(
  office: string,
  subscriptions: readonly Subscription[],
): StaffMailbox[] {
  return [
    { mailbox: office },
    ...subscriptions.map(({ mailbox, district }) => ({ mailbox, ...(district && { district }) })),
  ];
}
