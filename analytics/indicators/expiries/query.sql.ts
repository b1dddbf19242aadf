/**
 * SQL as a module: see response-rate. Parameters: the first day of the first month that is shown, and
 * that of the month after the last one.
 */
export const query = `
SELECT
  expiries.question AS question,
  expiries.unit AS unit,
  frame.name AS name,
  frame.district AS district,
  CAST(expiries.month AS VARCHAR) AS month,
  expiries.source = 'CARRIED' AS "isCarried"
FROM expiries
JOIN frame ON frame.unit = expiries.unit
WHERE expiries.month >= CAST(? AS DATE) AND expiries.month < CAST(? AS DATE)
ORDER BY month, unit, question
`;
