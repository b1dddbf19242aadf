import { groupColumns, groupingSets } from '../group-columns.ts';
import { weightedColumns } from '../weighted-columns.ts';

/** SQL as a module: see response-rate. */
export const query = `
SELECT
  status.topic AS topic,${groupColumns},
  status.status AS status,${weightedColumns('status')},
  CAST(count(*) FILTER (WHERE status.basic_in_production AND status.source <> 'CARRIED') AS INTEGER)
    AS "basicUnits"
FROM status
JOIN frame ON frame.unit = status.unit
WHERE status.obs_status <> 'NOT_APPLICABLE'
GROUP BY ${groupingSets('status.topic', 'status.status')}
ORDER BY topic, "by", "group", status
`;
