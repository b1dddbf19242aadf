import { ulid } from 'ulid';
import { reportRecipientSchema } from '../../../schemas/report-recipient.ts';
import * as z from '../../../schemas/zod.ts';
import { recipientExpiresAt } from '../../domain/retention/retention.ts';
import {
  addReportRecipient,
  listReportRecipients,
  removeReportRecipient,
} from '../../store/mail/report-recipients.ts';
import { recipientsPath } from '../../web/console-paths.ts';
import { errorsOf, readPlain } from '../../web/forms/plain-form.ts';
import { readForm } from '../../web/forms/read-form.ts';
import { renderPage } from '../../web/render-page.tsx';
import { consoleTexts } from '../../web/texts/console/texts.ts';
import type { ConsoleRoutes } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { happenedNow } from '../happened-now.ts';
import { seeOther } from '../paths.ts';
import { RecipientsPage } from './recipients-page.tsx';

const { mailbox, language } = reportRecipientSchema.shape;
const schema = z.object({ mailbox, language });

/** Who is told when results are published: listed, added and removed. */
export function addRecipientsRoutes(
  routes: ConsoleRoutes,
  dependencies: ConsoleDependencies,
): void {
  const { core, contacts, clock } = dependencies;
  const stores = { core, contacts };

  routes.get(recipientsPath, 'recipients.change', async (c) => {
    const recipients = await listReportRecipients(contacts);
    return renderPage(c, <RecipientsPage recipients={recipients} done={c.req.query('done')} />);
  });

  routes.post(recipientsPath, 'recipients.change', async (c) => {
    const fields = await readForm(c);
    const { problems } = consoleTexts[c.get('page').language].recipients;
    const refuse = async (errors: { mailbox?: string; language?: string }) => {
      const recipients = await listReportRecipients(contacts);
      return renderPage(c, <RecipientsPage {...{ recipients, fields, errors }} />, 422);
    };
    const reading = readPlain(schema, fields);
    if ('wrong' in reading) return refuse(errorsOf(problems, reading.wrong));
    const happened = happenedNow(c, dependencies);
    const recipient = { id: ulid(), ...reading.value, addedAt: happened.at };
    const expiresAt = recipientExpiresAt(clock.now());
    const done = await addReportRecipient(stores, recipient, expiresAt, happened);
    return seeOther(c, `${recipientsPath}?done=${done}`);
  });

  routes.post(`${recipientsPath}/:recipient/remove`, 'recipients.change', async (c) => {
    // The same form once more has done it already.
    await removeReportRecipient(stores, c.req.param('recipient'), happenedNow(c, dependencies));
    return seeOther(c, `${recipientsPath}?done=removed`);
  });
}
