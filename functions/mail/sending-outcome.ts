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
