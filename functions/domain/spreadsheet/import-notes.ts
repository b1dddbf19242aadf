import type { Mapping } from '../../../schemas/mapping.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import type { Text } from '../../../schemas/text.ts';
import type { Wave } from '../../../schemas/wave.ts';

/** The topics whose results an imported wave cannot show, because the spreadsheet does not hold them. */
export function missingTopics({ columns }: Mapping, { adoption }: Questionnaire): Text[] {
  const asked = new Set(Object.values(columns).map(({ question }) => question));
  return adoption.filter(({ question }) => !asked.has(question)).map(({ title }) => title);
}

/** Later waves whose forms do not offer the answers of an imported wave: they were opened before. */
export function openedBefore(
  waves: readonly Wave[],
  imported: Pick<Wave, 'survey' | 'referenceDate'>,
): Wave[] {
  return waves.filter(
    ({ survey, referenceDate, status }) =>
      survey === imported.survey &&
      referenceDate > imported.referenceDate &&
      (status === 'LIVE' || status === 'GRACE'),
  );
}
