import { Temporal } from 'temporal-polyfill';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import type { Registry } from '../../../schemas/registry.ts';
import type { Text } from '../../../schemas/text.ts';
import { timeZone, type Wave } from '../../../schemas/wave.ts';
import { nextWorkingDay } from './working-days.ts';

/** The days in a year that waves refer to: the end of the first and of the third quarter. */
const referenceDays = {
  1: { month: 3, day: 31 },
  2: { month: 9, day: 30 },
} as const;

/** A wave of the rhythm: the first or the second of a year. */
export interface Edition {
  year: number;
  half: 1 | 2;
}

/** The edition whose reference day was the last one at an instant. */
export function editionAt(now: Temporal.Instant): Edition {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  let edition: Edition = { year: today.year, half: 2 };
  while (Temporal.PlainDate.compare(referenceDayOf(edition), today) > 0) {
    edition = editionBefore(edition);
  }
  return edition;
}

/** The edition half a year earlier. */
export function editionBefore({ year, half }: Edition): Edition {
  return half === 2 ? { year, half: 1 } : { year: year - 1, half: 2 };
}

/** The day that all answers of an edition refer to. */
export function referenceDayOf({ year, half }: Edition): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, ...referenceDays[half] });
}

/** The title of a wave: that of its questionnaire, with year and half. */
export function titleOf({ title }: Questionnaire, { year, half }: Edition): Text {
  const name = `${year}-${'I'.repeat(half)}`;
  return { de: `${title.de} ${name}`, en: `${title.en} ${name}` };
}

/** The wave that is due at an instant: that of the last reference day, open from the same day on. */
export function planDueWave(
  questionnaire: Questionnaire,
  registry: Registry,
  now: Temporal.Instant,
): Wave {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  return planWave(questionnaire, registry, editionAt(now), today);
}

/**
 * The wave of an edition: open for six weeks with three reminders on working days, the last early enough
 * to come before the deadline whatever days are off, and two weeks of grace.
 */
export function planWave(
  questionnaire: Questionnaire,
  registry: Registry,
  edition: Edition,
  opens: Temporal.PlainDate,
): Wave {
  const at = (days: number, time: string) => `${opens.add({ days }).toString()}T${time}`;
  return {
    id: `${questionnaire.id}-${edition.year}-${edition.half}`,
    survey: questionnaire.id,
    questionnaireVersion: questionnaire.version,
    title: titleOf(questionnaire, edition),
    referenceDate: referenceDayOf(edition).toString(),
    status: 'LIVE',
    version: 0,
    registry: registry.id,
    calendar: {
      opens: at(0, '00:00'),
      reminders: [14, 28, 37].map((days) => `${nextWorkingDay(opens.add({ days }))}T09:00`),
      deadline: at(42, '23:59'),
      graceEnds: at(56, '23:59'),
    },
  };
}
