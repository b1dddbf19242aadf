import type { Hono } from 'hono';
import { hasFullAccess, mayEdit, mayEditSomething } from '../../domain/access/access.ts';
import { type PageEnv, useHref, usePage, useTexts } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { CaseLayout } from '../case/case-layout.tsx';
import { readVisit, type Visit } from '../case/visit.ts';
import type { RespondDependencies } from '../dependencies.ts';
import { pathOf, seeOther } from '../paths.ts';

/** Where a colleague is after saving the section: there is nothing more to do. */
export function addSavedRoute(app: Hono<PageEnv>, dependencies: RespondDependencies): void {
  app.get('/respond/:wave/:ars/saved', async (c) => {
    const visit = await readVisit(c, dependencies, mayEditSomething);
    if (hasFullAccess(visit.access)) return seeOther(c, pathOf(visit.key));
    return renderPage(c, <SavedPage visit={visit} />);
  });
}

function SavedPage({ visit }: { visit: Visit }) {
  const { language } = usePage();
  const { saved } = useTexts().access;
  const href = useHref();
  const { key, head, access, questionnaire } = visit;
  return (
    <CaseLayout visit={visit} title={saved.title}>
      <h1 class="kern-heading-x-large">{saved.title}</h1>
      <p class="kern-body">{saved.text(head.unit.name)}</p>
      {questionnaire.sections
        .filter(({ id }) => mayEdit(access, id))
        .map(({ id, title }) => (
          <p class="kern-body">
            <a class="kern-link kern-link--no-visited-state" href={href(pathOf(key, id))}>
              {saved.change(title[language])}
            </a>
          </p>
        ))}
    </CaseLayout>
  );
}
