import type { Message, MessagePlace } from '../../../schemas/message.ts';
import { type KeyedHash, type Keyring, knowsKey } from '../access/keyed-hash.ts';
import { hashMailbox } from '../access/mailbox.ts';

/** What a message's place begins with, by kind: what lists of messages filter by. */
export const placePrefixes = {
  stage: 'STAGE#',
  receipt: 'RECEIPT#',
  lostLink: 'LOSTLINK#',
  newLink: 'LINK#',
  returned: 'RETURNED#',
  query: 'QUERY#',
  digest: 'DIGEST#',
  summary: 'SUMMARY#',
  report: 'REPORT#',
  test: 'TEST#',
} as const satisfies Record<Message['kind'], string>;

/** Messages of these kinds are claimed with what else tells them apart. */
export type PlainMessage = Exclude<Message, { kind: 'stage' | 'lostLink' }>;

/**
 * Where a message is claimed: two messages that must not both be sent have the same place. That of a
 * unit's message and those of the messages for each of its contacts begin alike.
 */
export function placeOfMessage(message: PlainMessage, keyring: Keyring): MessagePlace {
  return placesOfMessage(message, keyring)[0];
}

/** Where a message is claimed, and where it would have been under each earlier key, the newest first. */
export function placesOfMessage(
  message: PlainMessage,
  keyring: Keyring,
): [MessagePlace, ...MessagePlace[]] {
  if (message.mailbox === undefined) return [placeTo(message, '')];
  const [current, ...earlier] = hashMailbox(keyring, message.mailbox);
  const place = (hashed: KeyedHash) => placeTo(message, `#${nameOf(hashed)}`);
  return [place(current), ...earlier.map(place)];
}

/** @param to what tells its mailbox */
function placeTo(message: PlainMessage, to: string): MessagePlace {
  const { kind, wave } = message;
  const what = (...parts: (string | number)[]) => ({
    wave,
    what: placePrefixes[kind] + parts.join('#') + to,
  });
  // A mailbox may be told of all districts, and of one.
  const about = (district: string | undefined) => district ?? 'all';
  switch (kind) {
    case 'receipt':
      return what(message.ars, message.number);
    case 'newLink':
      return what(message.ars, message.request);
    case 'returned':
    case 'query':
      return what(message.ars, message.version);
    case 'digest':
      return what(message.week, about(message.district));
    case 'test':
      return what(message.request);
    case 'report':
      return what(message.snapshot);
    case 'summary':
      return what(about(message.district));
  }
}

/**
 * Where an invitation or a reminder is claimed. A mailbox that gets more units after a stage has been
 * claimed for the others gets another message for them alone, under the next number.
 *
 * @param number counts from 0
 */
export function placeOfStage(
  { wave, stage }: { wave: string; stage: string },
  mailbox: KeyedHash,
  number: number,
): MessagePlace {
  return { wave, what: `${stagePrefix(stage)}${nameOf(mailbox)}#${number}` };
}

/** What the places of all messages of a stage begin with. */
export function stagePrefix(stage: string): string {
  return `${placePrefixes.stage}${stage}#`;
}

/**
 * Whether an invitation or a reminder was claimed under a key that still counts. One under a key that was
 * taken out is neither sent nor counts as sent: whoever has not answered is due again.
 */
export function isPlaceKnown({ what }: MessagePlace, keyring: Keyring): boolean {
  const [, , name = ''] = what.split('#');
  return knowsKey(keyring, name.split('.')[0] ?? '');
}

/** So long nobody gets another link who has lost one. */
const quarterInSeconds = 900;

/** Where a new link for a mailbox is claimed: once in each quarter of an hour. */
export function placeOfLostLink(mailbox: KeyedHash, nowInSeconds: number): MessagePlace {
  const quarter = Math.floor(nowInSeconds / quarterInSeconds);
  return { wave: '-', what: `${placePrefixes.lostLink}${nameOf(mailbox)}#${quarter}` };
}

/** A mailbox in one word that does not tell it. */
export function nameOf({ kid, hmac }: KeyedHash): string {
  return `${kid}.${hmac}`;
}
