import * as oidc from 'openid-client';
import { SignInError, type SignInFailure } from '../../../schemas/errors.ts';

/** Why a sign-in failed, out of what the protocol threw. */
export function signInError(error: unknown, otherwise: SignInFailure): SignInError {
  return new SignInError(reasonOf(error) ?? otherwise, { cause: error, code: codeOf(error) });
}

function reasonOf(error: unknown): SignInFailure | undefined {
  if (error instanceof oidc.AuthorizationResponseError) {
    if (error.error === 'access_denied') return 'cancelled';
    return error.error === 'temporarily_unavailable' ? 'unreachable' : undefined;
  }
  // The code was used before, or is too old.
  if (error instanceof oidc.ResponseBodyError && error.error === 'invalid_grant') return 'expired';
  const isNoConnection = error instanceof TypeError && error.message === 'fetch failed';
  const isTooSlow = error instanceof oidc.ClientError && error.code === 'OAUTH_TIMEOUT';
  return isNoConnection || isTooSlow ? 'unreachable' : undefined;
}

function codeOf(error: unknown): string {
  if (error instanceof oidc.ResponseBodyError) return error.error;
  const { code, cause, name } = error as { code?: unknown; cause?: unknown; name?: unknown };
  const inner = (cause as { code?: unknown } | undefined)?.code;
  return String(inner ?? code ?? name);
}
