import type { Hono } from 'hono';
import { pageOf } from '../../../functions/coordinate/parts/page-of.ts';
import { readForm } from '../../../functions/web/forms/read-form.ts';
import type { PageEnv } from '../../../functions/web/page-context.ts';
import { renderPage } from '../../../functions/web/render-page.tsx';
import { NotFoundError } from '../../../schemas/errors.ts';
import * as z from '../../../schemas/zod.ts';
import { topicOfTag } from '../clock/mail-topic.ts';
import type { LocalMail } from '../mail/provide-mail.ts';
import { type MailSummary, mailEvents } from '../mail/stored-mail.ts';
import { mailboxPath } from './local-layout.tsx';
import { MailPage, pathOfMail } from './mail-page.tsx';
import { MailboxPage, mailStates } from './mailbox-page.tsx';

const mailPath = `${mailboxPath}/:id{[0-9a-f-]{1,80}}`;
const stateSchema = z.enum(mailStates);

/** The pages on which all mail is read that Pegel has sent, and what became of it is reported. */
export function addMailboxRoutes(app: Hono<PageEnv>, { store, office }: LocalMail): void {
  const getMail = async (id: string) => {
    const mail = await store.find(id);
    if (!mail) throw new NotFoundError('There is no such mail');
    return mail;
  };

  app.get(mailboxPath, async (c) => {
    const query = new URLSearchParams();
    for (const name of ['mailbox', 'topic', 'state']) {
      const asked = c.req.query(name)?.trim();
      if (asked) query.set(name, asked);
    }
    const mails = (await store.list()).filter((mail) => isAskedFor(mail, query));
    return renderPage(c, <MailboxPage mails={pageOf(c, mails)} query={query} />);
  });

  app.get(mailPath, async (c) => {
    const isTold = c.req.query('told') !== undefined;
    return renderPage(c, <MailPage mail={await getMail(c.req.param('id'))} isTold={isTold} />);
  });

  app.get(`${mailPath}/html`, async (c) => {
    const { html } = await getMail(c.req.param('id'));
    // Its links open where the frame stands, as those of a mail program open beside it.
    return c.html(`<base target="_top">${html}`);
  });

  app.post(`${mailPath}/events`, async (c) => {
    const mail = await getMail(c.req.param('id'));
    const event = z.enum(mailEvents).safeParse((await readForm(c))['event']?.[0]);
    if (event.success) await office.tell(mail, event.data);
    const path = c.get('page').base + pathOfMail(mail.id);
    return c.redirect(event.success ? `${path}?told` : path, 303);
  });
}

function isAskedFor({ to, state, tags }: MailSummary, query: URLSearchParams): boolean {
  const mailbox = query.get('mailbox')?.toLowerCase() ?? '';
  const wanted = stateSchema.safeParse(query.get('state'));
  const topic = query.get('topic');
  if (topic && topicOfTag(tags['message'] ?? '') !== topic) return false;
  return to.toLowerCase().includes(mailbox) && (!wanted.success || wanted.data === state);
}
