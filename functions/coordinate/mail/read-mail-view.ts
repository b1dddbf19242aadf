import type { Context } from 'hono';
import type { Temporal } from 'temporal-polyfill';
import type { BoardCase } from '../../domain/board/board-case.ts';
import type { MailTopic } from '../../domain/mail/mail-topics.ts';
import { type Reach, reachOf } from '../../domain/mail/reach.ts';
import { listMailboxesOf } from '../../store/contacts/contacts.ts';
import type { Table } from '../../store/table.ts';
import { mailPausedSince } from '../../store/waves/mail-paused.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { type BoardView, loadBoard } from '../board/load-board.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { countByTopic, type TopicCounts } from './count-by-topic.ts';

/** How the mails of a wave stand, as far as whoever asks may see them. */
export interface MailView extends BoardView {
  reach: Reach<BoardCase>;
  counts: TopicCounts;
  /** Since when invitations and reminders wait, if they do. */
  pausedSince: Temporal.Instant | undefined;
}

/**
 * @param asked what is to be counted, however many there are
 * @throws NotFoundError if there is no such wave
 */
export async function readMailView(
  c: Context<PageEnv>,
  { core, contacts, clock }: ConsoleDependencies,
  id: string,
  asked: MailTopic | undefined,
): Promise<MailView> {
  const view = await loadBoard(c, { core }, id);
  const [reach, counts, pausedSince] = await Promise.all([
    findReach(contacts, view.cases),
    countByTopic(contacts, { ...view, asked, now: clock.now() }),
    mailPausedSince(core, view.wave),
  ]);
  return { ...view, reach, counts, pausedSince };
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
  return reachOf(cases, await listMailboxesOf(contacts, units));
}
