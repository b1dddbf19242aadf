import { Temporal } from 'temporal-polyfill';
import type { Questionnaire } from '../../schemas/questionnaire.ts';
import type { Registry } from '../../schemas/registry.ts';
import type { Text } from '../../schemas/text.ts';
import { timeZone, type Wave } from '../../schemas/wave.ts';

/** The days in a year that waves refer to: the end of the first and of the third quarter. */
const referenceDays = [
  { month: 3, day: 31, numeral: 'I' },
  { month: 9, day: 30, numeral: 'II' },
] as const;

/** One of the two waves of a year. */
export interface Edition {
  year: number;
  half: 1 | 2;
  /** The reference date. */
  date: Temporal.PlainDate;
  numeral: string;
}

/**
 * The wave that is due at an instant: it refers to the last reference day, is open from the same
 * day on for six weeks with three reminders, and has two weeks of grace.
 */
export function planWave(
  questionnaire: Questionnaire,
  registry: Registry,
  now: Temporal.Instant,
): Wave {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const edition = lastReferenceDay(today);
  const at = (days: number, time: string) => `${today.add({ days }).toString()}T${time}`;
  return {
    id: `${questionnaire.id}-${edition.year}-${edition.half}`,
    survey: questionnaire.id,
    questionnaireVersion: questionnaire.version,
    title: titleOf(questionnaire, edition),
    referenceDate: edition.date.toString(),
    status: 'LIVE',
    registry: registry.id,
    calendar: {
      opens: at(0, '00:00'),
      reminders: [at(14, '09:00'), at(28, '09:00'), at(38, '09:00')],
      deadline: at(42, '23:59'),
      graceEnds: at(56, '23:59'),
    },
  };
}

/** The edition of a half year. */
export function editionOf(year: number, half: 1 | 2): Edition {
  const { numeral, ...day } = referenceDays[half - 1] ?? referenceDays[0];
  return { year, half, numeral, date: Temporal.PlainDate.from({ year, ...day }) };
}

/** The title of a wave: that of its questionnaire, with year and half. */
export function titleOf({ title }: Questionnaire, { year, numeral }: Edition): Text {
  return { de: `${title.de} ${year}-${numeral}`, en: `${title.en} ${year}-${numeral}` };
}

function lastReferenceDay(today: Temporal.PlainDate): Edition {
  const candidates = [today.year - 1, today.year].flatMap((year) => [
    editionOf(year, 1),
    editionOf(year, 2),
  ]);
  const past = candidates.filter(({ date }) => Temporal.PlainDate.compare(date, today) <= 0);
  const last = past.at(-1);
  if (!last) throw new RangeError('a year without a reference day');
  return last;
}
