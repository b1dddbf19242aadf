import { InvalidPlanError, UnsettledRegisterError } from '../../../schemas/errors.ts';

/** Why the frame of a planned wave cannot be read now; throws on what is another error. */
export function frameRefusal(error: unknown): 'register' | 'frame' {
  if (error instanceof UnsettledRegisterError) return 'register';
  if (error instanceof InvalidPlanError) return 'frame';
  throw error;
}
