import { type Crosswalk, crosswalkKinds } from '../../../../schemas/crosswalk.ts';
import type { Issue } from '../../../../schemas/errors.ts';
import { may } from '../../../domain/access/rights.ts';
import type { FormFields } from '../../../domain/cases/form-fields.ts';
import { Alert } from '../../../web/components/alert.tsx';
import { SubmitButton } from '../../../web/components/button.tsx';
import { ErrorSummary } from '../../../web/components/error-summary.tsx';
import { RadioGroup, TextInput } from '../../../web/fields/plain-field.tsx';
import { linksTo, type PlainErrors } from '../../../web/forms/plain-form.ts';
import { useHref, usePage } from '../../../web/page-context.ts';
import { ConsoleLayout } from '../../parts/console-layout.tsx';
import { DoneAlert } from '../../parts/done-alert.tsx';
import { FileField } from '../../parts/file-field.tsx';
import { IssueTable } from '../../parts/issue-table.tsx';
import { PageSection } from '../../parts/page-section.tsx';
import { useConsoleTexts } from '../../use-console-texts.ts';
import { crosswalkPath, registryPath } from '../paths.ts';
import { CrosswalkTable } from './crosswalk-table.tsx';

export const crosswalkFields = ['from', 'to', 'on', 'kind'] as const;
export type CrosswalkField = (typeof crosswalkFields)[number] | 'file';

interface CrosswalkPageProps {
  entries: Crosswalk;
  done?: string | undefined;
  /** What was typed. */
  fields?: FormFields;
  errors?: PlainErrors<CrosswalkField>;
  /** What contradicts each other, or is wrong with a file. */
  issues?: readonly Issue[];
}

/** All changes of keys, with the forms that add some. */
export function CrosswalkPage(props: CrosswalkPageProps) {
  const { entries, done, fields = {}, errors = {}, issues = [] } = props;
  const { crosswalk: texts, registry, registerImport } = useConsoleTexts();
  const { staff } = usePage();
  const href = useHref();
  const mayChange = staff !== undefined && may(staff, 'registry.change');
  const links = linksTo(errors);
  return (
    <ConsoleLayout
      title={texts.title}
      section="registry"
      crumbs={[{ path: registryPath, text: registry.title }]}
      hasErrors={links.length > 0 || issues.length > 0}
    >
      <DoneAlert texts={texts.done} done={done} />
      {links.length > 0 && <ErrorSummary errors={links} />}
      {issues.length > 0 && (
        <>
          <Alert kind="danger" title={texts.errors(issues.length)} urgent>
            <p class="kern-body">{texts.nothingChanged}</p>
          </Alert>
          <IssueTable issues={issues} caption={texts.contradicts} place={registerImport.place} />
        </>
      )}
      <h1 class="kern-heading-x-large">{texts.title}</h1>
      <p class="kern-body">{texts.text}</p>
      <PageSection title={texts.list}>
        <CrosswalkTable entries={entries} caption={texts.list} isEditable={mayChange} />
        <p class="kern-body">
          <a class="kern-link kern-link--no-visited-state" href={href(`${crosswalkPath}.csv`)}>
            {texts.download}
          </a>
        </p>
      </PageSection>
      {mayChange && (
        <div class="pegel-columns">
          <AddForm fields={fields} errors={errors} />
          <ImportForm error={errors.file} />
        </div>
      )}
    </ConsoleLayout>
  );
}

function AddForm({ fields, errors }: Required<Pick<CrosswalkPageProps, 'fields' | 'errors'>>) {
  const { crosswalk: texts } = useConsoleTexts();
  const href = useHref();
  const field = (name: Exclude<CrosswalkField, 'file'>) => ({
    name,
    label: texts[name],
    value: fields[name]?.[0],
    error: errors[name],
  });
  return (
    <PageSection title={texts.add}>
      <form class="pegel-form" method="post" action={href(crosswalkPath)} novalidate>
        <TextInput {...field('from')} hint={texts.fromHint} />
        <TextInput {...field('to')} hint={texts.toHint} />
        <TextInput {...field('on')} hint={texts.onHint} />
        <RadioGroup
          {...field('kind')}
          hint={texts.addText}
          options={crosswalkKinds
            .filter((kind) => kind !== 'split')
            .map((value) => ({ value, label: texts.kinds[value] }))}
        />
        <div class="pegel-actions">
          <SubmitButton>{texts.save}</SubmitButton>
        </div>
      </form>
    </PageSection>
  );
}

function ImportForm({ error }: { error: string | undefined }) {
  const { crosswalk: texts } = useConsoleTexts();
  const href = useHref();
  return (
    <PageSection title={texts.import}>
      <p class="kern-body">{texts.importText}</p>
      <form
        class="pegel-form"
        method="post"
        action={href(`${crosswalkPath}/import`)}
        enctype="multipart/form-data"
        novalidate
      >
        <FileField
          name="file"
          label={texts.file}
          hint={texts.fileHint}
          accept=".csv"
          error={error}
        />
        <div class="pegel-actions">
          <SubmitButton>{texts.importButton}</SubmitButton>
        </div>
      </form>
    </PageSection>
  );
}
