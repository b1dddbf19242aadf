import { may } from '../../../domain/access/rights.ts';
import { mappedEntries } from '../../../domain/questionnaires/meaning-changes.ts';
import { Alert } from '../../../web/components/alert.tsx';
import { SubmitButton } from '../../../web/components/button.tsx';
import { ErrorSummary } from '../../../web/components/error-summary.tsx';
import { useHref, usePage } from '../../../web/page-context.ts';
import { ConsoleLayout } from '../../parts/console-layout.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { DoneAlert } from '../../parts/done-alert.tsx';
import { PageSection } from '../../parts/page-section.tsx';
import { useConsoleTexts } from '../../use-console-texts.ts';
import { mappingPath, mappingsPath, questionnairesPath } from '../paths.ts';
import { BrokenNotice } from './mapping-effect.tsx';
import { type Chosen, optionField, undecided, versionField } from './mapping-form.ts';
import { MappingWording } from './mapping-wording.tsx';
import { MappingFacts } from './mappings-page.tsx';
import { ProposalForm } from './proposal-form.tsx';
import type { MappingView } from './read-mappings.ts';

interface MappingPageProps {
  view: MappingView;
  /** What the form shows as chosen. */
  chosen: Chosen;
  /** Something is left to choose in a form that was sent. */
  isIncomplete?: boolean;
  /** What was sent was about an earlier state of the mapping. */
  isStale?: boolean;
  done?: string | undefined;
}

/** One change of meaning: both wordings, the mapping, and what can be done with it. */
export function MappingPage({ view, chosen, isIncomplete, isStale, done }: MappingPageProps) {
  const { questionMappings: texts, questionnaires } = useConsoleTexts();
  const { language, staff } = usePage();
  const { key, change, record, broken } = view;
  const title = texts.oneTitle(change.after.question.label[language]);
  const mayChange = staff && may(staff, 'questionnaires.change');
  const missing = isIncomplete ? undecided(change, chosen) : [];
  return (
    <ConsoleLayout
      title={title}
      section="questionnaires"
      hasErrors={missing.length > 0}
      crumbs={[
        { path: questionnairesPath, text: questionnaires.list.title },
        { path: mappingsPath(key.survey), text: texts.title },
      ]}
    >
      <DoneAlert texts={texts.done} done={done} />
      {isStale && (
        <Alert kind="warning" title={texts.staleTitle} urgent>
          <p class="kern-body">{texts.stale}</p>
        </Alert>
      )}
      {missing.length > 0 && (
        <ErrorSummary
          errors={missing.map((entry) => ({
            href: `#${optionField(entry)}`,
            text: texts.form.missing(entry.label[language]),
          }))}
        />
      )}
      <h1 class="kern-heading-x-large">{title}</h1>
      <MappingFacts view={view} />
      {broken.length > 0 && <BrokenNotice broken={broken} />}
      <MappingWording change={change} />
      {record && <MappedTable view={view} />}
      {mayChange && !record?.approval && (
        <ProposalForm view={view} chosen={chosen} missing={missing} />
      )}
      {mayChange && record && (
        <Decision view={view} step={record.approval ? 'withdraw' : 'approve'} />
      )}
    </ConsoleLayout>
  );
}

function MappedTable({ view: { change, record } }: Pick<MappingPageProps, 'view'>) {
  const texts = useConsoleTexts().questionMappings;
  const { language } = usePage();
  const [before, after] = [change.before, change.after].map(({ question }) =>
    mappedEntries(question),
  );
  const later = (value: string) => {
    const counterpart = record?.mapping.options[value];
    return after?.find((entry) => entry.value === counterpart)?.label[language];
  };
  return (
    <PageSection title={texts.mapped}>
      {before?.length === 0 ? (
        <p class="kern-body">{texts.noEntries}</p>
      ) : (
        <DataTable
          caption={texts.mapped}
          isCaptionHidden
          rows={before ?? []}
          columns={[
            { title: texts.earlier, isHeader: true, cell: ({ label }) => label[language] },
            { title: texts.later, cell: ({ value }) => later(value) ?? texts.noCounterpart },
          ]}
        />
      )}
    </PageSection>
  );
}

interface DecisionProps {
  view: MappingView;
  step: 'approve' | 'withdraw';
}

function Decision({ view: { key, record }, step }: DecisionProps) {
  const texts = useConsoleTexts().questionMappings[step];
  const href = useHref();
  return (
    <PageSection title={texts.title}>
      <p class="kern-body">{texts.text}</p>
      <form method="post" action={href(mappingPath(key, step))}>
        <input type="hidden" name={versionField} value={record?.version ?? 0} />
        <div class="pegel-actions">
          <SubmitButton secondary={step === 'withdraw'}>{texts.button}</SubmitButton>
        </div>
      </form>
    </PageSection>
  );
}
