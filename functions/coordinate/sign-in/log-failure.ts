import type { SignInError } from '../../../schemas/errors.ts';
import { log } from '../../platform/log.ts';

/** Tells operators why a sign-in failed; nothing about the person. */
export function logFailure({ reason, code }: SignInError): void {
  log.warn('A sign-in failed', { reason, code });
}
