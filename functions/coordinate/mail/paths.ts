import type { MessagePlace } from '../../../schemas/message.ts';
import type { MailStanding } from '../../domain/mail/mail-counts.ts';
import { tagOf } from '../../domain/mail/mail-tag.ts';
import type { MailTopic } from '../../domain/mail/mail-topics.ts';
import { consolePathOf, mailsPath } from '../../web/console-paths.ts';

/** Which mails of a wave a list shows; nothing: all. */
export interface MailFilter {
  topic?: MailTopic | undefined;
  standing?: MailStanding | undefined;
}

/** The list of single mails of a wave. */
export function mailListPath(wave: string, filter: MailFilter): string {
  return `${mailsPath(wave, 'list')}?${mailQuery(filter)}`;
}

/** The mails of a wave, with those about something counted, however many there are. */
export function countPath(wave: string, topic: MailTopic): string {
  return `${mailsPath(wave)}?${new URLSearchParams({ count: topic })}`;
}

export function mailQuery({ topic, standing }: MailFilter): URLSearchParams {
  return new URLSearchParams({ ...(topic && { topic }), ...(standing && { standing }) });
}

/** Where it is decided what became of a mail. */
export function decidePath(place: MessagePlace): string {
  return consolePathOf('mails', 'uncertain', tagOf(place));
}
