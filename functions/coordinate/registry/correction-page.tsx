import { formatNumber } from '../../../schemas/format.ts';
import type { FormFields } from '../../domain/cases/form-fields.ts';
import { SubmitButton } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { TextInput } from '../../web/fields/plain-field.tsx';
import { linksTo, type PlainErrors } from '../../web/forms/plain-form.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { ConsoleLayout } from '../parts/console-layout.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import type { CorrectionSubject } from './correction-subject.ts';
import { registryPath, unitPath } from './paths.ts';

interface CorrectionPageProps {
  subject: Pick<CorrectionSubject, 'unit' | 'member' | 'official'>;
  /** What was typed. */
  fields?: FormFields;
  errors?: PlainErrors<'inhabitants'>;
}

/** Asks for the right number of inhabitants of a municipality. */
export function CorrectionPage({ subject, fields = {}, errors = {} }: CorrectionPageProps) {
  const { registry } = useConsoleTexts();
  const { language } = usePage();
  const href = useHref();
  const texts = registry.correction;
  const { unit, member, official } = subject;
  const links = linksTo(errors);
  const title = texts.title(member.name);
  return (
    <ConsoleLayout
      title={title}
      section="registry"
      crumbs={[
        { path: registryPath, text: registry.title },
        { path: unitPath(unit.ars), text: unit.name },
      ]}
      hasErrors={links.length > 0}
    >
      {links.length > 0 && <ErrorSummary errors={links} />}
      <h1 class="kern-heading-x-large">{title}</h1>
      <p class="kern-body">{texts.text}</p>
      <p class="kern-body">{texts.official(formatNumber(official, language))}</p>
      <form
        class="pegel-form"
        method="post"
        action={href(unitPath(unit.ars, 'inhabitants', member.ags))}
        novalidate
      >
        <TextInput
          name="inhabitants"
          label={texts.label}
          hint={texts.hint}
          value={fields['inhabitants']?.[0] ?? formatNumber(member.inhabitants, language)}
          error={errors.inhabitants}
        />
        <div class="pegel-actions">
          <SubmitButton>{texts.button}</SubmitButton>
        </div>
      </form>
    </ConsoleLayout>
  );
}
