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

/** Statuses by which whoever asks is turned away, not the message. */
const turnedAway: ReadonlySet<number> = new Set([401, 403, 404, 429]);

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
 * never sent again by itself.
 */
export function sesFailure(error: unknown): Failure {
  const { name = '', code = '', message = '', status } = detailsOf(error);
  if (notNow.has(name) || unconnected.has(code)) return 'notNow';
  if (message.includes('did not establish a connection')) return 'notNow';
  if (status === undefined || status < 400 || status >= 500) return 'unanswered';
  return turnedAway.has(status) ? 'notNow' : 'refused';
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
