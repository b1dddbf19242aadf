import * as z from '../../schemas/zod.ts';
import { messageTag } from '../domain/mail/mail-tag.ts';

const mail = z.object({ tags: z._default(z.record(z.string(), z.array(z.string())), {}) });

/** With this SES tries whether it may write to a topic. */
const greeting = 'Successfully validated SNS topic';

/** What SES publishes at all, such as that somebody has opened a mail. */
const anySchema = z.object({ eventType: z.string() });

/** What SES publishes of the fate of a message, as far as we want to know it. */
const publishedSchema = z.discriminatedUnion('eventType', [
  z.object({ eventType: z.literal('Delivery'), mail }),
  z.object({
    eventType: z.literal('Bounce'),
    mail,
    bounce: z.object({ bounceType: z.enum(['Permanent', 'Transient', 'Undetermined']) }),
  }),
  z.object({ eventType: z.literal('Complaint'), mail }),
  z.object({ eventType: z.literal('Reject'), mail }),
]);

/** Something that has become of a message. */
export interface MailEvent {
  event: 'deliver' | 'bounce' | 'complain' | 'refuse';
  /** What names the message; undefined for mail of somebody else. */
  tag: string | undefined;
  /** Whether nobody is to write to the mailbox any more. */
  isLasting: boolean;
}

/**
 * Reads what SES publishes.
 *
 * @returns undefined for what tells nothing of the fate of a message
 * @throws ZodError for what is no event of SES; it quotes nothing of the text, which may hold addresses
 */
export function readMailEvent(text: string): MailEvent | undefined {
  if (text.startsWith(greeting)) return undefined;
  const json = parseJson(text);
  const { eventType } = anySchema.parse(json);
  if (!tellsOfFate(eventType)) return undefined;
  const published = publishedSchema.parse(json);
  const tag = published.mail.tags[messageTag]?.[0];
  switch (published.eventType) {
    case 'Delivery':
      return { event: 'deliver', tag, isLasting: false };
    case 'Bounce':
      return { event: 'bounce', tag, isLasting: published.bounce.bounceType !== 'Transient' };
    case 'Complaint':
      return { event: 'complain', tag, isLasting: true };
    case 'Reject':
      return { event: 'refuse', tag, isLasting: false };
  }
}

function tellsOfFate(eventType: string): boolean {
  return publishedSchema.def.options.some(({ shape }) =>
    shape.eventType.def.values.some((fate) => fate === eventType),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
