import { optionsOf } from '../../../schemas/question.ts';
import type { Language } from '../../../schemas/text.ts';
import type { ColumnRole, Meaning } from '../../domain/spreadsheet/roles.ts';
import { meaningsOf } from '../../domain/spreadsheet/roles.ts';
import { SubmitButton } from '../../web/components/button.tsx';
import { useHref, usePage } from '../../web/page-context.ts';
import type { ImportsTexts } from '../../web/texts/console/imports.de.ts';
import { DataTable } from '../parts/data-table.tsx';
import type { PageOf } from '../parts/page-of.ts';
import { Pagination } from '../parts/pagination.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { ImportLayout } from './import-layout.tsx';
import { importPath } from './paths.ts';
import type { PlannedImport } from './read-import.ts';
import { SeenPlan } from './seen-plan.tsx';
import { targetText } from './target-options.ts';
import {
  type ListedText,
  meaningField,
  noSeparator,
  separatorField,
  separatorsOf,
  type TextColumn,
  valueOfMeaning,
} from './values-form.ts';

interface ValuesPageProps {
  planned: PlannedImport;
  texts: PageOf<ListedText>;
}

/** Asks of each text that is no name of an option what it means. */
export function ValuesPage({
  planned: { upload, questionnaire, etag },
  texts: list,
}: ValuesPageProps) {
  const { values: texts, columns: columnTexts } = useConsoleTexts().imports;
  const { language } = usePage();
  const href = useHref();
  const groups = [...Map.groupBy(list.items, ({ column }) => column)];
  return (
    <ImportLayout upload={upload} step="values" isPlanned title={texts.title}>
      <h1 class="kern-heading-x-large">{texts.title}</h1>
      <p class="kern-body">{list.total === 0 ? texts.none : texts.text}</p>
      <form
        class="pegel-form"
        method="post"
        action={`${href(importPath(upload, 'values'))}?page=${list.page}`}
      >
        <SeenPlan etag={etag} />
        {groups.map(([column, ofColumn]) => (
          <section class="pegel-section">
            <h2 class="kern-heading-medium">{texts.column(column.header)}</h2>
            <p class="kern-body">
              {targetText(column.mapped, questionnaire, columnTexts, language)}
            </p>
            {separatorsOf(column) && <SeparatorField column={column} />}
            <MeaningsTable column={column} texts={ofColumn} />
          </section>
        ))}
        <div class="pegel-actions">
          <SubmitButton>{texts.button}</SubmitButton>
        </div>
      </form>
      {list.pages > 1 && <Pagination list={list} />}
    </ImportLayout>
  );
}

function SeparatorField({ column }: { column: TextColumn }) {
  const { values } = useConsoleTexts().imports;
  const { none, ...separators } = values.separators;
  return (
    <SelectField
      name={separatorField(column)}
      label={values.separator}
      options={[[noSeparator, none] as const, ...Object.entries(separators)]}
      chosen={column.mapped.separator ?? noSeparator}
    />
  );
}

function MeaningsTable({ column, texts }: { column: TextColumn; texts: readonly ListedText[] }) {
  const { values } = useConsoleTexts().imports;
  const { language } = usePage();
  const caption = values.column(column.header);
  const options = [
    { value: '', text: values.undecided },
    ...meaningsOf(column.role).map((meaning) => ({
      value: valueOfMeaning(meaning),
      text: meaningText(column.role, meaning, values, language),
    })),
  ];
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      rows={texts.filter(({ text }) => text !== undefined)}
      columns={[
        {
          title: values.cell,
          isHeader: true,
          cell: (one) => <span id={`${meaningField(one)}-name`}>{one.text}</span>,
        },
        {
          title: values.meaning,
          cell: (one) => (
            <div class="kern-form-input__select-wrapper">
              <select
                class="kern-form-input__select"
                id={meaningField(one)}
                name={meaningField(one)}
                aria-labelledby={`${meaningField(one)}-name`}
              >
                {options.map(({ value, text }) => (
                  <option value={value} selected={value === valueOfMeaning(one.meaning)}>
                    {text}
                  </option>
                ))}
              </select>
            </div>
          ),
        },
      ]}
    />
  );
}

function meaningText(
  role: ColumnRole,
  meaning: Meaning,
  { meanings }: ImportsTexts['values'],
  language: Language,
): string {
  if (typeof meaning !== 'string') return meanings[`${meaning}`];
  if (role.kind === 'free') return meanings.unknown;
  const entries =
    role.kind === 'choice'
      ? optionsOf(role.question)
      : role.kind === 'row'
        ? role.question.columns
        : [];
  return entries.find(({ value }) => value === meaning)?.label[language] ?? meaning;
}
