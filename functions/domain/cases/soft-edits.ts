import type { Finding } from '../../../schemas/edits.ts';
import type { Statement } from '../../../schemas/submission.ts';

/** How long a reason for a remarkable answer is, in characters. */
export const reasonLength = { min: 10, max: 500 } as const;

/** Whether a text says enough to stand as a reason, and no more than is kept. */
export function isReason(text: string | undefined): boolean {
  const { length } = text?.trim() ?? '';
  return length >= reasonLength.min && length <= reasonLength.max;
}

/** Whether a text is more than is kept as a reason. */
export function isTooLongReason(text: string | undefined): boolean {
  return (text?.trim().length ?? 0) > reasonLength.max;
}

/** The findings that block: hard ones, and soft ones that no reason explains yet. */
export function blocking(findings: readonly Finding[], reasons: Statement['reasons']): Finding[] {
  return findings.filter(
    ({ severity, question }) => severity === 'hard' || !isReason(reasons[question]),
  );
}
