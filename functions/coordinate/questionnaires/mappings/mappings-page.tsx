import { may } from '../../../domain/access/rights.ts';
import { SummaryList } from '../../../web/components/summary-list.tsx';
import { useHref, usePage } from '../../../web/page-context.ts';
import { ConsoleLayout } from '../../parts/console-layout.tsx';
import { PageSection } from '../../parts/page-section.tsx';
import { useConsoleTexts } from '../../use-console-texts.ts';
import { mappingPath, questionnairesPath } from '../paths.ts';
import { useEffectOnTrend } from './mapping-effect.tsx';
import { MappingState } from './mapping-state.tsx';
import { MappingWording } from './mapping-wording.tsx';
import type { MappingView } from './read-mappings.ts';

/** All changes of meaning of a questionnaire, with the mappings that there are for them. */
export function MappingsPage({ views }: { views: readonly MappingView[] }) {
  const { questionMappings: texts, questionnaires } = useConsoleTexts();
  return (
    <ConsoleLayout
      title={texts.title}
      section="questionnaires"
      crumbs={[{ path: questionnairesPath, text: questionnaires.list.title }]}
    >
      <h1 class="kern-heading-x-large">{texts.title}</h1>
      <p class="kern-body">{texts.intro}</p>
      {views.length === 0 && <p class="kern-body">{texts.none}</p>}
      {views.map((view) => (
        <ChangeSection view={view} />
      ))}
    </ConsoleLayout>
  );
}

function ChangeSection({ view }: { view: MappingView }) {
  const { questionMappings: texts } = useConsoleTexts();
  const { language, staff } = usePage();
  const href = useHref();
  const { key, record, change } = view;
  const isEditable = staff && may(staff, 'questionnaires.change') && !record?.approval;
  const label = change.after.question.label[language];
  return (
    <PageSection title={label}>
      <MappingFacts view={view} />
      <MappingWording change={change} />
      <p class="kern-body">
        <a class="kern-link kern-link--no-visited-state" href={href(mappingPath(key))}>
          {isEditable ? texts.edit : texts.look}
          <span class="kern-sr-only">
            {' '}
            {label} {key.to}
          </span>
        </a>
      </p>
    </PageSection>
  );
}

/** Which meanings of which question a mapping is about, its state, and what it does. */
export function MappingFacts({ view }: { view: MappingView }) {
  const { questionMappings: texts } = useConsoleTexts();
  const { key, record, change } = view;
  const [before, after] = [change.before.questionnaire, change.after.questionnaire];
  return (
    <SummaryList
      entries={[
        { key: texts.question, value: key.question },
        {
          key: texts.meanings,
          value: texts.fromTo(key.from, key.to, before.version, after.version),
        },
        { key: texts.state, value: <MappingState record={record} /> },
        { key: texts.effect, value: useEffectOnTrend(view) },
      ]}
    />
  );
}
