import type { SignInError } from '../../../schemas/errors.ts';
import { log } from '../../platform/log.ts';

/** Tells operators why a sign-in failed, with the issuer's code for it; nothing about the person. */
export function logFailure({ reason, cause }: SignInError): void {
  log.warn('A sign-in failed', { reason, code: cause && codeOf(cause as Told) });
}

/** What the client of the protocol calls an answer in which the issuer names an error. */
const namedByIssuer = 'OAUTH_RESPONSE_BODY_ERROR';

function codeOf({ code, error, cause, name }: Told): string {
  if (code === namedByIssuer) return String(error);
  return String(cause?.code ?? code ?? name);
}

/** What may be known of what was thrown. */
interface Told {
  code?: unknown;
  error?: unknown;
  cause?: { code?: unknown };
  name?: unknown;
}
