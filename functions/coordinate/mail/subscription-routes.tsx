import type { Context } from 'hono';
import { mailboxSchema } from '../../../schemas/contact.ts';
import * as z from '../../../schemas/zod.ts';
import { districtOfStaff } from '../../domain/access/rights.ts';
import { subscriptionExpiresAt } from '../../domain/retention/retention.ts';
import { findSubscription, saveSubscription } from '../../store/mail/subscriptions.ts';
import { subscriptionPath } from '../../web/console-paths.ts';
import { enteredIn } from '../../web/fields/field.ts';
import { errorsOf, readPlain } from '../../web/forms/plain-form.ts';
import { readForm } from '../../web/forms/read-form.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { consoleTexts } from '../../web/texts/console/texts.ts';
import { type ConsoleRoutes, staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { seeOther } from '../paths.ts';
import { SubscriptionPage } from './subscription-page.tsx';

const schema = z.object({ mailbox: mailboxSchema });

/** Whether and where a member of staff is told how waves are going. */
export function addSubscriptionRoutes(
  routes: ConsoleRoutes,
  { contacts, clock }: ConsoleDependencies,
): void {
  const find = (c: Context<PageEnv>) => findSubscription(contacts, staffOf(c).id);

  routes.get(subscriptionPath, 'console.use', async (c) =>
    renderPage(c, <SubscriptionPage subscription={await find(c)} done={c.req.query('done')} />),
  );

  routes.post(subscriptionPath, 'console.use', async (c) => {
    const fields = await readForm(c);
    const subscription = await find(c);
    const { id, ...staff } = staffOf(c);
    const isEnding = enteredIn(fields, 'end') !== undefined;
    const typed = enteredIn(fields, 'mailbox');
    const reading = readPlain(schema, fields);
    const { problem } = consoleTexts[c.get('page').language].mail.subscription;
    if (!isEnding && 'wrong' in reading) {
      const errors = errorsOf({ mailbox: problem }, reading.wrong);
      return renderPage(c, <SubscriptionPage {...{ subscription, typed, errors }} />, 422);
    }
    const district = districtOfStaff({ id, ...staff });
    const wanted =
      'value' in reading && !isEnding
        ? { ...reading.value, ...(district && { district }) }
        : undefined;
    const done = `${subscriptionPath}?done=${wanted ? 'saved' : 'ended'}`;
    // The same form once more has done it already.
    if (subscription?.mailbox === wanted?.mailbox) return seeOther(c, done);
    const isSaved =
      enteredIn(fields, 'version') === String(subscription?.version ?? '') &&
      (await saveSubscription(
        contacts,
        id,
        subscription,
        wanted,
        subscriptionExpiresAt(clock.now()),
      ));
    if (isSaved) return seeOther(c, done);
    const current = await find(c);
    return renderPage(c, <SubscriptionPage subscription={current} typed={typed} isStale />, 409);
  });
}
