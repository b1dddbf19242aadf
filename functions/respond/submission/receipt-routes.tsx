import type { Hono } from 'hono';
import { NotFoundError } from '../../../schemas/errors.ts';
import { workingContacts } from '../../domain/mail/working-contacts.ts';
import { getSubmission, listSubmissions } from '../../store/cases/submissions.ts';
import { listContacts } from '../../store/contacts/contacts.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { readVisit, type Visit } from '../case/visit.ts';
import type { RespondDependencies } from '../dependencies.ts';
import { pathOf, seeOther } from '../paths.ts';
import { ReceiptPage } from './receipt-page.tsx';

/** The receipt of the last submission and those of all before it, each with a copy of its answers. */
export function addReceiptRoutes(app: Hono<PageEnv>, dependencies: RespondDependencies): void {
  const { core, contacts, retention } = dependencies;

  app.get('/respond/:wave/:ars/receipt', async (c) => {
    const visit = await readVisit(c, dependencies);
    if (visit.head.submissions === 0) return seeOther(c, pathOf(visit.key));
    return renderPage(c, await receipt(visit, visit.head.submissions));
  });

  app.get('/respond/:wave/:ars/receipt/:number{[1-9][0-9]{0,5}}', async (c) => {
    const visit = await readVisit(c, dependencies);
    const number = Number(c.req.param('number'));
    if (number > visit.head.submissions) throw new NotFoundError('There is no such submission');
    return renderPage(c, await receipt(visit, number));
  });

  async function receipt(visit: Visit, number: number) {
    const [submission, versions, known] = await Promise.all([
      getSubmission(core, visit.key, number),
      listSubmissions(core, visit.head),
      listContacts(contacts, visit.key.ars),
    ]);
    const isMailed = workingContacts(known).length > 0;
    return <ReceiptPage {...{ visit, submission, versions, isMailed, retention }} />;
  }
}
