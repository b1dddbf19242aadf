import { Temporal } from 'temporal-polyfill';
import { instantOf, isAfterMinute, isPlanned, type Wave } from '../../../schemas/wave.ts';
import { heldStages } from '../../domain/mail/stages.ts';
import { type CalendarField, calendarFields, enteredOf } from '../../domain/waves/wave-calendar.ts';
import { formatLocalTime } from '../../web/format.ts';
import { usePage } from '../../web/page-context.ts';
import { DataTable } from '../parts/data-table.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';

/** Waves for which no appointment comes any more. */
const ended: readonly Wave['status'][] = ['CLOSED', 'PUBLISHED', 'REVISED', 'CANCELLED'];

interface CalendarTableProps {
  wave: Wave;
  now: Temporal.Instant;
  /** Since when its mail is paused; undefined if it is not. */
  pausedSince: Temporal.Instant | undefined;
}

/** The appointments of a wave, and which of them are over. */
export function CalendarTable({ wave, now, pausedSince }: CalendarTableProps) {
  const { calendar: texts } = useConsoleTexts().waves;
  const { language } = usePage();
  const entered = enteredOf(wave.calendar);
  const hasEnded = ended.includes(wave.status);
  const held = new Set<string>(
    (pausedSince ? heldStages(wave, pausedSince, now) : []).map(([stage]) => stage),
  );
  const stateOf = (field: CalendarField, time: string) => {
    if (held.has(field)) return 'held';
    if (isPlanned(wave) && isPast(field, time, now)) return 'elapsed';
    if (isPast(field, time, now)) return 'past';
    return hasEnded ? 'dropped' : 'ahead';
  };
  const rows = calendarFields.flatMap((field) => {
    const time = entered[field];
    return time ? [{ field, time }] : [];
  });
  return (
    <DataTable
      caption={texts.caption}
      isCaptionHidden
      rows={rows}
      columns={[
        { title: texts.what, isHeader: true, cell: ({ field }) => texts[field] },
        { title: texts.when, cell: ({ time }) => formatLocalTime(time, language) },
        {
          title: texts.state,
          cell: ({ field, time }) => texts[stateOf(field, time)],
        },
      ]}
    />
  );
}

/** A wave opens when the minute begins, and ends when it is over. */
function isPast(field: CalendarField, time: string, now: Temporal.Instant): boolean {
  if (field !== 'opens') return isAfterMinute(time, now);
  return Temporal.Instant.compare(instantOf(time), now) <= 0;
}
