import { type Message, type Stage, stages } from '../../../schemas/message.ts';
import { placePrefixes, stagePrefix } from './message-place.ts';

/** What messages of a wave are about, as lists of them are divided: stages are told apart. */
export const mailTopics = [
  ...stages,
  'receipt',
  'newLink',
  'returned',
  'query',
  'digest',
  'summary',
  'test',
] as const;
export type MailTopic = (typeof mailTopics)[number];

/** What the places of all messages about something begin with. */
export function topicPrefix(topic: MailTopic): string {
  return isStage(topic) ? stagePrefix(topic) : placePrefixes[topic];
}

/** What a message is about. Undefined for one that belongs to no single wave, and for a test. */
export function topicOf(message: Message): MailTopic | undefined {
  if (message.kind === 'lostLink' || message.kind === 'test') return undefined;
  return message.kind === 'stage' ? message.stage : message.kind;
}

export function isStage(topic: MailTopic): topic is Stage {
  return (stages as readonly string[]).includes(topic);
}
