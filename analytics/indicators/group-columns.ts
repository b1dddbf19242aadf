/**
 * The grouping sets of all breakdowns (see schemas/breakdown.ts) over columns of `frame`, with more
 * columns in each of them: for `GROUP BY`.
 */
export function groupingSets(...columns: string[]): string {
  const sets = [[], ['frame.district'], ['frame.kind'], ['frame.size_class']];
  return `GROUPING SETS (${sets.map((set) => `(${[...columns, ...set].join(', ')})`).join(', ')})`;
}

/** The columns `by` and `group` of a row, where rows are grouped by `groupingSets`. */
export const groupColumns = `
  CASE
    WHEN grouping(frame.district) = 0 THEN 'district'
    WHEN grouping(frame.kind) = 0 THEN 'kind'
    WHEN grouping(frame.size_class) = 0 THEN 'sizeClass'
    ELSE 'state'
  END AS "by",
  coalesce(frame.district, frame.kind, frame.size_class, '') AS "group"`;
