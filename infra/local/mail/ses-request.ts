import * as z from '../../../schemas/zod.ts';
import type { StoredMail } from './stored-mail.ts';

const content = z.object({ Data: z.string(), Charset: z.optional(z.string()) });
const nameAndValue = z.object({ Name: z.string(), Value: z.string() });
/** What SES takes as the name or the value of a tag. */
const tag = z.string().check(z.maxLength(256), z.regex(/^[A-Za-z0-9_.@-]+$/));

/** A SendEmail request of the SESv2 API with simple content to one mailbox: the only kind that we send. */
const sendEmailSchema = z.object({
  FromEmailAddress: z.string(),
  Destination: z.object({ ToAddresses: z.tuple([z.string()]) }),
  ReplyToAddresses: z._default(z.array(z.string()), []),
  Content: z.object({
    Simple: z.object({
      Subject: content,
      Body: z.object({ Text: content, Html: content }),
      Headers: z._default(z.array(nameAndValue), []),
    }),
  }),
  EmailTags: z._default(z.array(z.object({ Name: tag, Value: tag })), []),
  ConfigurationSetName: z.optional(z.string()),
});

/** What a SendEmail request says of a mail, or why SES would not take it. */
export function readSendEmail(
  body: unknown,
): { mail: Omit<StoredMail, 'id' | 'at' | 'events'> } | { refusal: string } {
  const parsed = sendEmailSchema.safeParse(body);
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0] ?? { path: [], message: 'is not valid' };
    return { refusal: `${path.join('.')}: ${message}` };
  }
  const { FromEmailAddress, Destination, ReplyToAddresses, Content, ...rest } = parsed.data;
  const [to] = Destination.ToAddresses;
  const addresses = [FromEmailAddress, to, ...ReplyToAddresses];
  if (!addresses.every((one) => isAddress(one))) return { refusal: 'Illegal address' };
  const { Subject, Body, Headers } = Content.Simple;
  return {
    mail: {
      from: FromEmailAddress,
      to,
      replyTo: ReplyToAddresses,
      subject: Subject.Data,
      text: Body.Text.Data,
      html: Body.Html.Data,
      headers: Headers.map(({ Name, Value }) => ({ name: Name, value: Value })),
      tags: Object.fromEntries(rest.EmailTags.map(({ Name, Value }) => [Name, Value])),
      ...(rest.ConfigurationSetName && { configurationSet: rest.ConfigurationSetName }),
    },
  };
}

/** Whether SES takes an address: alone or behind a name, and of ASCII before the @. */
function isAddress(text: string): boolean {
  const address = /<([^<>]*)>$/.exec(text)?.[1] ?? text;
  return /^[\x21-\x3f\x41-\x7e]+@[^\s@<>]+$/.test(address) && !/[\r\n]/.test(text);
}
