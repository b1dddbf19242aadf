/** A message as it goes out. */
export interface OutgoingMail {
  /** The sender, with a name. */
  from: { name: string; mailbox: string };
  to: string;
  replyTo: string;
  subject: string;
  text: string;
  html: string;
  /** Beside those that follow from the above, such as `Auto-Submitted`. */
  headers: Readonly<Record<string, string>>;
  /** What the provider's events name the message by. */
  tag: string;
}

/** What came of the attempt to send a message. */
export type SendOutcome =
  /** The provider has it, under this id. */
  | { kind: 'accepted'; id: string }
  /** It certainly did not go out, and may be tried again: too many at once, no connection. */
  | { kind: 'notNow'; cause: unknown }
  /** It certainly did not go out, and never will. */
  | { kind: 'refused'; cause: unknown }
  /** The same, because nobody has that mailbox: nothing else would reach it either. */
  | { kind: 'noMailbox'; cause: unknown }
  /** Nobody knows: the answer did not come. */
  | { kind: 'unanswered'; cause: unknown };

/** Whatever sends mail. */
export interface MailSender {
  send(mail: OutgoingMail): Promise<SendOutcome>;
  /** How many messages the account may send a second; 0 while it may send none. */
  perSecond(): Promise<number>;
}
