/** SQL as a module: see response-rate. */
export const query = `
SELECT
  CAST(frame.completed_on AS VARCHAR) AS day,
  CAST(count(*) AS INTEGER) AS units
FROM frame
WHERE frame.completed_on IS NOT NULL
GROUP BY frame.completed_on
ORDER BY day
`;
