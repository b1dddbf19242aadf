import type { KeptMapping } from '../../../schemas/answers-import.ts';
import type { Issue } from '../../../schemas/errors.ts';
import { formatDate } from '../../../schemas/format.ts';
import type { QuestionnaireVersion } from '../../../schemas/questionnaire-version.ts';
import { Alert } from '../../web/components/alert.tsx';
import { SubmitButton } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { TextInput } from '../../web/fields/plain-field.tsx';
import { linksTo, type PlainErrors } from '../../web/forms/plain-form.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import type { ImportsTexts } from '../../web/texts/console/imports.de.ts';
import { IssueTable } from '../parts/issue-table.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { ImportLayout } from './import-layout.tsx';
import { importPath } from './paths.ts';
import {
  type SettingsField,
  type SettingsProblem,
  type SettingsProblems,
  type SettingsValues,
  settingsFields,
  sources,
} from './settings-form.ts';

interface SettingsPageProps {
  upload: string;
  isPlanned: boolean;
  sheets: readonly string[];
  /** Those that are published. */
  versions: readonly QuestionnaireVersion[];
  kept: readonly KeptMapping[];
  values: SettingsValues;
  problems?: SettingsProblems;
  /** What is wrong with the chosen sheet. */
  issues?: readonly Issue[];
}

/** Asks which wave an uploaded spreadsheet holds. */
export function SettingsPage(props: SettingsPageProps) {
  const { upload, isPlanned, sheets, versions, kept, values, problems = {}, issues } = props;
  const { imports, issues: issueTexts } = useConsoleTexts();
  const { settings } = imports;
  const { language } = usePage();
  const href = useHref();
  const errors = sentencesOf(problems, settings.problems, (date) => formatDate(date, language));
  const links = linksTo(errors);
  const text = (name: SettingsField, label: string, hint: string) => (
    <TextInput name={name} label={label} hint={hint} value={values[name]} error={errors[name]} />
  );
  return (
    <ImportLayout
      upload={upload}
      step="settings"
      isPlanned={isPlanned}
      title={settings.title}
      hasErrors={links.length > 0 || issues !== undefined}
    >
      {links.length > 0 && <ErrorSummary errors={links} />}
      {issues && (
        <Alert kind="danger" title={imports.refused} urgent>
          <p class="kern-body">{imports.nothingChanged}</p>
        </Alert>
      )}
      <h1 class="kern-heading-x-large">{settings.title}</h1>
      {issues && <IssueTable issues={issues} caption={imports.refused} place={issueTexts.path} />}
      <form
        class="pegel-form"
        method="post"
        action={href(importPath(upload, 'settings'))}
        novalidate
      >
        {sheets.length > 1 && (
          <SelectField
            name={'sheet' satisfies SettingsField}
            label={settings.sheet}
            options={sheets.map((sheet) => [sheet, sheet])}
            chosen={values.sheet}
          />
        )}
        <SelectField
          name={'questionnaire' satisfies SettingsField}
          label={settings.questionnaire}
          options={versions.map((one) => [
            nameOfVersion(one),
            `${one.title[language]} ${one.version}`,
          ])}
          chosen={values.questionnaire}
        />
        {text('referenceDate', settings.referenceDate, settings.referenceDateHint)}
        {text('wave', settings.wave, settings.waveHint)}
        {text('titleDe', settings.titleDe, settings.titleHint)}
        {text('titleEn', settings.titleEn, settings.titleHint)}
        <SelectField
          name={'source' satisfies SettingsField}
          label={settings.source}
          options={[
            ...(isPlanned ? [[sources.current, settings.current] as const] : []),
            [sources.proposal, settings.proposal],
            ...kept.map(
              ({ id, mapping }) =>
                [
                  id,
                  settings.kept(
                    mapping.title[language],
                    formatDate(mapping.referenceDate, language),
                  ),
                ] as const,
            ),
          ]}
          chosen={values.source}
        />
        <div class="pegel-actions">
          <SubmitButton>{settings.button}</SubmitButton>
        </div>
      </form>
    </ImportLayout>
  );
}

/** Names a version in the form. */
export function nameOfVersion({ survey, version }: QuestionnaireVersion): string {
  return `${survey} ${version}`;
}

function sentencesOf(
  problems: SettingsProblems,
  sentences: ImportsTexts['settings']['problems'],
  date: (iso: string) => string,
): PlainErrors<SettingsField> {
  const sentence = (problem: SettingsProblem) =>
    typeof problem === 'object' ? sentences.otherDate(date(problem.otherDate)) : sentences[problem];
  return Object.fromEntries(
    settingsFields.flatMap((name) => {
      const problem = problems[name];
      return problem ? [[name, sentence(problem)]] : [];
    }),
  );
}
