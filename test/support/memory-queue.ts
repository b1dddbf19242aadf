import type { MailQueue } from '../../functions/store/mail/mail-queue.ts';
import type { MessagePlace } from '../../schemas/message.ts';

/** A queue whose messages nobody takes but the test. */
export function memoryQueue(): MailQueue & {
  waiting: MessagePlace[];
  /** All that it was ever given. */
  given: MessagePlace[];
} {
  const waiting: MessagePlace[] = [];
  const given: MessagePlace[] = [];
  return {
    waiting,
    given,
    async send(places) {
      waiting.push(...places);
      given.push(...places);
    },
    isEmpty: async () => waiting.length === 0,
  };
}
