import type { Hono } from 'hono';
import type { OwnerSettings } from '../../schemas/owner.ts';
import type { Retention } from '../../schemas/retention.ts';
import { getQuestionnaire } from '../store/questionnaires/questionnaires.ts';
import type { Table } from '../store/table.ts';
import { listWaves } from '../store/waves/definitions.ts';
import type { Owner } from '../web/owner.ts';
import type { PageEnv } from '../web/page-context.ts';
import { createPagesApp } from '../web/pages-app.tsx';
import { renderPage } from '../web/render-page.tsx';
import { originOf } from '../web/request.ts';
import { AccessibilityPage } from './accessibility-page.tsx';
import { askedQuestionnaires } from './asked-questionnaires.ts';
import { BlankPage } from './blank/blank-page.tsx';
import { blankStylesheet } from './blank/stylesheet.ts';
import { ImprintPage } from './imprint-page.tsx';
import { PrivacyPage } from './privacy-page.tsx';
import { QuestionnairesPage } from './questionnaires-page.tsx';
import { securityTxt, securityTxtPath } from './security-txt.ts';

export interface SiteDependencies {
  core: Table;
  owner: OwnerSettings & Owner;
  retention: Retention;
}

/** What the office says about itself and its survey, and the questionnaires to print. */
export function createSiteApp({ core, owner, retention }: SiteDependencies): Hono<PageEnv> {
  const app = createPagesApp(owner);

  app.get('/impressum', (c) =>
    owner.imprint ? c.redirect(owner.imprint) : renderPage(c, <ImprintPage owner={owner} />),
  );
  app.get('/datenschutz', (c) =>
    renderPage(c, <PrivacyPage owner={owner} retention={retention} />),
  );
  app.get('/barrierefreiheit', (c) => renderPage(c, <AccessibilityPage owner={owner} />));
  app.get(securityTxtPath, (c) => c.text(securityTxt(owner, Date.now())));

  app.get('/questionnaires', async (c) => {
    const asked = askedQuestionnaires(await listWaves(core));
    const [first, ...others] = asked;
    if (first && others.length === 0) return c.redirect(c.get('page').base + first.path);
    return renderPage(c, <QuestionnairesPage asked={asked} />);
  });

  app.get('/questionnaires/blank.css', (c) =>
    c.body(blankStylesheet.css, 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
    }),
  );

  app.get(
    '/questionnaires/:survey{[a-z0-9-]{1,100}}/:version{\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}}',
    async (c) => {
      const { survey, version } = c.req.param();
      const questionnaire = await getQuestionnaire(core, survey, version);
      const access = `${originOf(c)}${c.get('page').base}/access`;
      return renderPage(c, <BlankPage questionnaire={questionnaire} access={access} />);
    },
  );

  return app;
}
