import { byReferenceDate } from '../../../schemas/order.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import { isPlanned, type Wave } from '../../../schemas/wave.ts';
import { type Edition, titleOf } from './plan-wave.ts';
import { shiftCalendar, shiftReferenceDate } from './shift-wave.ts';
import { plannedCalendar } from './wave-calendar.ts';

/** What a wave is planned to be. */
export type WavePlan = Pick<
  Wave,
  | 'id'
  | 'survey'
  | 'questionnaireVersion'
  | 'title'
  | 'referenceDate'
  | 'calendar'
  | 'frame'
  | 'sameUnitsAs'
  | 'exampleData'
  | 'repeats'
  | 'carryForward'
>;

/**
 * The wave half a year after another one, as it is proposed: with the same frame or, where
 * that one has none, with its units; made up if that one was, followed by another one if that one was to be,
 * and carrying answers forward over as many waves.
 *
 * @param questionnaire which version is asked
 */
export function planNextWave(last: Wave, questionnaire: Questionnaire): WavePlan {
  const referenceDate = shiftReferenceDate(last.referenceDate);
  const edition = editionOf(referenceDate);
  return {
    id: `${questionnaire.id}-${edition.year}-${edition.half}`,
    survey: questionnaire.id,
    questionnaireVersion: questionnaire.version,
    title: titleOf(questionnaire, edition),
    referenceDate,
    calendar: shiftCalendar(plannedCalendar(last)),
    ...frameAfter(last),
    ...(last.exampleData && { exampleData: last.exampleData }),
    ...(last.repeats && { repeats: last.repeats }),
    ...(last.carryForward !== undefined && { carryForward: last.carryForward }),
  };
}

/** A wave that has asked nobody yet has no units of its own. */
function frameAfter(last: Wave): Pick<WavePlan, 'frame' | 'sameUnitsAs'> {
  if (last.frame) return { frame: last.frame };
  const sameUnitsAs = isPlanned(last) ? last.sameUnitsAs : last.id;
  return sameUnitsAs === undefined ? {} : { sameUnitsAs };
}

function editionOf(referenceDate: string): Edition {
  const [year, month] = referenceDate.split('-').map(Number);
  return { year: year ?? 0, half: (month ?? 0) <= 6 ? 1 : 2 };
}

/** The wave that a new one follows: the one with the latest reference date that was not cancelled. */
export function lastWave(waves: readonly Wave[]): Wave | undefined {
  return waves
    .filter(({ status }) => status !== 'CANCELLED')
    .toSorted(byReferenceDate)
    .at(-1);
}
