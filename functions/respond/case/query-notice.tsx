import type { Section } from '../../../schemas/questionnaire.ts';
import { Alert } from '../../web/components/alert.tsx';
import { formatInstant } from '../../web/format.ts';
import { useHref, usePage, useTexts } from '../../web/page-context.ts';
import { pathOf } from '../paths.ts';
import { VersionForm } from '../submission/version-form.tsx';
import { CaseLayout, PageHeading } from './case-layout.tsx';
import type { Visit } from './visit.ts';

/** The coordinators' question, where one is to be answered. */
export function QueryNotice({ visit }: { visit: Visit }) {
  const { query: texts } = useTexts().coordination;
  if (!visit.query) return null;
  return (
    <Alert kind="warning" title={texts.title}>
      <QueryText visit={visit} />
    </Alert>
  );
}

/** The question beside the section that it is about. */
export function QueryOfSection({ visit, section }: { visit: Visit; section: Section }) {
  const { query: texts } = useTexts().coordination;
  if (!visit.query?.sections.includes(section.id)) return null;
  return (
    <Alert kind="warning" title={texts.here}>
      <p class="kern-body pegel-said">{visit.query.text}</p>
    </Alert>
  );
}

/** The start of a case with a question: what is asked, and how to answer. */
export function QueryPage({ visit }: { visit: Visit }) {
  const { query: texts } = useTexts().coordination;
  const href = useHref();
  const { key, head } = visit;
  return (
    <CaseLayout visit={visit} title={texts.title}>
      <PageHeading title={texts.title} preline={head.unit.name} />
      <QueryText visit={visit} />
      <p class="kern-body">{texts.what}</p>
      <div class="pegel-actions">
        <VersionForm visit={visit} page="correction" button={texts.begin} isPrimary />
        <a class="kern-link kern-link--no-visited-state" href={href(pathOf(key, 'receipt'))}>
          {texts.receipt}
        </a>
      </div>
    </CaseLayout>
  );
}

function QueryText({ visit: { query, questionnaire } }: { visit: Visit }) {
  const { language } = usePage();
  const { query: texts } = useTexts().coordination;
  if (!query) return null;
  const about = questionnaire.sections.filter(({ id }) => query.sections.includes(id));
  return (
    <>
      <p class="kern-body">
        {texts.since(formatInstant(query.at, language))}
        {about.length > 0 &&
          ` ${texts.about} ${about.map(({ title }) => title[language]).join(', ')}.`}
      </p>
      <p class="kern-body pegel-said">{query.text}</p>
    </>
  );
}
