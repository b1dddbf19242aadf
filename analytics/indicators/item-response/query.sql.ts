import { questionUnits } from '../question-units.ts';

const own = "said.source <> 'CARRIED'";
const answered = "said.obs_status IN ('OBSERVED', 'UNKNOWN')";
const units = (...conditions: string[]) =>
  `CAST(count(*) FILTER (WHERE ${conditions.join(' AND ')}) AS INTEGER)`;
const status = (observation: string) => `said.obs_status = '${observation}'`;
const source = (one: string) => `said.source = '${one}'`;

/** SQL as a module: see response-rate. A question that nobody was asked has a row of zeros. */
export const query = `
SELECT
  codes.question AS question,
  ${units(own, "said.obs_status <> 'NOT_APPLICABLE'")} AS asked,
  ${units(own, status('OBSERVED'))} AS observed,
  ${units(own, status('UNKNOWN'))} AS "unknown",
  ${units(own, status('MISSING'))} AS missing,
  ${units(own, status('NOT_APPLICABLE'))} AS "notApplicable",
  ${units(source('CONFIRMED'), answered)} AS confirmed,
  ${units(source('PROXY'), answered)} AS proxy,
  ${units(source('IMPORTED'), answered)} AS imported,
  ${units(source('CARRIED'), answered)} AS carried
FROM codes
LEFT JOIN ${questionUnits} AS said ON said.question = codes.question
WHERE codes.item = '' AND codes.option = ''
GROUP BY codes.question
ORDER BY question
`;
