import { selected, unanswered } from '../../../schemas/answer-figures.ts';
import { notChosen } from '../subject.ts';

/** So many placeholders; where there are none, a name that no question has. */
const placeholders = (count: number) => (count === 0 ? "''" : Array(count).fill('?').join(', '));

/**
 * How many units of each district say what of each subject, own answers only. What is said is one text,
 * as `saidKey` makes it: there may be a million rows.
 * Parameters: twice the questions by multiple choice; the other ones.
 *
 * SQL as a module: see response-rate.
 */
export function micro(singleCount: number, multipleCount: number): string {
  return `
WITH
chosen AS (
  SELECT question, item, unit
  FROM answers
  WHERE source <> 'CARRIED' AND obs_status <> 'NOT_APPLICABLE'
    AND question IN (${placeholders(multipleCount)})
),
asked AS (
  SELECT DISTINCT question, unit FROM chosen
),
offered AS (
  SELECT question, "option" AS item FROM codes
  WHERE question IN (${placeholders(multipleCount)})
),
said AS (
  SELECT 'question ' || question || ' ' || item || ' ' || coalesce(value, '${unanswered}') AS said, unit
  FROM answers
  WHERE source <> 'CARRIED' AND obs_status <> 'NOT_APPLICABLE'
    AND question IN (${placeholders(singleCount)})
  UNION ALL
  SELECT 'question ' || asked.question || ' ' || offered.item ||
    CASE
      WHEN chosen.unit IS NULL THEN ' ${notChosen}'
      WHEN offered.item = '' THEN ' ${unanswered}'
      ELSE ' ${selected}'
    END AS said,
    asked.unit AS unit
  FROM asked
  JOIN offered ON offered.question = asked.question
  LEFT JOIN chosen ON chosen.question = asked.question AND chosen.unit = asked.unit
    AND chosen.item = offered.item
  UNION ALL
  SELECT 'topic ' || topic || '  ' || status AS said, unit
  FROM status
  WHERE source <> 'CARRIED' AND obs_status <> 'NOT_APPLICABLE'
  UNION ALL
  SELECT 'readiness   ' || level AS said, unit
  FROM readiness
  WHERE source <> 'CARRIED' AND part = ''
)
SELECT said.said AS said, frame.district AS district, CAST(count(*) AS INTEGER) AS units
FROM said
JOIN frame ON frame.unit = said.unit
GROUP BY said.said, frame.district
ORDER BY said, district
`;
}
