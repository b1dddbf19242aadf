const own = "source <> 'CARRIED'";
const carried = "source = 'CARRIED'";

/**
 * The columns of `weighted` in schemas/results.ts, for rows of `frame` joined with a table whose
 * `source` tells whether a row is carried forward.
 */
export function weightedColumns(table: string): string {
  const units = (condition: string) =>
    `CAST(count(*) FILTER (WHERE ${table}.${condition}) AS INTEGER)`;
  const municipalities = (condition: string) =>
    `CAST(coalesce(sum(frame.municipalities) FILTER (WHERE ${table}.${condition}), 0) AS INTEGER)`;
  const inhabitants = (condition: string) =>
    `CAST(coalesce(sum(frame.inhabitants) FILTER (WHERE frame.municipalities > 0 AND ${table}.${condition}), 0) AS INTEGER)`;
  return `
  ${units(own)} AS units,
  ${municipalities(own)} AS municipalities,
  ${inhabitants(own)} AS inhabitants,
  ${units(carried)} AS "carriedUnits",
  ${municipalities(carried)} AS "carriedMunicipalities",
  ${inhabitants(carried)} AS "carriedInhabitants"`;
}
