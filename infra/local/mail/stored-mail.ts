import * as z from '../../../schemas/zod.ts';

/** What became of a mail, as SES tells it. */
export const mailEvents = ['delivery', 'bounce', 'transientBounce', 'complaint'] as const;
export type MailEvent = (typeof mailEvents)[number];

/** A mail as it was sent, and what was told of it since. */
export const storedMailSchema = z.strictObject({
  /** The id that the sender was told. Later mails have later ids. */
  id: z.string().check(z.regex(/^[0-9A-Za-z-]+$/)),
  /** When it was sent, by the clock of the domain. */
  at: z.iso.datetime(),
  from: z.string(),
  to: z.string(),
  replyTo: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  headers: z.array(z.strictObject({ name: z.string(), value: z.string() })),
  tags: z.record(z.string(), z.string()),
  configurationSet: z.optional(z.string()),
  /** In the order in which they were told. */
  events: z.array(z.strictObject({ event: z.enum(mailEvents), at: z.iso.datetime() })),
});
export type StoredMail = z.infer<typeof storedMailSchema>;

/** What a list of mails shows. */
export type MailSummary = Pick<StoredMail, 'id' | 'at' | 'to' | 'subject' | 'tags'> & {
  state: MailState;
};

/** How far a mail is. */
export type MailState = 'sent' | MailEvent;

/** The last word on a mail: what says most of what was told. */
export function stateOf({ events }: Pick<StoredMail, 'events'>): MailState {
  const told = mailEvents.filter((one) => events.some(({ event }) => event === one));
  return told.at(-1) ?? 'sent';
}

/** What a list shows of a mail. */
export function summaryOf(mail: StoredMail): MailSummary {
  const { id, at, to, subject, tags } = mail;
  return { id, at, to, subject, tags, state: stateOf(mail) };
}
