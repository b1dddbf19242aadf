import type { Context, Hono } from 'hono';
import { NotFoundError } from '../../../schemas/errors.ts';
import * as z from '../../../schemas/zod.ts';
import { readSigned } from '../../domain/access/signed-value.ts';
import { findReportRecipient, removeReportRecipient } from '../../store/mail/report-recipients.ts';
import { isLanguageSwitch } from '../../web/language.ts';
import { type PageEnv, useTexts } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import type { RespondDependencies } from '../dependencies.ts';
import { seeOther, unsubscribePath } from '../paths.ts';
import { PlainFormPage, SentPage } from '../plain-form-page.tsx';

/**
 * Ends the mail about results for whoever is on the list. Opening the link changes nothing, because
 * scanners open it, too: the button does.
 */
export function addUnsubscribeRoutes(app: Hono<PageEnv>, dependencies: RespondDependencies): void {
  const { core, contacts, keyring, clock } = dependencies;

  app.get(`${unsubscribePath}/done`, (c) => renderPage(c, <UnsubscribedPage />));

  app.get(`${unsubscribePath}/:word`, (c) => renderStanding(c, readRecipient(c)));

  app.post(`${unsubscribePath}/:word`, async (c) => {
    const id = readRecipient(c);
    if (isLanguageSwitch(c)) return renderStanding(c, id);
    const at = clock.now().round('second').toString();
    // Whoever was gone already is told the same.
    await removeReportRecipient({ core, contacts }, id, { at, actor: 'respondent' });
    return seeOther(c, `${unsubscribePath}/done`);
  });

  /** @throws NotFoundError if we have not made the link */
  function readRecipient(c: Context<PageEnv>): string {
    const word = c.req.param('word') ?? '';
    const id = readSigned(word, keyring, 'report-recipient', z.ulid());
    if (id === undefined) throw new NotFoundError('No link of ours');
    return id;
  }

  /** Whoever is gone already is not told that they are on the list. */
  async function renderStanding(c: Context<PageEnv>, id: string): Promise<Response> {
    const isOnList = await findReportRecipient(contacts, id);
    if (!isOnList) return renderPage(c, <GonePage />);
    return renderPage(c, <UnsubscribePage word={c.req.param('word') ?? ''} />);
  }
}

function UnsubscribePage({ word }: { word: string }) {
  const { unsubscribe } = useTexts().access;
  return (
    <PlainFormPage
      title={unsubscribe.title}
      text={unsubscribe.text}
      action={`${unsubscribePath}/${word}`}
      errors={{}}
      button={unsubscribe.button}
    >
      {undefined}
    </PlainFormPage>
  );
}

function UnsubscribedPage() {
  const { unsubscribe } = useTexts().access;
  return <SentPage title={unsubscribe.done} text={unsubscribe.doneText} />;
}

function GonePage() {
  const { unsubscribe } = useTexts().access;
  return <SentPage title={unsubscribe.done} text={unsubscribe.goneText} />;
}
