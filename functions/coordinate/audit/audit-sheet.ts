import { Temporal } from 'temporal-polyfill';
import type { Sheet } from '../../../analytics/reports/sheet.ts';
import type { Language } from '../../../schemas/text.ts';
import { timeZone } from '../../../schemas/wave.ts';
import { consoleTexts } from '../../web/texts/console/texts.ts';
import type { NamedEntries } from './audit-table.tsx';
import { outcomeInWords } from './outcome-in-words.ts';

/** As many as one answer of a Lambda holds, twice over. */
export const maxRows = 15_000;

/** Entries as a table for a file; times are those of Berlin. */
export function auditSheet({ entries, names }: NamedEntries, language: Language): Sheet {
  const { audit } = consoleTexts[language];
  const { columns: titles } = audit;
  return {
    title: audit.title,
    columns: [
      { title: titles.at, kind: 'time', width: 18 },
      { title: titles.actor, kind: 'text', width: 22 },
      { title: titles.person, kind: 'text', width: 24 },
      { title: titles.personId, kind: 'text', width: 24 },
      { title: titles.action, kind: 'text', width: 34 },
      { title: titles.wave, kind: 'text', width: 24 },
      { title: titles.ars, kind: 'text', width: 14 },
      { title: titles.to, kind: 'text', width: 20 },
      { title: titles.grant, kind: 'text', width: 28 },
      { title: titles.id, kind: 'text', width: 28 },
    ],
    rows: entries.map(({ id, at, actor, person, action, wave, ars, to, grant }) => [
      berlinTime(at),
      audit.actors[actor],
      (person && names.get(person)) ?? null,
      person ?? null,
      audit.actions[action],
      wave ?? null,
      ars ?? null,
      to === undefined ? null : outcomeInWords(to, language),
      grant ?? null,
      id,
    ]),
  };
}

function berlinTime(instant: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime();
  return local.toString({ smallestUnit: 'minute' });
}
