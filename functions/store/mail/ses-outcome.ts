import type { SendOutcome } from './mail-sender.ts';

type Failure = Exclude<SendOutcome['kind'], 'accepted'>;

/** Too many at once, or this account may not send now: somebody mends the account, and nothing is lost. */
const notNow: ReadonlySet<string> = new Set([
  'TooManyRequestsException',
  'LimitExceededException',
  'ThrottlingException',
  'Throttling',
  'SendingPausedException',
  'AccountSuspendedException',
  'MailFromDomainNotVerifiedException',
  'NotFoundException',
  'CredentialsProviderError',
]);

/** What SES says about this message alone. */
const refused: ReadonlySet<string> = new Set(['MessageRejected', 'BadRequestException']);

/** By the same names SES turns an account away whose domain nobody has verified, or that it has paused. */
const aboutAccount = /not verified|paused|suspended/i;

/** The connection was never there, so that nothing was said over it. */
const unconnected: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/**
 * What an error of the SES client means for the message. Whatever is not certain is unanswered: it is
 * never sent again by itself. An answer that blames us (4xx) and is not about the message, such as a wrong clock
 * or a token that has expired, is mended by somebody: until then messages wait.
 */
export function sesFailure(error: unknown): Failure {
  const { name = '', code = '', message = '', status } = detailsOf(error);
  if (notNow.has(name) || unconnected.has(code)) return 'notNow';
  if (message.includes('did not establish a connection')) return 'notNow';
  if (status === undefined || status < 400 || status >= 500) return 'unanswered';
  return refused.has(name) && !aboutAccount.test(message) ? 'refused' : 'notNow';
}

interface Details {
  name?: string;
  code?: string;
  message?: string;
  status?: number | undefined;
}

function detailsOf(error: unknown): Details {
  if (typeof error !== 'object' || error === null) return {};
  const { $metadata, ...rest } = error as Details & { $metadata?: { httpStatusCode?: number } };
  const { name, code, message } = error as Error & { code?: string };
  return { ...rest, name, message, ...(code && { code }), status: $metadata?.httpStatusCode };
}
