import type { CaseKey } from '../../../schemas/case.ts';
import type { VoidReason } from '../../../schemas/message.ts';
import type { Language } from '../../../schemas/text.ts';
import type { MailContent } from '../../web/mails/mail-content.ts';
import type { Links } from './links.ts';

/** A message as it is to go out now, or why it is not. */
export type Prepared =
  | ReadyMail
  | { kind: 'void'; reason: VoidReason }
  /** It waits until somebody resumes the mail of its wave. */
  | { kind: 'paused' };

export interface ReadyMail {
  kind: 'ready';
  content: MailContent;
  /** That of the reader. */
  language: Language;
  /** Whether what it tells of is made up. */
  exampleData: boolean;
  /** Whether it only shows what a message looks like. */
  isTest?: true;
  /** Those that it contains, if any. */
  links?: Links;
  /** The cases that it is noted in. */
  cases: readonly CaseKey[];
  /** When the notes end, in seconds since 1970. */
  expiresAt: number;
}

export const voided = (reason: VoidReason): Prepared => ({ kind: 'void', reason });
