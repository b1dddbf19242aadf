/** SQL as a module: see response-rate. */
export const query = `
SELECT
  status.topic AS topic,
  frame.size_class AS "sizeClass",
  status.status AS status,
  CAST(count(*) AS INTEGER) AS units
FROM status
JOIN frame ON frame.unit = status.unit
WHERE frame.disposition = 'complete'
GROUP BY status.topic, frame.size_class, status.status
ORDER BY topic, "sizeClass", status
`;
