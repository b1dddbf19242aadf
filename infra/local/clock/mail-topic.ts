import { placeOfTag } from '../../../functions/domain/mail/mail-tag.ts';
import {
  type MailTopic,
  mailTopics,
  topicPrefix,
} from '../../../functions/domain/mail/mail-topics.ts';
import { placePrefixes } from '../../../functions/domain/mail/message-place.ts';
import type { SentTopic } from './journey.ts';

/** All that a mail can be about. */
export const sentTopics: readonly SentTopic[] = [...mailTopics, 'lostLink'];

/** What a mail is about, by the tag that it was sent with; undefined if it is none of ours. */
export function topicOfTag(tag: string): SentTopic | undefined {
  const what = placeOfTag(tag)?.what ?? '';
  const topic = mailTopics.find((one: MailTopic) => what.startsWith(topicPrefix(one)));
  return topic ?? (what.startsWith(placePrefixes.lostLink) ? 'lostLink' : undefined);
}
