import { groupColumns, groupingSets } from '../group-columns.ts';
import { questionUnits } from '../question-units.ts';
import { weightedColumns } from '../weighted-columns.ts';

const units = (condition: string) => `CAST(count(*) FILTER (WHERE ${condition}) AS INTEGER)`;
/** Only questions by choice have options. */
const isByChoice = (table: string) => `
  ${table}.obs_status <> 'NOT_APPLICABLE'
  AND ${table}.question IN (SELECT question FROM codes WHERE option <> '')`;

/** How many units gave each answer. SQL as a module: see response-rate. */
export const countsQuery = `
SELECT
  answers.question AS question,
  answers.item AS item,
  coalesce(answers.value, '') AS value,${groupColumns},
  ${units("answers.source <> 'CARRIED'")} AS units,
  ${units("answers.source = 'CARRIED'")} AS "carriedUnits"
FROM answers
JOIN frame ON frame.unit = answers.unit
WHERE ${isByChoice('answers')}
GROUP BY ${groupingSets('answers.question', 'answers.item', 'answers.value')}
ORDER BY question, item, value, "by", "group"
`;

/**
 * The weight of each answer, state-wide. A query of its own: summed up for every group, weights that
 * nobody sees would cost more than a second look at the rows.
 */
export const weightsQuery = `
SELECT
  answers.question AS question,
  answers.item AS item,
  coalesce(answers.value, '') AS value,${weightedColumns('answers')}
FROM answers
JOIN frame ON frame.unit = answers.unit
WHERE ${isByChoice('answers')}
GROUP BY answers.question, answers.item, answers.value
ORDER BY question, item, value
`;

/** How many units were shown each question, and what they weigh. */
export const basesQuery = `
SELECT
  said.question AS question,${groupColumns},${weightedColumns('said')}
FROM ${questionUnits} AS said
JOIN frame ON frame.unit = said.unit
WHERE ${isByChoice('said')}
GROUP BY ${groupingSets('said.question')}
ORDER BY question, "by", "group"
`;
