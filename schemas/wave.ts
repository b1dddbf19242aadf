import { Temporal } from 'temporal-polyfill';
import { once } from './once.ts';
import { countSchema, nonEmptySchema } from './primitives.ts';
import { stateSchema, unitSchema } from './registry.ts';
import { textSchema } from './text.ts';
import * as z from './zod.ts';

export const waveStatuses = [
  'DRAFT',
  'SCHEDULED',
  'LIVE',
  'GRACE',
  'CLOSED',
  'PUBLISHED',
  'REVISED',
  'CANCELLED',
] as const;
export type WaveStatus = (typeof waveStatuses)[number];

const plannedStatuses: readonly WaveStatus[] = ['DRAFT', 'SCHEDULED'];
const publishedStatuses: readonly WaveStatus[] = ['PUBLISHED', 'REVISED'];

/** Whether a wave is only planned: it has asked nobody yet. */
export function isPlanned({ status }: { status: WaveStatus }): boolean {
  return plannedStatuses.includes(status);
}

/** Whether the results of a wave are public. */
export function isPublished({ status }: { status: WaveStatus }): boolean {
  return publishedStatuses.includes(status);
}

/** Where calendar times are meant. */
export const timeZone = 'Europe/Berlin';

const localTime = z
  .string()
  .check(
    z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'must look like 2026-11-30T23:59'),
    z.refine(isLocalTime, 'must be a time that exists in Europe/Berlin'),
  );

/** The appointments of a wave, as wall-clock times in Europe/Berlin, in their order. */
export const calendarSchema = z
  .strictObject({
    opens: localTime,
    reminders: z.array(localTime).check(z.maxLength(3)),
    deadline: localTime,
    /** Answers are still taken until then, without being on time. */
    graceEnds: localTime,
  })
  .check(
    z.superRefine((calendar, context) => {
      const appointments: [PropertyKey[], string][] = [
        [['opens'], calendar.opens],
        ...calendar.reminders.map((time, i): [PropertyKey[], string] => [['reminders', i], time]),
        [['deadline'], calendar.deadline],
      ];
      for (const [index, [path, time]] of appointments.entries()) {
        const before = appointments[index - 1]?.[1];
        if (before !== undefined && time <= before) {
          const message = `must be after ${before}`;
          context.addIssue({ code: 'custom', path, message, params: { after: before } });
        }
      }
      if (calendar.graceEnds < calendar.deadline) {
        const message = 'must not be before the deadline';
        const params = { notBefore: calendar.deadline };
        context.addIssue({ code: 'custom', path: ['graceEnds'], message, params });
      }
    }),
  );

export type Calendar = z.infer<typeof calendarSchema>;

/** Who is asked in a wave: districts with all administrations in them, or the districts alone. */
export const frameScopes = ['all', 'districts'] as const;
export type FrameScope = (typeof frameScopes)[number];

/** Exclusions are exceptions: each page that reads a wave reads them. */
const maxExcluded = 1000;

/** Who is to be asked, out of the register; frozen into cases when the wave opens. */
export const frameSchema = z.strictObject({
  state: stateSchema.shape.key,
  scope: z.enum(frameScopes),
  /** Units (ARS) that are not asked all the same. */
  excluded: z.array(unitSchema.shape.ars).check(z.maxLength(maxExcluded)),
});
export type Frame = z.infer<typeof frameSchema>;

/** Appointments that were to come later than they came, by field: when they were to come. */
const broughtForwardSchema = z.strictObject({
  opens: z.optional(localTime),
  reminder1: z.optional(localTime),
  reminder2: z.optional(localTime),
  reminder3: z.optional(localTime),
});

const underWaySchema = z.strictObject({
  step: z.enum(['open', 'publish']),
  /** Names this attempt: a later one takes over. */
  attempt: z.ulid(),
  since: z.iso.datetime(),
  /** Who asked for it: the id of a coordinator; the calendar without. */
  by: z.optional(z.string()),
  /** When the attempt first failed; it is tried again until somebody gives it up. */
  failedAt: z.optional(z.iso.datetime()),
});

/** The most waves over which answers are carried forward. */
export const maxCarryForward = 3;

/** What other pages of results are called: a wave has its page beside them. */
const reservedWaves: readonly string[] = ['archive', 'shared'];

/** One round of a survey: it pins questionnaire, reference date, frame and calendar. */
export const waveSchema = z.strictObject({
  id: z.string().check(
    z.regex(/^[a-z0-9][a-z0-9-]*$/, 'must be a lower-case identifier'),
    z.maxLength(100, 'must have at most 100 characters'),
    z.refine((id) => !reservedWaves.includes(id), {
      error: ({ input }) => `must be another word: "${input}" is a page of the results`,
    }),
  ),
  survey: nonEmptySchema,
  questionnaireVersion: nonEmptySchema,
  title: textSchema,
  referenceDate: z.iso.date(),
  status: z.enum(waveStatuses),
  /** Raised with every change: whoever writes a wave names the version that was read. */
  version: z._default(countSchema, 0),
  /** The districts as they were when the frame was frozen; none before. */
  registry: z.optional(nonEmptySchema),
  calendar: calendarSchema,
  /** What somebody has brought forward, as it was planned: the next wave keeps to that. */
  broughtForward: z.optional(broughtForwardSchema),
  /** None where the units do not come from the register: imported waves, the demo, and those after them. */
  frame: z.optional(frameSchema),
  /** Until a frame is chosen, the wave asks the units of this one, which has been opened before. */
  sameUnitsAs: z.optional(nonEmptySchema),
  /** The last day on which one of the units that were given more time still answers. */
  extendedUntil: z.optional(z.iso.date()),
  /** A step that takes longer than a request; until it is done nothing else changes the wave. */
  underWay: z.optional(underWaySchema),
  /** Half a year later there is to be the next one: it is planned as a draft when this one has closed. */
  repeats: z.optional(z.literal(true)),
  /** How many waves old answers may be that are carried forward; `carryLimitOf` tells without. */
  carryForward: z.optional(z.int().check(z.gte(0), z.lte(maxCarryForward))),
  /** The wave that was planned as the next one. */
  next: z.optional(nonEmptySchema),
  /** Invitations and reminders wait until somebody resumes them. */
  mailPaused: z.optional(z.literal(true)),
  /** Its answers are made up: whatever shows them says so. */
  exampleData: z.optional(z.literal(true)),
});
export type Wave = z.infer<typeof waveSchema>;

/** How many waves old answers may be that are carried forward; 0 where none are. */
export function carryLimitOf({ carryForward = 1 }: Pick<Wave, 'carryForward'>): number {
  return carryForward;
}

/** Whether it is settled who is asked in a wave: out of the register, or as in another wave. */
export function hasFrame({ frame, sameUnitsAs }: Pick<Wave, 'frame' | 'sameUnitsAs'>): boolean {
  return frame !== undefined || sameUnitsAs !== undefined;
}

/** The instant of a wall-clock time in Europe/Berlin; of a repeated hour, the earlier one. */
export function instantOf(localTime: string): Temporal.Instant {
  const known = checkedTimes.get(localTime);
  return known ? known() : toInstant(Temporal.PlainDateTime.from(localTime));
}

const toInstant = (time: Temporal.PlainDateTime) => time.toZonedDateTime(timeZone).toInstant();

/** The times that were checked, with their instants: those of the few waves there are, looked at by every request. */
const checkedTimes = new Map<string, () => Temporal.Instant>();
const maxCheckedTimes = 1000;

/** In these hours clocks are changed: in all others, every time exists. */
const hoursOfChanges: readonly number[] = [1, 2, 3];

/** The calendar date in Europe/Berlin. */
export function dateOf(instant: Temporal.Instant): string {
  return instant.toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/**
 * Whether a wave takes answers: it is open, and the instant is not after the end of grace.
 * The minute that an appointment names is whole: 23:59 means up to 23:59:59.
 *
 * @param extendedUntil the last day (ISO date) of a unit that was given more time
 */
export function takesAnswers(
  wave: Pick<Wave, 'status' | 'calendar'>,
  now: Temporal.Instant,
  extendedUntil?: string,
): boolean {
  if (!isOpenStatus(wave)) return false;
  const hasOpened = Temporal.Instant.compare(instantOf(wave.calendar.opens), now) <= 0;
  return hasOpened && !isPast(wave, now, extendedUntil);
}

/** Whether a wave has been closed, whatever its calendar says. A cancelled one has not. */
export function hasEnded(wave: { status: WaveStatus }): boolean {
  return wave.status === 'CLOSED' || isPublished(wave);
}

/** The statuses of a wave for which coordinators still enter late answers on behalf of units. */
export const lateStatuses = ['CLOSED', 'PUBLISHED', 'REVISED'] as const satisfies WaveStatus[];

/**
 * Whether answers can be entered on behalf of a unit: while the unit itself can answer, and after the
 * close as well. What was published stays until coordinators publish a revision on purpose; nothing is
 * taken while a publication is under way.
 *
 * @param extendedUntil as for `takesAnswers`
 */
export function takesAnswersOnBehalf(
  wave: Pick<Wave, 'status' | 'calendar' | 'underWay'>,
  now: Temporal.Instant,
  extendedUntil?: string,
): boolean {
  const isLate = (lateStatuses as readonly WaveStatus[]).includes(wave.status);
  return takesAnswers(wave, now, extendedUntil) || (isLate && !wave.underWay);
}

/**
 * Whether a wave has come to its end, so that no unit answers any more. A cancelled one never does.
 *
 * @param extendedUntil as for `takesAnswers`
 */
export function isOver(
  wave: Pick<Wave, 'status' | 'calendar'>,
  now: Temporal.Instant,
  extendedUntil?: string,
): boolean {
  return hasEnded(wave) || (isOpenStatus(wave) && isPast(wave, now, extendedUntil));
}

/** The statuses of a wave in whose cases something can be decided, unless it is being published. */
export const decidableStatuses = ['LIVE', 'GRACE', 'CLOSED'] as const satisfies WaveStatus[];

/** Whether something can be decided about the cases of a wave: its figures are not final yet. */
export function takesDecisions({ status, underWay }: Pick<Wave, 'status' | 'underWay'>): boolean {
  return !underWay && (decidableStatuses as readonly WaveStatus[]).includes(status);
}

/** The statuses of a wave that takes answers, as long as its calendar says. */
export const openStatuses = ['LIVE', 'GRACE'] as const satisfies WaveStatus[];

/** Whether the tick looks after the snapshot of a wave: as soon as it has asked somebody. */
export function isSnapshotted(wave: Pick<Wave, 'status'>): boolean {
  return isOpenStatus(wave) || hasEnded(wave);
}

/** Whether a wave is open by its status; its calendar may say otherwise for a minute. */
export function isOpenStatus({ status }: Pick<Wave, 'status'>): boolean {
  return (openStatuses as readonly WaveStatus[]).includes(status);
}

function isPast(
  { calendar }: Pick<Wave, 'calendar'>,
  now: Temporal.Instant,
  extendedUntil?: string,
): boolean {
  const ends = [calendar.graceEnds, ...(extendedUntil ? [`${extendedUntil}T23:59`] : [])];
  return ends.every((end) => isAfterMinute(end, now));
}

/** Whether the minute that an appointment names is over. */
export function isAfterMinute(localTime: string, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, instantOf(localTime).add({ minutes: 1 })) >= 0;
}

/** False for what is no date or time, and for the hour that daylight saving time skips. */
function isLocalTime(text: string): boolean {
  if (checkedTimes.has(text)) return true;
  try {
    const time = Temporal.PlainDateTime.from(text, { overflow: 'reject' });
    if (!exists(time)) return false;
    if (checkedTimes.size < maxCheckedTimes)
      checkedTimes.set(
        text,
        once(() => toInstant(time)),
      );
    return true;
  } catch {
    return false;
  }
}

/** Time zones are not asked without need: what a process does first about them takes as long as a page. */
function exists(time: Temporal.PlainDateTime): boolean {
  if (!hoursOfChanges.includes(time.hour)) return true;
  return time.toZonedDateTime(timeZone).toPlainDateTime().equals(time);
}
