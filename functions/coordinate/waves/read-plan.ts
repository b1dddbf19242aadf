import type { QuestionnaireVersion } from '../../../schemas/questionnaire-version.ts';
import type { Language } from '../../../schemas/text.ts';
import { type Wave, waveSchema } from '../../../schemas/wave.ts';
import * as z from '../../../schemas/zod.ts';
import type { FormFields } from '../../domain/cases/form-fields.ts';
import type { WavePlan } from '../../domain/waves/plan-next-wave.ts';
import { readTypedDate, typeDate } from '../../domain/waves/typed-time.ts';
import { type CalendarField, readCalendar } from '../../domain/waves/wave-calendar.ts';
import { enteredIn } from '../../web/fields/field.ts';
import type { PlainErrors } from '../../web/forms/plain-form.ts';
import type { WavesTexts } from '../../web/texts/console/waves.de.ts';
import { calendarAsFields, calendarErrors, readEnteredCalendar } from './calendar-fields.tsx';
import { carryAsFields, readCarryForward } from './carry-forward-field.tsx';
import { newWaveId } from './wave-paths.ts';

type PlanField =
  | 'titleDe'
  | 'titleEn'
  | 'id'
  | 'questionnaire'
  | 'referenceDate'
  | CalendarField
  | 'carryForward';
/** What is wrong with the form of a plan, by field, in the order of the form. */
export type PlanErrors = PlainErrors<PlanField>;

/** What the form of a plan says. */
export type EnteredPlan = Pick<
  Wave,
  | 'id'
  | 'survey'
  | 'questionnaireVersion'
  | 'title'
  | 'referenceDate'
  | 'calendar'
  | 'repeats'
  | 'carryForward'
>;

/** A version of a questionnaire as a choice of the form. */
export function questionnaireChoice({
  survey,
  version,
}: Pick<QuestionnaireVersion, 'survey' | 'version'>): string {
  return `${survey}@${version}`;
}

/** The fields of the form with a plan. */
export function planAsFields(plan: EnteredPlan | WavePlan): FormFields {
  const { id, survey, questionnaireVersion, title, referenceDate, calendar, repeats } = plan;
  return {
    id: [id],
    titleDe: [title.de],
    titleEn: [title.en],
    questionnaire: [questionnaireChoice({ survey, version: questionnaireVersion })],
    referenceDate: [typeDate(referenceDate)],
    ...calendarAsFields(calendar),
    repeats: repeats ? [checked] : [],
    ...carryAsFields(plan),
  };
}

/** The value of the box that is checked where the wave repeats. */
export const checked = 'yes';

/** The title that somebody was warned about: another wave has it. */
export const seenTitle = 'seenTitle';

const titleSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));

/**
 * Reads the form of a plan.
 *
 * @param id of the wave that is changed; a new one names its own
 */
export function readPlan(
  fields: FormFields,
  questionnaires: readonly QuestionnaireVersion[],
  texts: WavesTexts,
  language: Language,
  id?: string,
): { plan: EnteredPlan } | { errors: PlanErrors } {
  const { problems } = texts;
  const entered = (name: string) => enteredIn(fields, name)?.trim() ?? '';
  const titleDe = titleSchema.safeParse(entered('titleDe')).data;
  const titleEn = titleSchema.safeParse(entered('titleEn') || entered('titleDe')).data;
  const named = waveSchema.shape.id.safeParse(id ?? entered('id')).data;
  const isNamed = named !== undefined && named !== newWaveId;
  const chosen = questionnaires.find(
    (one) => questionnaireChoice(one) === entered('questionnaire'),
  );
  const typed = readTypedDate(entered('referenceDate'));
  const referenceDate = z.iso.date().safeParse(typed).data;
  const carryForward = readCarryForward(fields);
  const calendar = readEnteredCalendar(fields);
  const reading = readCalendar(calendar);
  const wrong = 'problems' in reading ? reading.problems : {};
  const opens = 'calendar' in reading ? reading.calendar.opens : undefined;
  const isEarly = opens !== undefined && referenceDate !== undefined && opens < referenceDate;
  const errors: PlanErrors = {
    ...(!titleDe && { titleDe: problems.titleDe }),
    ...(!titleEn && titleDe && { titleEn: problems.titleEn }),
    ...(!isNamed && { id: problems.id }),
    ...(!chosen && { questionnaire: problems.questionnaire }),
    ...(!referenceDate && { referenceDate: problems.referenceDate }),
    ...calendarErrors(wrong, calendar, texts, language),
    ...(isEarly && { opens: problems.opensEarly }),
    ...(carryForward === undefined && { carryForward: problems.carryForward }),
  };
  const isComplete = titleDe && titleEn && isNamed && chosen && referenceDate;
  const isChosen = carryForward !== undefined;
  if (!isComplete || !isChosen || 'problems' in reading || isEarly) return { errors };
  return {
    plan: {
      id: named,
      survey: chosen.survey,
      questionnaireVersion: chosen.version,
      title: { de: titleDe, en: titleEn },
      referenceDate,
      calendar: reading.calendar,
      repeats: entered('repeats') === checked ? true : undefined,
      carryForward,
    },
  };
}
