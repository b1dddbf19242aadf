import { type Claim, claimSchema, type MessagePlace } from '../../../schemas/message.ts';
import * as z from '../../../schemas/zod.ts';
import { type MailTopic, topicPrefix } from '../../domain/mail/mail-topics.ts';
import { keys } from '../keys.ts';
import { fromItem, queryParts, readTogether, type Table } from '../table.ts';

/** A message with its place. */
export interface PlacedClaim {
  place: MessagePlace;
  claim: Claim;
}

const placedSchema = z.looseObject({ sk: z.string() });

/** The messages of a wave about something, as far as somebody reads on. */
export async function* listMails(
  contacts: Table,
  wave: string,
  topic: MailTopic,
): AsyncGenerator<PlacedClaim> {
  const items = queryParts(contacts, placedSchema, keys.messages(wave), topicPrefix(topic));
  for await (const item of items) {
    yield { place: { wave, what: item.sk }, claim: fromItem(claimSchema, item) };
  }
}

/** What is counted of a message; of who it is to, only as much as tells its district. */
const glanceSchema = z.object({
  sk: z.string(),
  state: claimSchema.shape.state,
  reason: claimSchema.shape.reason,
  takenAt: claimSchema.shape.takenAt,
  createdAt: claimSchema.shape.createdAt,
  units: z.optional(z.array(z.string())),
  message: z.optional(
    z.object({ ars: z.optional(z.string()), units: z.optional(z.array(z.string())) }),
  ),
});

export interface MailGlance extends Omit<z.infer<typeof glanceSchema>, 'sk'> {
  place: MessagePlace;
}

const counted = ['sk', 'state', 'reason', 'takenAt', 'createdAt'] as const;

/**
 * As much of the same messages as counting takes: a wave has tens of thousands.
 *
 * @param withUnits whether the units are read, too
 */
export async function* glanceAtMails(
  contacts: Table,
  wave: string,
  topic: MailTopic,
  withUnits: boolean,
): AsyncGenerator<MailGlance> {
  const attributes = withUnits ? [...counted, 'units', 'message.ars', 'message.units'] : counted;
  const prefix = topicPrefix(topic);
  const glances = queryParts(contacts, glanceSchema, keys.messages(wave), prefix, attributes);
  for await (const { sk, ...glance } of glances) yield { place: { wave, what: sk }, ...glance };
}

/** So many keys one request reads. */
const atOnce = 100;

/** The messages that lie at some places, in their order; those that are gone are left out. */
export async function findMails(
  contacts: Table,
  places: readonly MessagePlace[],
): Promise<PlacedClaim[]> {
  const found: PlacedClaim[] = [];
  for (let from = 0; from < places.length; from += atOnce) {
    const some = places.slice(from, from + atOnce);
    const unique = new Map(some.map((place) => [`${place.wave}#${place.what}`, place]));
    const find = await readTogether([contacts, [...unique.values()].map(keys.message)]);
    for (const place of some) {
      const claim = find(keys.message(place), claimSchema);
      if (claim) found.push({ place, claim });
    }
  }
  return found;
}
