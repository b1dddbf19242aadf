/** SQL as a module: see response-rate. Parameters: the questions for the first and second choice. */
export const query = `
SELECT 'first' AS rank, value AS option, CAST(count(*) AS INTEGER) AS units
FROM answers
WHERE question = ? AND value IS NOT NULL AND source <> 'CARRIED'
GROUP BY value
UNION ALL
SELECT 'second' AS rank, value AS option, CAST(count(*) AS INTEGER) AS units
FROM answers
WHERE question = ? AND value IS NOT NULL AND source <> 'CARRIED'
GROUP BY value
ORDER BY rank, option
`;
