import type { Context } from 'hono';
import { compareKeys } from '../../../schemas/order.ts';
import { districtOfStaff } from '../../domain/access/rights.ts';
import { mailStanding, standings } from '../../domain/mail/mail-counts.ts';
import { topicsOfWave } from '../../domain/mail/mail-topics.ts';
import { isMailInScope } from '../../domain/mail/units-of-mail.ts';
import { listContactsOf } from '../../store/contacts/contacts.ts';
import { listMails, type PlacedClaim } from '../../store/mail/wave-mails.ts';
import { getWave } from '../../store/waves/definitions.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { type ConsoleRoutes, staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { pageOf } from '../parts/page-of.ts';
import { addDecisionRoutes } from './decision-routes.tsx';
import { ListPage } from './list-page.tsx';
import { namesOfMails } from './names-of-mails.ts';
import type { MailFilter } from './paths.ts';
import { readReach } from './read-mail-view.ts';
import { showMails } from './show-mails.tsx';
import { addMailStepRoutes } from './step-routes.tsx';
import { addSubscriptionRoutes } from './subscription-routes.tsx';
import { UnreachablePage } from './unreachable-page.tsx';

/** Mail: what goes out next, what has gone out to whom, and what has to be decided about it. */
export function addMailRoutes(routes: ConsoleRoutes, dependencies: ConsoleDependencies): void {
  const { core, contacts } = dependencies;
  const pattern = '/coordinate/waves/:wave/mails';

  routes.get(pattern, 'cases.read', (c) =>
    showMails(c, dependencies, c.req.param('wave'), {
      done: c.req.query('done'),
      count: topicsOfWave.find((one) => one === c.req.query('count')),
    }),
  );

  routes.get(`${pattern}/list`, 'cases.read', async (c) => {
    const wave = await getWave(core, c.req.param('wave'));
    const filter = readFilter(c);
    const own = districtOfStaff(staffOf(c));
    const list = pageOf(c, await select(wave.id, filter, own));
    const names = await namesOfMails(dependencies, list.items, [wave], own);
    return renderPage(c, <ListPage {...{ wave, filter, list, names }} />);
  });

  routes.get(`${pattern}/unreachable`, 'contacts.read', async (c) => {
    const { reach, ...board } = await readReach(c, dependencies, c.req.param('wave'));
    const list = pageOf(c, reach.unreachable);
    const of = await listContactsOf(
      contacts,
      list.items.map(({ ars }) => ars),
    );
    return renderPage(c, <UnreachablePage board={board} list={list} contacts={of} />);
  });

  addMailStepRoutes(routes, dependencies);
  addDecisionRoutes(routes, dependencies);
  addSubscriptionRoutes(routes, dependencies);

  /** The messages that a filter lets through, the latest first. Nothing but those of its topic is read. */
  async function select(
    wave: string,
    { topic, standing }: ReturnType<typeof readFilter>,
    own: string | undefined,
  ): Promise<PlacedClaim[]> {
    const found: { mail: PlacedClaim; at: string }[] = [];
    const now = dependencies.clock.now();
    for await (const mail of listMails(contacts, wave, topic)) {
      const { claim } = mail;
      const stands = mailStanding(claim, now);
      if (!stands || (standing && stands !== standing) || !isMailInScope(claim, own)) continue;
      found.push({ mail, at: claim.takenAt ?? claim.createdAt });
    }
    return found.sort((a, b) => compareKeys(b.at, a.at)).map(({ mail }) => mail);
  }
}

/** The filter that the query of an address tells; what it tells wrongly is left out. */
function readFilter(c: Context<PageEnv>) {
  const filter: MailFilter = {
    topic: topicsOfWave.find((one) => one === c.req.query('topic')),
    standing: standings.find((one) => one === c.req.query('standing')),
  };
  return { ...filter, topic: filter.topic ?? 'invitation' } as const;
}
