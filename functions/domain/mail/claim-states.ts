import type { ClaimState } from '../../../schemas/message.ts';

/** What happens to a claim. */
export type ClaimEvent =
  | 'take'
  /** It certainly did not go out, and is to be tried again. */
  | 'giveBack'
  | 'accept'
  | 'refuse'
  | 'void'
  | 'split'
  /** Told by the provider. */
  | 'deliver'
  | 'bounce'
  | 'complain'
  /** Told by a coordinator. */
  | 'confirm'
  | 'giveUp';

/** What becomes of a message in these states is still to be told, by the provider or by people. */
const mayStillBeTold: readonly ClaimState[] = ['UNKNOWN', 'SENT', 'LOST'];

/** A message in these states has gone out, as far as anybody knows, and may have been read. */
export const goneOut: readonly ClaimState[] = [
  'UNKNOWN',
  'SENT',
  'DELIVERED',
  'BOUNCED',
  'COMPLAINED',
];

/**
 * All that can happen to a claim. The provider's events come late, more than once and in any order:
 * what says more wins, and DELIVERED says less than a bounce that came back later.
 */
const transitions: Record<ClaimEvent, { from: readonly ClaimState[]; to: ClaimState }> = {
  take: { from: ['PENDING'], to: 'UNKNOWN' },
  giveBack: { from: ['UNKNOWN'], to: 'PENDING' },
  accept: { from: ['UNKNOWN'], to: 'SENT' },
  /** Some providers look at what they have taken, and say so later. */
  refuse: { from: mayStillBeTold, to: 'REFUSED' },
  void: { from: ['PENDING', 'UNKNOWN'], to: 'VOID' },
  split: { from: ['PENDING'], to: 'SPLIT' },
  deliver: { from: mayStillBeTold, to: 'DELIVERED' },
  bounce: { from: [...mayStillBeTold, 'DELIVERED'], to: 'BOUNCED' },
  complain: { from: [...mayStillBeTold, 'DELIVERED', 'BOUNCED'], to: 'COMPLAINED' },
  confirm: { from: ['UNKNOWN'], to: 'DELIVERED' },
  giveUp: { from: ['UNKNOWN'], to: 'LOST' },
};

/** From which states an event leads to which. */
export function claimTransition(event: ClaimEvent): {
  from: readonly ClaimState[];
  to: ClaimState;
} {
  return transitions[event];
}

/** Whether nothing has to be done about a message any more, and nobody waits to hear of it. */
export function isSettled(state: ClaimState): boolean {
  return state !== 'PENDING' && state !== 'UNKNOWN';
}
