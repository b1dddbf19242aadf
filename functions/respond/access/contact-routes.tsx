import type { Context, Hono } from 'hono';
import { ulid } from 'ulid';
import { mailboxSchema } from '../../../schemas/contact.ts';
import { maxRequestText, type RequestOf } from '../../../schemas/request.ts';
import * as z from '../../../schemas/zod.ts';
import { messagesExpireAt, publicRequestExpiresAt } from '../../domain/retention/retention.ts';
import { countInNetwork } from '../../store/access/network-limit.ts';
import { addRequest, findPendingRequest } from '../../store/contacts/requests.ts';
import { errorsOf, readPlain } from '../../web/forms/plain-form.ts';
import { readForm } from '../../web/forms/read-form.ts';
import { isLanguageSwitch } from '../../web/language.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { addressOf } from '../../web/request.ts';
import { texts } from '../../web/texts/texts.ts';
import { ExpiredPage } from '../case/expired-page.tsx';
import { findVisit, readVisit } from '../case/visit.ts';
import { readIdempotencyKey } from '../control-fields.ts';
import type { RespondDependencies } from '../dependencies.ts';
import { newContactPath, pathOf, seeOther } from '../paths.ts';
import { ContactPage, ContactPendingPage, ContactSentPage } from './contact-pages.tsx';

const inCaseSchema = z.object({
  mailbox: mailboxSchema,
  remark: z.optional(
    z.pipe(
      z.string().check(z.maxLength(maxRequestText)),
      z.transform((text) => text || undefined),
    ),
  ),
});
const publicSchema = z.extend(inCaseSchema, {
  unit: z.string().check(z.minLength(1), z.maxLength(200)),
});

/** To be written to at another mailbox: asked for in a case or, without a link, by the unit's name. */
export function addContactRoutes(app: Hono<PageEnv>, dependencies: RespondDependencies): void {
  const { contacts, keyring, clock, retention } = dependencies;
  const inCase = '/respond/:wave/:ars/contact';

  app.get(newContactPath, (c) => renderPage(c, <ContactPage />));
  app.get(`${newContactPath}/sent`, (c) => renderPage(c, <ContactSentPage />));

  app.post(newContactPath, async (c) => {
    const fields = await readForm(c);
    if (isLanguageSwitch(c)) return renderPage(c, <ContactPage fields={fields} />);
    const id = readIdempotencyKey(fields);
    const reading = readPlain(publicSchema, fields);
    if ('wrong' in reading) {
      const errors = errorsIn(c, reading.wrong);
      return renderPage(c, <ContactPage fields={fields} errors={errors} />, 422);
    }
    if (!(await countInNetwork(contacts, keyring, 'publicForm', addressOf(c)))) {
      return renderPage(c, <ContactPage fields={fields} isTooOften />, 429);
    }
    const request = { ...newRequest(id), ...reading.value };
    const expiresAt = publicRequestExpiresAt(clock.now());
    // Somebody went back to the form to tell something else.
    if (!(await addRequest(contacts, request, expiresAt))) {
      await addRequest(contacts, { ...request, id: ulid() }, expiresAt);
    }
    return seeOther(c, `${newContactPath}/sent`);
  });

  app.get(inCase, async (c) => {
    const visit = await readVisit(c, dependencies);
    const pending = await findPendingRequest(contacts, visit.key, 'contact');
    return pending
      ? renderPage(c, <ContactPendingPage visit={visit} request={pending} />)
      : renderPage(c, <ContactPage visit={visit} />);
  });

  app.post(inCase, async (c) => {
    const fields = await readForm(c);
    const visit = await findVisit(c, dependencies);
    if (!visit) return renderPage(c, <ExpiredPage fields={fields} />, 403);
    if (isLanguageSwitch(c)) return renderPage(c, <ContactPage visit={visit} fields={fields} />);
    const id = readIdempotencyKey(fields);
    const reading = readPlain(inCaseSchema, fields);
    if ('wrong' in reading) {
      const errors = errorsIn(c, reading.wrong);
      return renderPage(c, <ContactPage {...{ visit, fields, errors }} />, 422);
    }
    const { key, head, wave } = visit;
    const request = { ...newRequest(id), ...reading.value, case: key, unit: head.unit.name };
    if (!(await addRequest(contacts, request, messagesExpireAt(wave, retention)))) {
      return renderPage(c, <ContactPage visit={visit} fields={fields} isPending />, 409);
    }
    return seeOther(c, pathOf(key, 'contact'));
  });

  function newRequest(
    id: string,
  ): Pick<RequestOf<'contact'>, 'id' | 'kind' | 'createdAt' | 'state'> {
    const createdAt = clock.now().round('second').toString();
    return { id, kind: 'contact', createdAt, state: 'PENDING' };
  }
}

function errorsIn(c: Context<PageEnv>, wrong: string[]) {
  return errorsOf(texts[c.get('page').language].access.contact.problems, wrong);
}
