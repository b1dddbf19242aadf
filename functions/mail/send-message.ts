import type { MessagePlace } from '../../schemas/message.ts';
import type { MailDependencies } from './dependencies.ts';

/** What came of a message that was taken from the queue. */
export type SendingOutcome =
  /** It is settled, or somebody else has begun to send it: there is nothing to do. */
  | 'done'
  /** It has become one message for each contact of the unit. */
  | 'split'
  /** Nobody was to get it any more. */
  | 'void'
  /** It waits, and a later tick gives it to the queue again. */
  | 'later'
  | 'sent'
  | 'refused'
  /** Whether it went out is not known. */
  | 'unanswered';

/**
 * Sends a message, if it is still to be sent.
 *
 * @throws what was not foreseen; the message is as it was before then, or UNKNOWN if it may have gone out
 */
export declare function sendMessage(
  place: MessagePlace,
  dependencies: MailDependencies,
): Promise<SendingOutcome>;
