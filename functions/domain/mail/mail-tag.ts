import { type MessagePlace, messagePlaceSchema } from '../../../schemas/message.ts';

/** The tag by which the events of SES name a message. */
export const messageTag = 'message';

/** The longest value that SES takes for a tag. */
export const maxTagLength = 256;

/** What the provider's events name a message by: its place, in the letters that SES takes for tags. */
export function tagOf({ wave, what }: MessagePlace): string {
  return Buffer.from(`${wave} ${what}`).toString('base64url');
}

/** The place that a tag names; undefined if it is none of ours. */
export function placeOfTag(tag: string): MessagePlace | undefined {
  const [wave, what, ...rest] = Buffer.from(tag, 'base64url').toString('utf8').split(' ');
  const parsed = messagePlaceSchema.safeParse({ wave, what });
  return parsed.success && rest.length === 0 ? parsed.data : undefined;
}
