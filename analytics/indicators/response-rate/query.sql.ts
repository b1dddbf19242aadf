/** SQL as a module: tsx, vitest and a bundle for Lambda load it alike, without a copied file. */
export const query = `
SELECT
  district,
  CAST(count(*) FILTER (WHERE disposition <> 'notEligible') AS INTEGER) AS eligible,
  CAST(count(*) FILTER (WHERE disposition = 'complete') AS INTEGER) AS complete,
  CAST(count(*) FILTER (WHERE disposition = 'partial') AS INTEGER) AS partial,
  CAST(coalesce(sum(inhabitants) FILTER (WHERE municipalities > 0 AND disposition <> 'notEligible'), 0) AS INTEGER)
    AS "eligibleInhabitants",
  CAST(coalesce(sum(inhabitants) FILTER (WHERE municipalities > 0 AND disposition = 'complete'), 0) AS INTEGER)
    AS "completeInhabitants"
FROM frame
GROUP BY GROUPING SETS ((district), ())
ORDER BY district NULLS FIRST
`;
