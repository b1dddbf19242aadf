import type { KeptMapping } from '../../../schemas/answers-import.ts';
import { mappingSchema } from '../../../schemas/mapping.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import type { Text } from '../../../schemas/text.ts';
import { type Wave, waveSchema } from '../../../schemas/wave.ts';
import type { FormFields } from '../../domain/cases/form-fields.ts';
import { dateNamedBy } from '../../domain/waves/imported-wave.ts';
import { type Edition, titleOf } from '../../domain/waves/plan-wave.ts';
import { readTypedDate } from '../../domain/waves/typed-time.ts';

/** The fields of the form that says which wave a spreadsheet holds, in their order. */
export const settingsFields = [
  'sheet',
  'questionnaire',
  'referenceDate',
  'wave',
  'titleDe',
  'titleEn',
  'source',
] as const;
export type SettingsField = (typeof settingsFields)[number];
/** What was typed into each. */
export type SettingsValues = Record<SettingsField, string>;

/** Where the mapping begins: as proposed, as it is, or as one that was kept. */
export const sources = { proposal: 'proposal', current: 'current' } as const;

/** Which wave a spreadsheet holds. */
export interface Settings {
  sheet: string | undefined;
  questionnaire: Questionnaire;
  referenceDate: string;
  wave: string;
  title: Text;
}

/** Why a field is not as it must be. */
export type SettingsProblem =
  | 'referenceDate'
  | 'future'
  | { otherDate: string }
  | 'title'
  | 'wave'
  | 'taken';
export type SettingsProblems = Partial<Record<SettingsField, SettingsProblem>>;

/** What was typed into the fields of the form; nothing into those that were not sent. */
export function valuesOf(fields: FormFields): SettingsValues {
  const entries = settingsFields.map((name) => [name, fields[name]?.[0]?.trim() ?? '']);
  return Object.fromEntries(entries) as SettingsValues;
}

/**
 * What was meant by the form, or what is wrong with it.
 *
 * @param today an ISO calendar date
 */
export function readSettings(
  values: SettingsValues,
  questionnaire: Questionnaire,
  waves: readonly Wave[],
  today: string,
): { settings: Settings } | { problems: SettingsProblems } {
  const typed = readTypedDate(values.referenceDate);
  const referenceDate = mappingSchema.shape.referenceDate.safeParse(typed).data;
  if (!referenceDate) return { problems: { referenceDate: 'referenceDate' } };
  const edition = editionOf(referenceDate);
  const wave = values.wave || `${questionnaire.id}-${edition.year}-${edition.half}`;
  const named = titleOf(questionnaire, edition);
  const title = { de: values.titleDe || named.de, en: values.titleEn || named.en };
  const { de, en } = mappingSchema.shape.title.shape;
  const otherDate = dateNamedBy(wave);
  const problems: SettingsProblems = {
    ...(otherDate && otherDate !== referenceDate && { referenceDate: { otherDate } }),
    ...(referenceDate > today && { referenceDate: 'future' }),
    ...(waves.some(({ id }) => id === wave) && { wave: 'taken' }),
    ...(!waveSchema.shape.id.safeParse(wave).success && { wave: 'wave' }),
    ...(!de.safeParse(title.de).success && { titleDe: 'title' }),
    ...(!en.safeParse(title.en).success && { titleEn: 'title' }),
  };
  if (Object.keys(problems).length > 0) return { problems };
  const sheet = values.sheet || undefined;
  return { settings: { sheet, questionnaire, referenceDate, wave, title } };
}

/** The edition that a reference date is taken for: whatever falls into the half of a year. */
function editionOf(referenceDate: string): Edition {
  const [year, month] = referenceDate.split('-').map(Number);
  return { year: year ?? 0, half: (month ?? 0) <= 6 ? 1 : 2 };
}

/** The kept mapping that a form names, if it names one. */
export function keptMappingOf(
  { source }: SettingsValues,
  kept: readonly KeptMapping[],
): KeptMapping | undefined {
  return kept.find(({ id }) => id === source);
}
