import { unanswered } from '../../../schemas/answer-figures.ts';
import { selected } from '../../lake/observe.ts';
import { notChosen } from '../subject.ts';

const all = 'district, kind, size_class';

/**
 * All that the frame publishes of a unit but its name and weights: units that are alike in it are one
 * cell, and `micro` counts cells by their numbers here.
 *
 * SQL as a module: see response-rate.
 */
export const cells = `
SELECT
  CAST(row_number() OVER (ORDER BY ${all}) AS INTEGER) AS cell,
  district, kind, size_class AS "sizeClass"
FROM frame
GROUP BY ${all}
ORDER BY cell
`;

/** So many placeholders; where there are none, a name that no question has. */
const placeholders = (count: number) => (count === 0 ? "''" : Array(count).fill('?').join(', '));
const weight = 'CASE WHEN frame.municipalities > 0 THEN frame.inhabitants ELSE 0 END';

/**
 * What units say of each subject, own answers only, by cell. What is said is one text, as `saidKey`
 * makes it: there may be a million rows. The weights of the first unit of each row stand for a unit
 * that might have said something else.
 * Parameters: twice the questions by multiple choice; the other ones.
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
),
placed AS (
  SELECT unit, municipalities, inhabitants,
    dense_rank() OVER (ORDER BY ${all}) AS cell
  FROM frame
)
SELECT
  said.said AS said,
  CAST(frame.cell AS INTEGER) AS cell,
  CAST(count(*) AS INTEGER) AS units,
  CAST(sum(frame.municipalities) AS INTEGER) AS municipalities,
  CAST(sum(${weight}) AS INTEGER) AS inhabitants,
  CAST(min_by(frame.municipalities, frame.unit) AS INTEGER) AS "oneMunicipalities",
  CAST(min_by(${weight}, frame.unit) AS INTEGER) AS "oneInhabitants"
FROM said
JOIN placed AS frame ON frame.unit = said.unit
GROUP BY said.said, frame.cell
ORDER BY said, cell
`;
}
