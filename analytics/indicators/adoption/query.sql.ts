/** SQL as a module: see response-rate. */
export const query = `
SELECT
  status.topic AS topic,
  frame.district AS district,
  status.status AS status,
  CAST(count(*) AS INTEGER) AS units
FROM status
JOIN frame ON frame.unit = status.unit
WHERE frame.disposition = 'complete'
GROUP BY GROUPING SETS ((status.topic, frame.district, status.status), (status.topic, status.status))
ORDER BY topic, district NULLS FIRST, status
`;
