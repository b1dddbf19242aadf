import { workingContacts } from '../../domain/mail/working-contacts.ts';
import { messagesExpireAt } from '../../domain/retention/retention.ts';
import { listContacts } from '../../store/contacts/contacts.ts';
import { sendLink } from '../../store/mail/send-link.ts';
import { consoleCasePath } from '../../web/case-paths.ts';
import { readForm } from '../../web/forms/read-form.ts';
import { renderPage } from '../../web/render-page.tsx';
import { type ConsoleRoutes, staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { seeOther } from '../paths.ts';
import { casePattern } from './case-pattern.ts';
import { readCaseView, takesLink } from './case-view.ts';
import { readSeen, readStale } from './read-stale.ts';
import { SendLinkPage } from './send-link-page.tsx';
import { StalePage } from './stale-notice.tsx';
import { readShown } from './step-fields.ts';

/** A new link, to all contacts of a unit that can still answer. */
export function addSendLinkRoutes(routes: ConsoleRoutes, dependencies: ConsoleDependencies): void {
  const { contacts, clock, retention } = dependencies;
  const pattern = `${casePattern}/send-link` as const;

  routes.get(pattern, 'cases.change', async (c) => {
    const view = await readCaseView(c.req.param(), dependencies);
    if (!takesLink(view)) return seeOther(c, consoleCasePath(view.key));
    const [known, seen] = await Promise.all([
      listContacts(contacts, view.key.ars),
      readSeen(view, dependencies),
    ]);
    return renderPage(c, <SendLinkPage {...{ view, seen, contacts: workingContacts(known) }} />);
  });

  routes.post(pattern, 'cases.change', async (c) => {
    const view = await readCaseView(c.req.param(), dependencies);
    const shown = readShown(await readForm(c));
    const known = workingContacts(await listContacts(contacts, view.key.ars));
    if (known.length === 0) {
      const { seen } = shown;
      return renderPage(c, <SendLinkPage {...{ view, seen, contacts: known }} />, 409);
    }
    const message = { kind: 'newLink', ...view.key, request: shown.id, by: staffOf(c).id } as const;
    const expiresAt = messagesExpireAt(view.wave, retention);
    const isSent =
      takesLink(view) && (await sendLink(dependencies, message, clock.now(), expiresAt));
    if (isSent) return seeOther(c, `${consoleCasePath(view.key)}?done=linkSent`);
    return renderPage(c, <StalePage {...(await readStale(view, shown, dependencies))} />, 409);
  });
}
