import { groupColumns, groupingSets } from '../group-columns.ts';

const eligible = "frame.disposition <> 'notEligible'";
const complete = "frame.disposition = 'complete'";
/** Units that others speak for weigh nothing. */
const inhabitantsOf = (condition: string) =>
  `CAST(coalesce(sum(frame.inhabitants) FILTER (WHERE frame.municipalities > 0 AND ${condition}), 0) AS INTEGER)`;
const municipalitiesOf = (condition: string) =>
  `CAST(coalesce(sum(frame.municipalities) FILTER (WHERE ${condition}), 0) AS INTEGER)`;

/** SQL as a module: tsx, vitest and a bundle for Lambda load it alike, without a copied file. */
export const query = `
SELECT ${groupColumns},
  CAST(count(*) FILTER (WHERE ${eligible}) AS INTEGER) AS eligible,
  CAST(count(*) FILTER (WHERE ${complete}) AS INTEGER) AS complete,
  CAST(count(*) FILTER (WHERE frame.disposition = 'partial') AS INTEGER) AS partial,
  CAST(count(*) FILTER (WHERE frame.is_carried) AS INTEGER) AS carried,
  ${municipalitiesOf(eligible)} AS "eligibleMunicipalities",
  ${municipalitiesOf(complete)} AS "completeMunicipalities",
  ${inhabitantsOf(eligible)} AS "eligibleInhabitants",
  ${inhabitantsOf(complete)} AS "completeInhabitants"
FROM frame
GROUP BY ${groupingSets()}
ORDER BY "by", "group"
`;
