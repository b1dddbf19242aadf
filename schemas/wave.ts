import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { textSchema } from './text.ts';

const waveStatuses = [
  'DRAFT',
  'SCHEDULED',
  'LIVE',
  'GRACE',
  'CLOSED',
  'PUBLISHED',
  'REVISED',
  'CANCELLED',
] as const;

/** Where calendar times are meant. */
export const timeZone = 'Europe/Berlin';

const localTime = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'must look like 2026-11-30T23:59')
  .refine(isLocalTime, 'must be a time that exists in Europe/Berlin');

/** The appointments of a wave, as wall-clock times in Europe/Berlin, in their order. */
export const calendarSchema = z
  .strictObject({
    opens: localTime,
    reminders: z.array(localTime).max(3),
    deadline: localTime,
    /** Answers are still taken until then, without being on time. */
    graceEnds: localTime,
  })
  .superRefine((calendar, context) => {
    const appointments: [PropertyKey[], string][] = [
      [['opens'], calendar.opens],
      ...calendar.reminders.map((time, i): [PropertyKey[], string] => [['reminders', i], time]),
      [['deadline'], calendar.deadline],
    ];
    for (const [index, [path, time]] of appointments.entries()) {
      const before = appointments[index - 1]?.[1];
      if (before !== undefined && time <= before) {
        context.addIssue({ code: 'custom', path, message: `must be after ${before}` });
      }
    }
    if (calendar.graceEnds < calendar.deadline) {
      const message = 'must not be before the deadline';
      context.addIssue({ code: 'custom', path: ['graceEnds'], message });
    }
  });

/** One round of a survey: it pins questionnaire, reference date, frame and calendar. */
export const waveSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/, 'must be a lower-case identifier')
    .max(100, 'must have at most 100 characters'),
  survey: z.string().min(1),
  questionnaireVersion: z.string().min(1),
  title: textSchema,
  referenceDate: z.iso.date(),
  status: z.enum(waveStatuses),
  registry: z.string().min(1),
  calendar: calendarSchema,
  /** Its answers are made up: whatever shows them says so. */
  exampleData: z.literal(true).optional(),
});
export type Wave = z.infer<typeof waveSchema>;

/** The instant of a wall-clock time in Europe/Berlin; of a repeated hour, the earlier one. */
export function instantOf(localTime: string): Temporal.Instant {
  return (
    appointments.get(localTime) ??
    Temporal.PlainDateTime.from(localTime).toZonedDateTime(timeZone).toInstant()
  );
}

/** The times that were checked: those of the few waves there are, looked at by every request. */
const appointments = new Map<string, Temporal.Instant>();
const maxAppointments = 1000;

/** The calendar date in Europe/Berlin. */
export function dateOf(instant: Temporal.Instant): string {
  return instant.toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/**
 * Whether a wave takes answers: it is open, and the instant is not after the end of grace.
 * The minute that an appointment names is whole: 23:59 means up to 23:59:59.
 */
export function takesAnswers(wave: Wave, now: Temporal.Instant): boolean {
  if (!isOpenStatus(wave)) return false;
  const hasOpened = Temporal.Instant.compare(instantOf(wave.calendar.opens), now) <= 0;
  return hasOpened && !isAfterGrace(wave, now);
}

/** Whether a wave has come to its end, so that no answer changes it any more. A cancelled one never does. */
export function isOver(wave: Wave, now: Temporal.Instant): boolean {
  return ended.includes(wave.status) || (isOpenStatus(wave) && isAfterGrace(wave, now));
}

const ended: readonly Wave['status'][] = ['CLOSED', 'PUBLISHED', 'REVISED'];

function isOpenStatus({ status }: Wave): boolean {
  return status === 'LIVE' || status === 'GRACE';
}

function isAfterGrace({ calendar }: Wave, now: Temporal.Instant): boolean {
  const end = instantOf(calendar.graceEnds).add({ minutes: 1 });
  return Temporal.Instant.compare(now, end) >= 0;
}

/** False for what is no date or time, and for the hour that daylight saving time skips. */
function isLocalTime(text: string): boolean {
  if (appointments.has(text)) return true;
  try {
    const time = Temporal.PlainDateTime.from(text, { overflow: 'reject' });
    const zoned = time.toZonedDateTime(timeZone);
    if (!zoned.toPlainDateTime().equals(time)) return false;
    if (appointments.size < maxAppointments) appointments.set(text, zoned.toInstant());
    return true;
  } catch {
    return false;
  }
}
