import { latestFirst } from '../../schemas/order.ts';
import type { Text } from '../../schemas/text.ts';
import { isPlanned, type Wave } from '../../schemas/wave.ts';

/** A version of a questionnaire that is or was asked. */
export interface AskedQuestionnaire {
  path: string;
  /** The latest wave that asks it. */
  wave: Text;
}

/** The versions that waves ask or asked, the latest first. */
export function askedQuestionnaires(waves: readonly Wave[]): AskedQuestionnaire[] {
  const asked = new Map<string, AskedQuestionnaire>();
  // What planned waves will ask is not public yet.
  const open = waves.filter((wave) => !isPlanned(wave) && wave.status !== 'CANCELLED');
  for (const { survey, questionnaireVersion, title } of latestFirst(open)) {
    const path = `/questionnaires/${survey}/${questionnaireVersion}`;
    if (!asked.has(path)) asked.set(path, { path, wave: title });
  }
  return [...asked.values()];
}
