import type { Language } from '../../../schemas/text.ts';
import type { Calendar } from '../../../schemas/wave.ts';
import type { FormFields } from '../../domain/cases/form-fields.ts';
import { readTypedTime, typeTime } from '../../domain/waves/typed-time.ts';
import {
  type CalendarField,
  type CalendarProblems,
  calendarFields,
  type EnteredCalendar,
  enteredOf,
} from '../../domain/waves/wave-calendar.ts';
import { enteredIn } from '../../web/fields/field.ts';
import { TextInput } from '../../web/fields/plain-field.tsx';
import { formatLocalTime } from '../../web/format.ts';
import type { PlainErrors } from '../../web/forms/plain-form.ts';
import type { WavesTexts } from '../../web/texts/console/waves.de.ts';
import { useConsoleTexts } from '../use-console-texts.ts';

/** The inputs for appointments. */
export function CalendarInputs({
  fields,
  errors,
  only = calendarFields,
}: {
  fields: FormFields;
  errors: PlainErrors<CalendarField>;
  /** The appointments that can be changed. */
  only?: readonly CalendarField[];
}) {
  const { calendar, form } = useConsoleTexts().waves;
  return (
    <fieldset class="kern-fieldset">
      <legend class="kern-label">{form.calendar}</legend>
      <p class="kern-hint">{form.calendarHint}</p>
      <div class="kern-fieldset__body pegel-columns">
        {only.map((field) => (
          <TextInput
            name={field}
            label={calendar[field]}
            optional={field.startsWith('reminder')}
            value={enteredIn(fields, field)}
            error={errors[field]}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** The fields of a form with the appointments of a calendar. */
export function calendarAsFields(calendar: Calendar): FormFields {
  const entered = Object.entries(enteredOf(calendar));
  return Object.fromEntries(entered.map(([field, time]) => [field, time ? [typeTime(time)] : []]));
}

/** What is meant by a date alone: a day begins with the opening and ends with a deadline. */
const timesLeftOut: Partial<Record<CalendarField, string>> = {
  opens: '00:00',
  deadline: '23:59',
  graceEnds: '23:59',
};

/** The appointments that were typed; what is no time stays as it was typed, for the message about it. */
export function readEnteredCalendar(fields: FormFields): EnteredCalendar {
  const read = (field: CalendarField) => {
    const text = enteredIn(fields, field)?.trim();
    return text ? (readTypedTime(text, timesLeftOut[field]) ?? text) : undefined;
  };
  return Object.fromEntries(calendarFields.map((field) => [field, read(field)])) as EnteredCalendar;
}

/**
 * What is wrong with appointments, as sentences.
 *
 * @param entered the appointments that are wrong, to name the one that another must lie after
 */
export function calendarErrors(
  problems: CalendarProblems,
  entered: EnteredCalendar,
  { calendar, problems: sentences }: WavesTexts,
  language: Language,
): PlainErrors<CalendarField> {
  const found = calendarFields.flatMap((field) => {
    const wrong = problems[field];
    if (!wrong) return [];
    const sentence = sentences[wrong.problem];
    if (!('than' in wrong)) return [[field, sentence(calendar[field], '')]];
    const other = calendarFields.find((one) => one !== field && entered[one] === wrong.than);
    const time = formatLocalTime(wrong.than, language);
    return [[field, sentence(calendar[field], other ? `${time} (${calendar[other]})` : time)]];
  });
  return Object.fromEntries(found);
}
