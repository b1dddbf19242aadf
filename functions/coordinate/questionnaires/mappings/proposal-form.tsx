import { mappedEntries } from '../../../domain/questionnaires/meaning-changes.ts';
import type { Entry } from '../../../domain/questionnaires/question-changes.ts';
import { SubmitButton } from '../../../web/components/button.tsx';
import { useHref, usePage } from '../../../web/page-context.ts';
import { PageSection } from '../../parts/page-section.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { useConsoleTexts } from '../../use-console-texts.ts';
import { mappingPath } from '../paths.ts';
import { type Chosen, noCounterpart, optionField, versionField } from './mapping-form.ts';
import type { MappingView } from './read-mappings.ts';

interface ProposalFormProps {
  view: MappingView;
  chosen: Chosen;
  /** Options that something has to be chosen for. */
  missing: readonly Entry[];
}

/** Asks of each earlier option which later one means the same. Nothing is suggested. */
export function ProposalForm({ view, chosen, missing }: ProposalFormProps) {
  const texts = useConsoleTexts().questionMappings;
  const { language } = usePage();
  const href = useHref();
  const { key, change, record } = view;
  const before = mappedEntries(change.before.question);
  const options = [
    ['', texts.form.choose] as const,
    ...mappedEntries(change.after.question).map(
      ({ value, label }) => [value, label[language]] as const,
    ),
    [noCounterpart, texts.noCounterpart] as const,
  ];
  return (
    <PageSection title={texts.form.title}>
      <p class="kern-body">{before.length === 0 ? texts.noEntries : texts.form.text}</p>
      <form class="pegel-form" method="post" action={href(mappingPath(key))} novalidate>
        <input type="hidden" name={versionField} value={record?.version ?? 0} />
        {before.map((entry) => (
          <SelectField
            name={optionField(entry)}
            label={entry.label[language]}
            options={options}
            chosen={chosen[entry.value] ?? ''}
            error={missing.includes(entry) ? texts.form.missing(entry.label[language]) : undefined}
          />
        ))}
        <div class="pegel-actions">
          <SubmitButton secondary={record !== undefined}>{texts.form.button}</SubmitButton>
        </div>
      </form>
    </PageSection>
  );
}
