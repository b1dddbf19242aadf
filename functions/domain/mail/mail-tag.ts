import { type MessagePlace, messagePlaceSchema } from '../../../schemas/message.ts';

/** The tag by which the events of SES name a message. */
export const messageTag = 'message';

/** The longest value that SES takes for a tag. The longest place fits, with key ids as settings allow them. */
export const maxTagLength = 256;

/** SES takes letters, digits, hyphens and these: what else places are made of stands behind one of them. */
const escapes: Readonly<Record<string, string>> = { _: '__', '#': '_n', '.': '_d', ' ': '_s' };
const unescaped = new Map(Object.entries(escapes).map(([letter, pair]) => [pair, letter]));

/** What the provider's events name a message by: its place, in the letters that SES takes for tags. */
export function tagOf({ wave, what }: MessagePlace): string {
  return `${wave} ${what}`.replaceAll(/[_#. ]/g, (letter) => escapes[letter] ?? '');
}

/** The place that a tag names; undefined if it is none of ours. */
export function placeOfTag(tag: string): MessagePlace | undefined {
  if (tag.length > maxTagLength) return undefined;
  const text = tag.replaceAll(/_./g, (pair) => unescaped.get(pair) ?? '');
  const [wave, what, ...rest] = text.split(' ');
  const parsed = messagePlaceSchema.safeParse({ wave, what });
  return parsed.success && rest.length === 0 ? parsed.data : undefined;
}
