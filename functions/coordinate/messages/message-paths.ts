import type { MailSample } from '../../../schemas/message.ts';
import type { Language } from '../../../schemas/text.ts';
import { wavePath } from '../../web/console-paths.ts';

/** Which message is looked at, and in which language it is written. */
export interface MessageChoice {
  sample: MailSample;
  in: Language;
}

/** The page that shows what the messages of a wave look like, or the message alone. */
export function messagesPath(wave: string, choice?: MessageChoice, ...page: ['alone'?]): string {
  const path = wavePath(wave, 'messages', ...(page as string[]));
  return choice ? `${path}?${new URLSearchParams({ ...choice })}` : path;
}
