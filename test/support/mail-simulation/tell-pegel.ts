import { messageTag } from '../../../functions/domain/mail/mail-tag.ts';
import { toSesEvent } from '../../../infra/local/mail/ses-events.ts';
import { noteEvent } from '../functions/bounce.ts';
import { drawMishap } from './mishaps.ts';
import type { ProviderEvent } from './provider.ts';
import type { Timeline } from './timeline.ts';
import type { SentMail } from './truth.ts';
import { WatchedProcess } from './watched-process.ts';
import { nowText, type World } from './world.ts';

/** The queue brings again what failed. */
const attempts = 4;

/** Tells Pegel what became of a mail, as the queue of the provider's events does. */
export async function tellPegel(world: World, told: ProviderEvent): Promise<void> {
  const { truth, units } = world;
  const mail = truth.mails.find(({ id }) => id === told.id);
  if (!mail) throw new TypeError(`There is no mail ${told.id}`);
  const isLasting = told.event === 'bounce' || told.event === 'complaint';
  const mailbox = mail.to.toLowerCase();
  const concerned = units
    .filter((ars) => truth.workingMailboxes(ars).includes(mailbox))
    // What comes back from before that says nothing any more.
    .filter((ars) => !truth.isConfirmedSince(ars, mailbox, mail.at))
    .map((ars) => truth.contactOf(ars, mailbox));
  await become(isLasting ? concerned : [], () => note(world, mail, told));
}

/** From now on mail to them has come back. */
async function become(
  [first, ...others]: Timeline<'none' | 'works' | 'bounced'>[],
  doing: () => Promise<void>,
): Promise<void> {
  if (!first) return doing();
  await first.change('bounced', async () => {
    await become(others, doing);
    return true;
  });
}

async function note(world: World, mail: SentMail, { event }: ProviderEvent): Promise<void> {
  const stored = {
    ...mail,
    ...{ at: mail.at.toString(), from: mail.from.mailbox, replyTo: [mail.replyTo] },
    ...{ headers: [], tags: { [messageTag]: mail.tag }, events: [] },
  };
  const published = toSesEvent(stored, event, nowText(world));
  for (let attempt = 1; ; attempt += 1) {
    const process = new WatchedProcess(world, world.truth.order);
    process.begin(attempt < attempts ? drawMishap(world.draws, 0.05, 8) : undefined);
    try {
      const { core, contacts } = process;
      return await noteEvent(published, { ...world, core, contacts });
    } catch (error) {
      if (attempt === attempts) throw error;
    }
  }
}
