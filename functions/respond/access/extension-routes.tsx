import type { Hono } from 'hono';
import { maxRequestText, minReasonLength, type RequestOf } from '../../../schemas/request.ts';
import * as z from '../../../schemas/zod.ts';
import { messagesExpireAt } from '../../domain/retention/retention.ts';
import { extensionDates } from '../../domain/waves/extension-dates.ts';
import { addRequest, findPendingRequest } from '../../store/contacts/requests.ts';
import { errorsOf, readPlain } from '../../web/forms/plain-form.ts';
import { readForm } from '../../web/forms/read-form.ts';
import { isLanguageSwitch } from '../../web/language.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { texts } from '../../web/texts/texts.ts';
import { ExpiredPage } from '../case/expired-page.tsx';
import { findVisit, readVisit, type Visit } from '../case/visit.ts';
import { readIdempotencyKey } from '../control-fields.ts';
import type { RespondDependencies } from '../dependencies.ts';
import { pathOf, seeOther } from '../paths.ts';
import { ExtensionPage, ExtensionPendingPage } from './extension-pages.tsx';

/** More time, asked for in a case; the coordinator decides. */
export function addExtensionRoutes(app: Hono<PageEnv>, dependencies: RespondDependencies): void {
  const { contacts, clock, retention } = dependencies;
  const path = '/respond/:wave/:ars/extension';

  app.get(path, async (c) => {
    const visit = await readVisit(c, dependencies);
    const pending = await findPendingRequest(contacts, visit.key, 'extension');
    return pending
      ? renderPage(c, <ExtensionPendingPage visit={visit} request={pending} />)
      : renderPage(c, <ExtensionPage visit={visit} dates={datesIn(visit)} />);
  });

  app.post(path, async (c) => {
    const fields = await readForm(c);
    const visit = await findVisit(c, dependencies);
    if (!visit) return renderPage(c, <ExpiredPage fields={fields} />, 403);
    const dates = datesIn(visit);
    const shown = { visit, dates, fields };
    if (isLanguageSwitch(c)) return renderPage(c, <ExtensionPage {...shown} />);
    const id = readIdempotencyKey(fields);
    const reading = readPlain(
      z.object({
        until: z.enum(dates),
        reason: z.string().check(z.minLength(minReasonLength), z.maxLength(maxRequestText)),
      }),
      fields,
    );
    if ('wrong' in reading) {
      const { problems } = texts[c.get('page').language].access.extension;
      const errors = errorsOf(problems, reading.wrong);
      return renderPage(c, <ExtensionPage {...shown} errors={errors} />, 422);
    }
    const request: RequestOf<'extension'> = {
      id,
      kind: 'extension',
      createdAt: clock.now().round('second').toString(),
      state: 'PENDING',
      case: visit.key,
      ...reading.value,
    };
    if (!(await addRequest(contacts, request, messagesExpireAt(visit.wave, retention)))) {
      return renderPage(c, <ExtensionPage {...shown} isPending />, 409);
    }
    return seeOther(c, pathOf(visit.key, 'extension'));
  });
}

const datesIn = ({ wave, context }: Visit) => extensionDates(wave, context.today);
