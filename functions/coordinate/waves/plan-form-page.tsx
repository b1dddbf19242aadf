import type { QuestionnaireVersion } from '../../../schemas/questionnaire-version.ts';
import type { Wave } from '../../../schemas/wave.ts';
import type { FormFields } from '../../domain/cases/form-fields.ts';
import { SubmitButton } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { wavePath } from '../../web/console-paths.ts';
import { enteredIn } from '../../web/fields/field.ts';
import { CheckBox, RadioGroup, TextInput } from '../../web/fields/plain-field.tsx';
import { linksTo } from '../../web/forms/plain-form.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { ConsoleLayout } from '../parts/console-layout.tsx';
import { questionnairesPath } from '../questionnaires/paths.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { CalendarInputs } from './calendar-fields.tsx';
import { CarryForwardField } from './carry-forward-field.tsx';
import { checked, type PlanErrors, questionnaireChoice, seenTitle } from './read-plan.ts';
import { useWaveCrumbs } from './wave-layout.tsx';
import { newWaveId, wavesPath } from './wave-paths.ts';

interface PlanFormProps {
  /** Published versions of questionnaires. */
  questionnaires: readonly QuestionnaireVersion[];
  fields: FormFields;
  errors?: PlanErrors;
}

/** The form of a new wave, proposed after another one if there is one. */
export function NewWavePage({ last, ...form }: PlanFormProps & { last: Wave | undefined }) {
  const { waves } = useConsoleTexts();
  const { language } = usePage();
  const text = last ? waves.form.createText(last.title[language]) : waves.form.firstText;
  return (
    <ConsoleLayout
      section="waves"
      title={waves.form.createTitle}
      crumbs={[{ path: wavesPath, text: waves.title }]}
      hasErrors={form.errors !== undefined}
      form="form"
    >
      <PlanForm {...form} isNew title={waves.form.createTitle} text={text} />
    </ConsoleLayout>
  );
}

/** The same form for a wave that is a draft. */
export function EditWavePage({ wave, ...form }: PlanFormProps & { wave: Wave }) {
  const { waves } = useConsoleTexts();
  const crumbs = useWaveCrumbs(wave);
  return (
    <ConsoleLayout
      section="waves"
      title={waves.form.editTitle}
      wave={wave}
      crumbs={crumbs}
      hasErrors={form.errors !== undefined}
      form="form"
    >
      <PlanForm {...form} wave={wave} title={waves.form.editTitle} />
    </ConsoleLayout>
  );
}

interface FormProps extends PlanFormProps {
  isNew?: boolean;
  wave?: Wave;
  title: string;
  text?: string;
}

function PlanForm({ questionnaires, fields, errors = {}, isNew, wave, title, text }: FormProps) {
  const { facts, form, problems } = useConsoleTexts().waves;
  const { language } = usePage();
  const href = useHref();
  const input = (name: 'id' | 'titleDe' | 'titleEn' | 'referenceDate') => ({
    name,
    label: form[name],
    value: enteredIn(fields, name),
    error: errors[name],
  });
  const links = linksTo(errors);
  const isPossible = questionnaires.length > 0;
  return (
    <>
      {links.length > 0 && <ErrorSummary errors={links} />}
      <h1 class="kern-heading-x-large">{title}</h1>
      {text && <p class="kern-body">{text}</p>}
      {!isPossible && (
        <p class="kern-body">
          {form.noQuestionnaire}{' '}
          <a class="kern-link kern-link--no-visited-state" href={href(questionnairesPath)}>
            {form.toQuestionnaires}
          </a>
        </p>
      )}
      {isPossible && (
        <form
          id="form"
          class="pegel-form"
          method="post"
          action={href(wave ? wavePath(wave.id, 'edit') : wavePath(newWaveId))}
          novalidate
        >
          {wave && (
            <input
              type="hidden"
              name="version"
              value={enteredIn(fields, 'version') ?? String(wave.version)}
            />
          )}
          {errors.titleDe === problems.sameTitle && (
            <input type="hidden" name={seenTitle} value={enteredIn(fields, 'titleDe')} />
          )}
          <TextInput {...input('titleDe')} />
          <TextInput {...input('titleEn')} hint={form.titleEnHint} optional />
          {isNew && <TextInput {...input('id')} hint={form.idHint} />}
          <RadioGroup
            name="questionnaire"
            label={form.questionnaire}
            value={enteredIn(fields, 'questionnaire')}
            error={errors.questionnaire}
            options={questionnaires.map((one) => ({
              value: questionnaireChoice(one),
              label: `${one.title[language]} ${one.version}`,
            }))}
          />
          <TextInput {...input('referenceDate')} hint={form.referenceDateHint} />
          <CalendarInputs fields={fields} errors={errors} />
          <CarryForwardField fields={fields} error={errors.carryForward} />
          <CheckBox
            name="repeats"
            legend={facts.next}
            label={form.repeats}
            hint={form.repeatsHint}
            value={checked}
            isChecked={enteredIn(fields, 'repeats') === checked}
          />
          <div class="pegel-actions">
            <SubmitButton>{isNew ? form.create : form.save}</SubmitButton>
            <a
              class="kern-link kern-link--no-visited-state"
              href={href(wave ? wavePath(wave.id) : wavesPath)}
            >
              {form.cancel}
            </a>
          </div>
        </form>
      )}
    </>
  );
}
