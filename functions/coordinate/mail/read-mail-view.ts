import type { Context } from 'hono';
import { isPlanned, type Wave } from '../../../schemas/wave.ts';
import type { BoardCase } from '../../domain/board/board-case.ts';
import { type CountedClaim, countMails, type MailCounts } from '../../domain/mail/mail-counts.ts';
import { type MailTopic, mailTopics } from '../../domain/mail/mail-topics.ts';
import { mailboxOfPlace } from '../../domain/mail/message-place.ts';
import { type Reach, reachOf } from '../../domain/mail/reach.ts';
import { listContactsOf } from '../../store/contacts/contacts.ts';
import { glanceAtMails } from '../../store/mail/wave-mails.ts';
import type { Table } from '../../store/table.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { type BoardView, loadBoard } from '../board/load-board.ts';
import type { ConsoleDependencies } from '../dependencies.ts';

/** How the mails of a wave stand, as far as whoever asks may see them. */
export interface MailView extends BoardView {
  reach: Reach<BoardCase>;
  counts: ReadonlyMap<MailTopic, MailCounts>;
}

/** @throws NotFoundError if there is no such wave */
export async function readMailView(
  c: Context<PageEnv>,
  { core, contacts }: ConsoleDependencies,
  id: string,
): Promise<MailView> {
  const view = await loadBoard(c, { core }, id);
  const [reach, counts] = await Promise.all([
    findReach(contacts, view.cases),
    countByTopic(contacts, view.wave, view.own),
  ]);
  return { ...view, reach, counts };
}

/** Whom a stage of a wave would reach now. */
export async function readReach(
  c: Context<PageEnv>,
  { core, contacts }: Pick<ConsoleDependencies, 'core' | 'contacts'>,
  id: string,
): Promise<BoardView & Pick<MailView, 'reach'>> {
  const view = await loadBoard(c, { core }, id);
  return { ...view, reach: await findReach(contacts, view.cases) };
}

async function findReach(contacts: Table, cases: BoardCase[]): Promise<Reach<BoardCase>> {
  const units = cases.map(({ ars }) => ars);
  return reachOf(cases, await listContactsOf(contacts, units));
}

/** @param district counts only what is about units in it (AGS) */
async function countByTopic(
  contacts: Table,
  wave: Wave,
  district: string | undefined,
): Promise<Map<MailTopic, MailCounts>> {
  if (isPlanned(wave)) return new Map();
  const counted = mailTopics.map(async (topic): Promise<[MailTopic, MailCounts]> => {
    const claims: CountedClaim[] = [];
    for await (const glance of glanceAtMails(contacts, wave.id, topic, district !== undefined)) {
      const { sk, state, reason, units, message } = glance;
      const about = units ?? message?.units ?? [message?.ars ?? ''];
      if (district !== undefined && !about.some((ars) => ars.startsWith(district))) continue;
      claims.push({ state, reason, mailbox: mailboxOfPlace({ what: sk }) ?? sk });
    }
    return [topic, countMails(claims)];
  });
  return new Map(await Promise.all(counted));
}
