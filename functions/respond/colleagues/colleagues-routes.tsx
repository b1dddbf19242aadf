import type { Hono } from 'hono';
import { WaveClosedError } from '../../../schemas/errors.ts';
import { maxLabelLength } from '../../../schemas/grant.ts';
import * as z from '../../../schemas/zod.ts';
import { addCode, listGrants, revokeGrant } from '../../store/access/grants.ts';
import { errorsOf, readPlain } from '../../web/forms/plain-form.ts';
import { readForm } from '../../web/forms/read-form.ts';
import { isLanguageSwitch } from '../../web/language.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { originOf } from '../../web/request.ts';
import { texts } from '../../web/texts/texts.ts';
import { ExpiredPage } from '../case/expired-page.tsx';
import { happenedNow } from '../case/happened-now.ts';
import { findVisit, readVisit } from '../case/visit.ts';
import { readGrantId, readIdempotencyKey } from '../control-fields.ts';
import type { RespondDependencies } from '../dependencies.ts';
import { makeGrant } from '../make-grant.ts';
import { pathOf, seeOther } from '../paths.ts';
import { ColleagueLinkPage, ColleaguesPage } from './colleagues-page.tsx';

const linkSchema = z.object({
  section: z.string(),
  label: z.optional(
    z.pipe(
      z.string().check(z.maxLength(maxLabelLength)),
      z.transform((text) => text || undefined),
    ),
  ),
});

/** Links that open one section, made and revoked by whoever has full access. */
export function addColleaguesRoutes(app: Hono<PageEnv>, dependencies: RespondDependencies): void {
  const { core, contacts, keyring } = dependencies;

  app.get('/respond/:wave/:ars/colleagues', async (c) => {
    const visit = await readVisit(c, dependencies);
    const grants = await listGrants(contacts, visit.key);
    return renderPage(c, <ColleaguesPage visit={visit} grants={grants} />);
  });

  app.post('/respond/:wave/:ars/colleagues', async (c) => {
    const fields = await readForm(c);
    const visit = await findVisit(c, dependencies);
    if (!visit) return renderPage(c, <ExpiredPage fields={fields} />, 403);
    if (!visit.isOpen) throw new WaveClosedError('Nothing is passed on after the end');
    const id = readIdempotencyKey(fields);
    const reading = readPlain(linkSchema, fields);
    const section =
      'value' in reading
        ? visit.questionnaire.sections.find((one) => one.id === reading.value.section)
        : undefined;
    const grants = await listGrants(contacts, visit.key);
    if (isLanguageSwitch(c))
      return renderPage(c, <ColleaguesPage {...{ visit, grants, fields }} />);
    if (!section || !('value' in reading)) {
      const { problems } = texts[c.get('page').language].access.colleagues;
      const errors = errorsOf(problems, 'wrong' in reading ? reading.wrong : ['section']);
      const page = <ColleaguesPage visit={visit} {...{ grants, fields, errors }} />;
      return renderPage(c, page, 422);
    }
    const scope = { kind: 'section', section: section.id } as const;
    const { label } = reading.value;
    const grant = await makeGrant(visit, id, { scope, label }, dependencies);
    if (!grant) throw new TypeError('A link to a section depends on nothing else');
    const code = await addCode(contacts, keyring, grant);
    const link = `${originOf(c)}${c.get('page').base}/r/${code}`;
    return renderPage(c, <ColleagueLinkPage visit={visit} section={section} link={link} />);
  });

  app.post('/respond/:wave/:ars/colleagues/revoke', async (c) => {
    const visit = await readVisit(c, dependencies);
    const id = readGrantId(await readForm(c));
    await revokeGrant({ core, contacts }, visit.key, id, happenedNow(visit, dependencies));
    return seeOther(c, pathOf(visit.key, 'colleagues'));
  });
}
