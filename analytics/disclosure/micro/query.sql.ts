import { unanswered } from '../../../schemas/answer-figures.ts';
import { selected } from '../../lake/observe.ts';
import { notChosen } from '../subject.ts';

/** So many placeholders; where there are none, a name that no question has. */
const placeholders = (count: number) => (count === 0 ? "''" : Array(count).fill('?').join(', '));
const weight = 'CASE WHEN frame.municipalities > 0 THEN frame.inhabitants ELSE 0 END';

/**
 * What units say of each subject, own answers only, counted by all that the frame publishes of a unit.
 * The weights of the first unit of each such cell stand for a unit that might have said something else.
 * Parameters: the questions by single choice and matrices; twice those by multiple choice.
 *
 * SQL as a module: see response-rate.
 */
export function query(singleCount: number, multipleCount: number): string {
  return `
WITH
chosen AS (
  SELECT question, item, unit, value
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
  SELECT 'question' AS about, question AS id, item, unit, coalesce(value, '${unanswered}') AS value
  FROM answers
  WHERE source <> 'CARRIED' AND obs_status <> 'NOT_APPLICABLE'
    AND question IN (${placeholders(singleCount)})
  UNION ALL
  SELECT 'question' AS about, asked.question AS id, offered.item AS item, asked.unit AS unit,
    CASE
      WHEN chosen.unit IS NULL THEN '${notChosen}'
      WHEN offered.item = '' THEN '${unanswered}'
      ELSE '${selected}'
    END AS value
  FROM asked
  JOIN offered ON offered.question = asked.question
  LEFT JOIN chosen ON chosen.question = asked.question AND chosen.unit = asked.unit
    AND chosen.item = offered.item
  UNION ALL
  SELECT 'topic' AS about, topic AS id, '' AS item, unit, status AS value
  FROM status
  WHERE source <> 'CARRIED'
  UNION ALL
  SELECT 'readiness' AS about, '' AS id, '' AS item, unit, level AS value
  FROM readiness
  WHERE source <> 'CARRIED' AND part = ''
)
SELECT
  said.about AS about, said.id AS id, said.item AS item, said.value AS value,
  frame.district AS district, frame.kind AS kind, frame.size_class AS "sizeClass",
  CAST(count(*) AS INTEGER) AS units,
  CAST(sum(frame.municipalities) AS INTEGER) AS municipalities,
  CAST(sum(${weight}) AS INTEGER) AS inhabitants,
  CAST(min_by(frame.municipalities, frame.unit) AS INTEGER) AS "oneMunicipalities",
  CAST(min_by(${weight}, frame.unit) AS INTEGER) AS "oneInhabitants"
FROM said
JOIN frame ON frame.unit = said.unit
GROUP BY said.about, said.id, said.item, said.value, frame.district, frame.kind, frame.size_class
ORDER BY about, id, item, value, district, kind, "sizeClass"
`;
}
