import type { Temporal } from 'temporal-polyfill';
import type { MailTopic } from '../../../functions/domain/mail/mail-topics.ts';
import type { Text } from '../../../schemas/text.ts';
import type { WaveStatus } from '../../../schemas/wave.ts';

/** What became of a wave at a stop. */
export interface WaveChange {
  title: Text;
  status: WaveStatus;
}

/** What happened when the clock showed a time. */
export interface Stop {
  at: Temporal.Instant;
  changes: readonly WaveChange[];
  /** How many mails were sent, by what they are about. */
  mails: ReadonlyMap<MailTopic, number>;
  /** Whether something was still going on when it was left. */
  isUnfinished: boolean;
}

/** The way of the clock from one time to another, past all appointments. */
export interface Journey {
  from: Temporal.Instant;
  to: Temporal.Instant;
  stops: Stop[];
  state: 'under way' | 'done' | 'failed';
}
