import { placeOfTag } from '../../../functions/domain/mail/mail-tag.ts';
import {
  type MailTopic,
  mailTopics,
  topicPrefix,
} from '../../../functions/domain/mail/mail-topics.ts';

/** What a mail is about, by the tag that it was sent with; undefined if it is none of ours. */
export function topicOfTag(tag: string): MailTopic | undefined {
  const what = placeOfTag(tag)?.what ?? '';
  return mailTopics.find((topic) => what.startsWith(topicPrefix(topic)));
}
