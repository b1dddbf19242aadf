import type { Context } from 'hono';
import { ulid } from 'ulid';
import { mailSamples, messageSchema } from '../../../schemas/message.ts';
import { languages } from '../../../schemas/text.ts';
import type { Wave } from '../../../schemas/wave.ts';
import * as z from '../../../schemas/zod.ts';
import { districtOfStaff } from '../../domain/access/rights.ts';
import { placeOfMessage } from '../../domain/mail/message-place.ts';
import { messagesExpireAt } from '../../domain/retention/retention.ts';
import { claimWrites } from '../../store/mail/claims.ts';
import { readMailExample } from '../../store/mail/mail-example.ts';
import { transact } from '../../store/transact.ts';
import { getWave } from '../../store/waves/definitions.ts';
import { readForm } from '../../web/forms/read-form.ts';
import type { RenderedMail } from '../../web/mails/mail-content.ts';
import { renderMail } from '../../web/mails/render-mail.ts';
import { sampleContent } from '../../web/mails/sample-content.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { framedMailPolicy, framingPolicy } from '../../web/security-headers.ts';
import { type ConsoleRoutes, staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { seeOther } from '../paths.ts';
import { type MessageChoice, messagesPath } from './message-paths.ts';
import { MessagesPage } from './messages-page.tsx';

/** What names no message is the invitation, in German. */
const choiceSchema = z.object({
  sample: z.catch(z.enum(mailSamples), 'invitation'),
  in: z.catch(z.enum(languages), 'de'),
});
/** The form is one message, however often it is sent. */
const requestSchema = z.catch(z.ulid(), () => ulid());

/** What the messages of a wave look like, and a test of one to the office's own mailbox. */
export function addMessageRoutes(routes: ConsoleRoutes, dependencies: ConsoleDependencies): void {
  const { core, contacts, keyring, clock, owner, url, retention } = dependencies;

  routes.get('/coordinate/waves/:wave/messages', 'contacts.read', async (c) => {
    const wave = await getWave(core, c.req.param('wave'));
    const choice = choiceSchema.parse(c.req.query());
    const mail = await sampleOf(c, wave, choice);
    const done = c.req.query('done');
    c.header('Content-Security-Policy', framingPolicy);
    return renderPage(c, <MessagesPage {...{ wave, choice, mail, done, request: ulid() }} />);
  });

  routes.get('/coordinate/waves/:wave/messages/alone', 'contacts.read', async (c) => {
    const wave = await getWave(core, c.req.param('wave'));
    const { html } = await sampleOf(c, wave, choiceSchema.parse(c.req.query()));
    c.header('Content-Security-Policy', framedMailPolicy);
    return c.html(html);
  });

  routes.post('/coordinate/waves/:wave/messages/test', 'waves.change', async (c) => {
    const wave = await getWave(core, c.req.param('wave'));
    const fields = await readForm(c);
    const entered = (name: string) => fields[name]?.[0];
    const choice = choiceSchema.parse({ sample: entered('sample'), in: entered('in') });
    const message = messageSchema.parse({
      kind: 'test',
      wave: wave.id,
      sample: choice.sample,
      language: choice.in,
      mailbox: owner.contact,
      request: requestSchema.parse(entered('request')),
    }) as Parameters<typeof placeOfMessage>[0];
    const now = clock.now();
    const expiresAt = messagesExpireAt(wave, retention);
    const place = placeOfMessage(message, keyring);
    // It fails if the form was sent before; there is nothing more to do then.
    await transact(contacts, claimWrites(contacts, place, message, now, expiresAt));
    return seeOther(c, `${messagesPath(wave.id, choice)}&done=test`);
  });

  async function sampleOf(
    c: Context<PageEnv>,
    wave: Wave,
    { sample, in: language }: MessageChoice,
  ): Promise<RenderedMail> {
    const example = await readMailExample(dependencies, wave, districtOfStaff(staffOf(c)));
    const content = sampleContent(sample, { wave, example, language, url, now: clock.now() });
    return renderMail(content, { owner, language, exampleData: wave.exampleData });
  }
}
