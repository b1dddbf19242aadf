import { type Message, type Stage, stages } from '../../../schemas/message.ts';
import { placePrefixes, stagePrefix } from './message-place.ts';

/** What messages of a wave are about, as lists of them are divided: stages are told apart. */
export const topicsOfWave = [
  ...stages,
  'receipt',
  'newLink',
  'returned',
  'query',
  'digest',
  'summary',
  'report',
  'test',
] as const;

/** All that messages are about; a lost link belongs to no single wave. */
export const mailTopics = [...topicsOfWave, 'lostLink'] as const;
export type MailTopic = (typeof mailTopics)[number];

/** What the places of all messages about something begin with. */
export function topicPrefix(topic: MailTopic): string {
  return isStage(topic) ? stagePrefix(topic) : placePrefixes[topic];
}

/** What a message is about. */
export function topicOf(message: Message): MailTopic {
  return message.kind === 'stage' ? message.stage : message.kind;
}

export function isStage(topic: MailTopic): topic is Stage {
  return (stages as readonly string[]).includes(topic);
}
