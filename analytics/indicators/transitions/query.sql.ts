import { groupColumns, groupingSets } from '../group-columns.ts';

/** The columns of tables of the wave before that are read: those of long files are brought alone. */
export const previousColumns = ['unit', 'topic', 'status', 'disposition'] as const;

/** Carried rows are never those of a complete unit. SQL as a module: see response-rate. */
export const query = `
SELECT
  status.topic AS topic,${groupColumns},
  previous_status.status AS "from",
  status.status AS "to",
  CAST(count(*) AS INTEGER) AS units
FROM status
JOIN frame ON frame.unit = status.unit
JOIN previous_status
  ON previous_status.unit = status.unit AND previous_status.topic = status.topic
JOIN previous_frame ON previous_frame.unit = status.unit
WHERE frame.disposition = 'complete' AND previous_frame.disposition = 'complete'
  AND status.obs_status <> 'NOT_APPLICABLE' AND previous_status.obs_status <> 'NOT_APPLICABLE'
GROUP BY ${groupingSets('status.topic', 'previous_status.status', 'status.status')}
ORDER BY topic, "by", "group", "from", "to"
`;
