import type { Context } from 'hono';
import { mailboxSchema } from '../../../schemas/contact.ts';
import { StaleError } from '../../../schemas/errors.ts';
import { auditWrites } from '../../store/audit/audit.ts';
import { countErasable, erasePersonalData } from '../../store/retention/erase-personal-data.ts';
import type { PersonalData } from '../../store/retention/found.ts';
import { findPersonalData } from '../../store/retention/personal-data.ts';
import { transact } from '../../store/transact.ts';
import { readForm } from '../../web/forms/read-form.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { type ConsoleRoutes, staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { seeOther } from '../paths.ts';
import { ErasurePage } from './erasure-page.tsx';
import { PersonalDataPage } from './personal-data-page.tsx';
import { PrivacyPage, privacyPath } from './privacy-page.tsx';

/**
 * Hands out and erases what is stored about a person, found by the mailbox. All is asked for by posts:
 * an address stands in no URL.
 */
export function addPrivacyRoutes(routes: ConsoleRoutes, dependencies: ConsoleDependencies): void {
  const { core, clock } = dependencies;

  routes.get(privacyPath, 'privacy.change', (c) =>
    renderPage(c, <PrivacyPage done={c.req.query('done')} />),
  );

  routes.post(privacyPath, 'privacy.change', (c) =>
    withMailbox(c, async (data) => {
      await noteExport(c, data);
      return renderPage(c, <PersonalDataPage data={data} />);
    }),
  );

  routes.post(`${privacyPath}/export`, 'privacy.change', (c) =>
    withMailbox(c, async (data) => {
      await noteExport(c, data);
      const { messages, labels, ...rest } = data;
      const handedOut = {
        ...rest,
        messages: messages.map(({ claim }) => claim),
        labels: labels.map(({ places, ...label }) => label),
      };
      return c.body(`${JSON.stringify(handedOut, null, 2)}\n`, 200, {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': 'attachment; filename="auskunft.json"',
        'Cache-Control': 'no-store',
      });
    }),
  );

  routes.post(`${privacyPath}/erase`, 'privacy.change', (c) =>
    withMailbox(c, async (data) => renderPage(c, <ErasurePage data={data} />)),
  );

  routes.post(`${privacyPath}/erase/confirmed`, 'privacy.change', (c) =>
    withMailbox(c, async (data) => {
      await erasePersonalData(dependencies, data, {
        at: now(),
        actor: 'staff',
        person: staffOf(c).id,
      });
      const left = await findPersonalData(dependencies, data.mailbox);
      if (countErasable(left) > 0) throw new StaleError('Something was written meanwhile');
      return seeOther(c, `${privacyPath}?done=erased`);
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

  async function noteExport(c: Context<PageEnv>, data: PersonalData): Promise<void> {
    const { contacts, messages, requests, notes, labels } = data;
    const counts = { contacts, messages, requests, notes, labels };
    const to = Object.entries(counts).map(([kind, { length }]) => `${kind}=${length}`);
    const entry = { at: now(), actor: 'staff', person: staffOf(c).id } as const;
    await transact(
      core,
      auditWrites({ ...entry, action: 'personalDataExported', to: to.join(' ') }),
    );
  }
}
