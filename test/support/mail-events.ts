import { tagOf } from '../../functions/domain/mail/mail-tag.ts';
import { readBoard } from '../../functions/store/cases/board.ts';
import { toSesEvent } from '../../infra/local/mail/ses-events.ts';
import type { StoredMail } from '../../infra/local/mail/stored-mail.ts';
import type { MessagePlace } from '../../schemas/message.ts';
import { noteEvent } from './functions/bounce.ts';
import { sendMessage } from './functions/mail.ts';
import { erfurt, gera, type MailHarness } from './mail-harness.ts';

export type World = Awaited<ReturnType<MailHarness['create']>>;
/** What can become of a mail. */
export type Event = Parameters<typeof toSesEvent>[1];
export const shared = 'rathaus@example.org';

/** What SES publishes, by the stand-in that the laptop has. */
export function announcement(event: Event, tags: Record<string, string>): string {
  const mail: StoredMail = {
    id: 'm0',
    at: '2026-12-10T09:00:00Z',
    from: 'pegel@example.org',
    to: shared,
    replyTo: [],
    subject: 's',
    text: 't',
    html: 'h',
    headers: [],
    tags,
    events: [],
  };
  return toSesEvent(mail, event, '2026-12-10T09:01:00Z');
}

/** Lets an event of a message come. */
export const tell = (world: World, place: MessagePlace, event: Event, more = {}) =>
  noteEvent(announcement(event, { message: tagOf(place) }), { ...world.dependencies, ...more });

/** The units whose mail came back, by the board. */
export const flags = async ({ dependencies: { core } }: World, wave = 'w') => {
  const boards = await readBoard(core, wave);
  return boards.flatMap(({ bounced }) => Object.keys(bounced)).sort();
};

/** A message that was sent to the shared mailbox of both units. */
export async function sentMessage(
  harness: MailHarness,
): Promise<{ world: World; place: MessagePlace }> {
  const world = await harness.create();
  await world.contact(erfurt, shared);
  await world.contact(gera, 'Rathaus@example.org');
  const place = await world.claimStage(shared, [erfurt, gera]);
  await sendMessage(place, world.dependencies);
  return { world, place };
}
