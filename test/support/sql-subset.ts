const forbidden: readonly { pattern: RegExp; reason: string }[] = [
  { pattern: /::/, reason: '"::" is DuckDB’s cast; CAST(… AS …) is everybody’s' },
  { pattern: /\bqualify\b/i, reason: 'QUALIFY is not known to Athena' },
  {
    pattern: /\[|\b(?:list\w*|array\w*|unnest|struct\w*|map)\b/i,
    reason: 'list types differ between the engines',
  },
  { pattern: /\bby\s+all\b/i, reason: 'GROUP BY ALL and ORDER BY ALL are DuckDB’s' },
  { pattern: /\$\d|\$\w/, reason: 'Athena knows no parameter but "?"' },
  {
    pattern: /(?<!cast\s*\(\s*)\bcount\s*\(/i,
    reason: 'a count is a BigInt in DuckDB; CAST(count(…) AS INTEGER) is a number',
  },
];

/** Why a query leaves the subset that DuckDB and Athena share; nothing if it does not. */
export function problemsOfSql(query: string): string[] {
  const code = query.replaceAll(/--.*$|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'/gm, "''");
  return forbidden.filter(({ pattern }) => pattern.test(code)).map(({ reason }) => reason);
}
