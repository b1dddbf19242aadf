import type { SendOutcome } from './mail-sender.ts';

type Failure = Exclude<SendOutcome['kind'], 'accepted'>;

/** What nodemailer tells of an error. */
interface SmtpError {
  code?: string;
  /** What was answered with a code, or what the error came up in. */
  command?: string;
  responseCode?: number;
}

/** The commands whose answer is about this message alone. */
const aboutMessage: ReadonlySet<string> = new Set(['RCPT TO', 'DATA']);

/**
 * What an error of a conversation with a mail server means for the message. A server that turns us
 * away (greeting, encryption, password, sender) is to be set up otherwise, and nothing is lost meanwhile.
 *
 * @param hasBegun whether the message itself was on its way: without an answer to it, nobody knows
 */
export function smtpFailure(error: unknown, hasBegun: boolean): Failure {
  const { code, command = '', responseCode } = (error ?? {}) as SmtpError;
  const isAnswered = responseCode !== undefined && (!hasBegun || command === 'DATA');
  if (!isAnswered && hasBegun) return 'unanswered';
  if (isAnswered) return responseCode >= 500 && aboutMessage.has(command) ? 'refused' : 'notNow';
  // The address, or the size of the message, is impossible: no server was asked.
  return code === 'EENVELOPE' || code === 'EMESSAGE' ? 'refused' : 'notNow';
}
