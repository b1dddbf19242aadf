import { Temporal } from 'temporal-polyfill';
import type { Mapping } from '../../schemas/mapping.ts';
import type { Registry } from '../../schemas/registry.ts';
import type { Wave } from '../../schemas/wave.ts';

/**
 * The wave that a spreadsheet holds. Its calendar tells no more than that the wave was open for six
 * weeks from the day after the reference date: what it really was is not known.
 */
export function importedWave(id: string, mapping: Mapping, registry: Registry): Wave {
  const { title, referenceDate, questionnaire } = mapping;
  const opens = Temporal.PlainDate.from(referenceDate).add({ days: 1 });
  const deadline = `${opens.add({ weeks: 6 })}T23:59`;
  return {
    id,
    survey: questionnaire.id,
    questionnaireVersion: questionnaire.version,
    title,
    referenceDate,
    status: 'PUBLISHED',
    registry: registry.id,
    calendar: { opens: `${opens}T00:00`, reminders: [], deadline, graceEnds: deadline },
  };
}
