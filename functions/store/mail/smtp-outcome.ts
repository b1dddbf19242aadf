import type { SendOutcome } from './mail-sender.ts';

type Failure = Exclude<SendOutcome['kind'], 'accepted'>;

/** What nodemailer tells of an error. */
interface SmtpError {
  code?: string;
  /** What was answered with a code, or what the error came up in. */
  command?: string;
  responseCode?: number;
  /** The whole line that was answered. */
  response?: string;
}

/** What it means if a command is refused whose answer is about this message alone. */
const aboutMessage: Readonly<Record<string, Failure>> = { 'RCPT TO': 'noMailbox', DATA: 'refused' };

/** A server that does not let us send (RFC 3463, 5.7), to whomever: somebody has to set it up. */
const aboutUs = /^5\d\d[ -]5\.7\.\d|\brelay/i;

/**
 * What an error of a conversation with a mail server means for the message. A server that turns us
 * away (greeting, encryption, password, sender, no right to relay) is to be set up otherwise, and nothing is lost meanwhile.
 *
 * @param hasBegun whether the message itself was on its way: without a clear answer to it, nobody knows
 */
export function smtpFailure(error: unknown, hasBegun: boolean): Failure {
  const { code, command = '', responseCode, response = '' } = (error ?? {}) as SmtpError;
  const isAnswered = responseCode !== undefined && responseCode >= 400 && responseCode < 600;
  if (hasBegun && !(isAnswered && command === 'DATA')) return 'unanswered';
  if (isAnswered) {
    const isFinal = responseCode >= 500 && !aboutUs.test(response);
    return (isFinal && aboutMessage[command]) || 'notNow';
  }
  // An answer that says neither yes nor no.
  if (response !== '') return 'notNow';
  // The address, or the size of the message, is impossible: no server was asked.
  if (code === 'EENVELOPE') return 'noMailbox';
  return code === 'EMESSAGE' ? 'refused' : 'notNow';
}
