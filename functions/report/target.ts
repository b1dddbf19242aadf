import type { Standing } from '../../analytics/lake/read-results.ts';
import { makeOf } from '../../analytics/reports/documents/make-of.ts';
import type { Edition } from '../../schemas/results.ts';
import { type Language, languages } from '../../schemas/text.ts';
import type { Wave } from '../../schemas/wave.ts';
import type { DocumentSettings } from '../store/documents/document-source.ts';

/** Documents that there are to be: of one snapshot, as what is set now makes them. */
export interface Target extends Standing {
  wave: string;
  edition: Edition;
  settings: DocumentSettings;
  /** The make in each language. */
  makes: Record<Language, string>;
  /** Names all of it: what was made under that name need not be made again. */
  name: string;
}

/** What there is to be of a snapshot. */
export function targetOf(
  wave: Pick<Wave, 'id'>,
  edition: Edition,
  standing: Standing,
  settings: DocumentSettings,
): Target {
  const { snapshot, takenAt } = standing;
  const make = (language: Language) => makeOf({ edition, language, takenAt, ...settings });
  const makes = { de: make('de'), en: make('en') };
  const name = [snapshot, ...languages.map((language) => makes[language])].join(' ');
  return { wave: wave.id, edition, ...standing, settings, makes, name };
}
