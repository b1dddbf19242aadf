import { groupColumns, groupingSets } from '../group-columns.ts';

const units = (source: string) => `CAST(count(*) FILTER (WHERE ${source}) AS INTEGER)`;
const sum = (column: string, source: string) =>
  `CAST(coalesce(sum(readiness.${column}) FILTER (WHERE ${source}), 0) AS INTEGER)`;
const own = "readiness.source <> 'CARRIED'";
const carried = "readiness.source = 'CARRIED'";

/** How many units have reached which level. SQL as a module: see response-rate. */
export const levelsQuery = `
SELECT ${groupColumns},
  readiness.level AS level,
  ${units(own)} AS units,
  ${units(carried)} AS "carriedUnits"
FROM readiness
JOIN frame ON frame.unit = readiness.unit
WHERE readiness.part = ''
GROUP BY ${groupingSets('readiness.level')}
ORDER BY "by", "group", level
`;

/** Sums of points and of known items, by part. */
export const query = `
SELECT ${groupColumns},
  readiness.part AS part,
  ${units(own)} AS units,
  ${sum('points', own)} AS points,
  ${sum('known', own)} AS known,
  ${sum('items', own)} AS items,
  ${units(carried)} AS "carriedUnits",
  ${sum('points', carried)} AS "carriedPoints",
  ${sum('known', carried)} AS "carriedKnown",
  ${sum('items', carried)} AS "carriedItems"
FROM readiness
JOIN frame ON frame.unit = readiness.unit
GROUP BY ${groupingSets('readiness.part')}
ORDER BY "by", "group", part
`;
