import { Temporal } from 'temporal-polyfill';
import { InvalidFileError } from '../../../schemas/errors.ts';
import type { Mapping } from '../../../schemas/mapping.ts';
import type { Registry } from '../../../schemas/registry.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { referenceDayOf } from './plan-wave.ts';

/** A wave id that names an edition, as those do that Pegel makes: technik-status-ozg-2025-2. */
const namesEdition = /-(\d{4})-([12])$/;

/** The reference date of the edition that the id of a wave names; undefined if it names none. */
export function dateNamedBy(id: string): string | undefined {
  const [, year, half] = namesEdition.exec(id) ?? [];
  if (!year) return undefined;
  return referenceDayOf({ year: Number(year), half: half === '1' ? 1 : 2 }).toString();
}

/**
 * The wave that a spreadsheet holds. Its calendar tells no more than that the wave was open for six
 * weeks from the day after the reference date: what it really was is not known.
 *
 * @throws InvalidFileError if the id names another edition than the reference date: a mapping that was
 * used for another wave, whose title and date a published wave would have for good
 */
export function importedWave(id: string, mapping: Mapping, registry: Registry): Wave {
  const { title, referenceDate, questionnaire } = mapping;
  const expected = dateNamedBy(id);
  if (expected && expected !== referenceDate) {
    const message = `is ${referenceDate}, but the wave ${id} refers to ${expected}: correct the date, or the id of the wave`;
    throw new InvalidFileError('The mapping', [{ path: 'referenceDate', message }]);
  }
  const opens = Temporal.PlainDate.from(referenceDate).add({ days: 1 });
  const deadline = `${opens.add({ weeks: 6 })}T23:59`;
  return {
    id,
    survey: questionnaire.id,
    questionnaireVersion: questionnaire.version,
    title,
    referenceDate,
    status: 'PUBLISHED',
    version: 0,
    registry: registry.id,
    calendar: { opens: `${opens}T00:00`, reminders: [], deadline, graceEnds: deadline },
  };
}
