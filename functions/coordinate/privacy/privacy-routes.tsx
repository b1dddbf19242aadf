import type { Context } from 'hono';
import { mailboxSchema } from '../../../schemas/contact.ts';
import { StaleError } from '../../../schemas/errors.ts';
import { auditWrites } from '../../store/audit/audit.ts';
import {
  countErasable,
  type ErasableKind,
  erasableKinds,
  erasePersonalData,
} from '../../store/retention/erase-personal-data.ts';
import { findPersonsByName } from '../../store/retention/find-by-name.ts';
import type { PersonalData } from '../../store/retention/found.ts';
import { findPersonalData } from '../../store/retention/personal-data.ts';
import { transact } from '../../store/transact.ts';
import { answerJson } from '../../web/answer-file.ts';
import { readForm } from '../../web/forms/read-form.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { type ConsoleRoutes, staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { seeOther } from '../paths.ts';
import { ErasurePage } from './erasure-page.tsx';
import { PersonalDataPage } from './personal-data-page.tsx';
import { PersonsPage } from './persons-page.tsx';
import { PrivacyPage, privacyPath } from './privacy-page.tsx';

/**
 * Hands out and erases what is stored about a person, found by the mailbox. All is asked for by posts:
 * an address stands in no URL.
 */
export function addPrivacyRoutes(routes: ConsoleRoutes, dependencies: ConsoleDependencies): void {
  const { core, contacts, clock } = dependencies;

  routes.get(privacyPath, 'privacy.change', (c) =>
    renderPage(c, <PrivacyPage done={c.req.query('done')} erased={erasedIn(c)} />),
  );

  routes.post(privacyPath, 'privacy.change', (c) =>
    withMailbox(c, async (data) => {
      await note(c, 'personalDataSeen', data);
      return renderPage(c, <PersonalDataPage data={data} at={now()} />);
    }),
  );

  routes.post(`${privacyPath}/persons`, 'privacy.change', async (c) => {
    const typed = (await readForm(c))['name']?.[0]?.trim() ?? '';
    if (typed.length < minName) return renderPage(c, <PrivacyPage wrongName={typed} />, 422);
    const found = await findPersonsByName(contacts, typed);
    if (found.length > 0) await write(c, 'personalDataSeen', `contacts=${found.length}`);
    return renderPage(c, <PersonsPage found={found} />);
  });

  routes.post(`${privacyPath}/export`, 'privacy.change', (c) =>
    withMailbox(c, async (data) => {
      await note(c, 'personalDataExported', data);
      const { messages, labels, ...rest } = data;
      const handedOut = {
        ...rest,
        messages: messages.map(({ key, ...message }) => message),
        labels: labels.map(({ places, ...label }) => label),
      };
      c.header('Cache-Control', 'no-store');
      return answerJson(c, 'auskunft', handedOut);
    }),
  );

  routes.post(`${privacyPath}/erase`, 'privacy.change', (c) =>
    withMailbox(c, async (data) => renderPage(c, <ErasurePage data={data} />)),
  );

  routes.post(`${privacyPath}/erase/confirmed`, 'privacy.change', (c) =>
    withMailbox(c, async (data) => {
      const erased = await erasePersonalData(dependencies, data, {
        at: now(),
        actor: 'staff',
        person: staffOf(c).id,
      });
      const left = await findPersonalData(dependencies, data.mailbox);
      if (countErasable(left) > 0) throw new StaleError('Something was written meanwhile');
      const counts = new URLSearchParams(
        [...erased].map(([kind, count]): [string, string] => [kind, String(count)]),
      );
      return seeOther(c, `${privacyPath}?done=erased&${counts}`);
    }),
  );

  const now = () => clock.now().round('second').toString();

  async function withMailbox(
    c: Context<PageEnv>,
    answer: (data: PersonalData) => Promise<Response>,
  ): Promise<Response> {
    const typed = (await readForm(c))['mailbox']?.[0] ?? '';
    const mailbox = mailboxSchema.safeParse(typed);
    if (!mailbox.success) return renderPage(c, <PrivacyPage wrong={typed} />, 422);
    return answer(await findPersonalData(dependencies, mailbox.data));
  }

  /** Notes that something personal was read; nothing where nothing was found. */
  async function note(c: Context<PageEnv>, action: Reading, data: PersonalData): Promise<void> {
    const counts = kinds.flatMap((kind) =>
      data[kind].length > 0 ? [`${kind}=${data[kind].length}`] : [],
    );
    if (counts.length > 0) await write(c, action, counts.join(' '));
  }

  async function write(c: Context<PageEnv>, action: Reading, to: string): Promise<void> {
    const entry = { at: now(), actor: 'staff', person: staffOf(c).id } as const;
    await transact(core, auditWrites({ ...entry, action, to }));
  }
}

type Reading = 'personalDataSeen' | 'personalDataExported';

/** What of a person is counted in the audit. */
const kinds = [...erasableKinds, 'submissions'] as const;

/** Characters of a name that is looked for: fewer would list half of all contacts. */
const minName = 3;

/** How many of each kind were erased, as the address says. */
function erasedIn(c: Context<PageEnv>): [ErasableKind, number][] {
  return erasableKinds.map((kind) => [kind, Number(c.req.query(kind) ?? 0) || 0]);
}
