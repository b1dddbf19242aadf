import { tablesByPartition } from '../../analytics/engine/engine-tables.ts';
import { codeOf, quotedNames } from '../../analytics/engine/sql-text.ts';
import { trinoWords } from './trino-words.ts';

interface Rule {
  pattern: RegExp;
  reason: string;
}

const forbidden: readonly Rule[] = [
  { pattern: /::/, reason: '"::" is DuckDB’s cast; CAST(… AS …) is everybody’s' },
  { pattern: /\bqualify\b/i, reason: 'QUALIFY is not known to Athena' },
  {
    pattern: /[[{]|\b(?:list\w*|array\w*|unnest|struct\w*|map\w*|row\s*(?=\())\b/i,
    reason: 'list types, structs and maps differ between the engines',
  },
  { pattern: /\bby\s+all\b/i, reason: 'GROUP BY ALL and ORDER BY ALL are DuckDB’s' },
  { pattern: /\*\s*(?:exclude|replace)\b|\bcolumns\s*\(/i, reason: 'EXCLUDE is DuckDB’s' },
  { pattern: /\barg_(?:min|max)\b/i, reason: 'arg_min is DuckDB’s; min_by is everybody’s' },
  { pattern: /\bilike\b|~|==/i, reason: 'ILIKE, ~ and == are not known to Athena' },
  { pattern: /\bstring_agg\b/i, reason: 'string_agg is not known to Athena' },
  { pattern: /\b(?:asof|positional|semi|anti)\s+join\b/i, reason: 'this JOIN is DuckDB’s' },
  { pattern: /\b(?:pivot|unpivot|summarize)\b/i, reason: 'PIVOT is not known to Athena' },
  { pattern: /^\s*from\b/i, reason: 'a query begins with SELECT or WITH' },
  { pattern: /\brecursive\b/i, reason: 'WITH RECURSIVE differs between the engines' },
  {
    pattern:
      /\bas\s+(?:text|string|u?hugeint|u\w*int|int\d+|bool|float\d*|decimal|numeric|double)\b/i,
    reason: 'a type that the engines do not share',
  },
  { pattern: /\//, reason: '"/" of whole numbers is a fraction in DuckDB and none in Athena' },
  { pattern: /\$\d|\$\w/, reason: 'Athena knows no parameter but "?"' },
  { pattern: /;/, reason: 'a query is one statement, without ";"' },
  {
    pattern: /(?<!cast\s*\(\s*)\bcount\s*\(/i,
    reason: 'a count is a BigInt in DuckDB; CAST(count(…) AS INTEGER) is a number',
  },
  {
    pattern: /\b[a-z_]+[A-Z]\w*/,
    reason: 'Athena does not keep capital letters of a name outside quotes',
  },
];

/** Why a query leaves the subset that DuckDB and Athena share; nothing if it does not. */
export function problemsOfSql(query: string): string[] {
  const code = codeOf(query);
  const levels = levelsOf(code);
  return [
    ...forbidden.filter(({ pattern }) => pattern.test(code)).map(({ reason }) => reason),
    ...reservedNames(code),
    ...twinNames(query),
    ...ownTables(code),
    ...levels.flatMap(groupedAliases),
    ...parametersElsewhere(code),
    ...(isOrdered(levels[0] ?? '') ? [] : ['a query ends with ORDER BY over a unique key']),
  ];
}

/** The query without what stands in brackets, then the contents of each pair, alike. */
function levelsOf(code: string): string[] {
  const levels: string[] = [];
  let rest = code;
  for (let inner = /\(([^()]*)\)/.exec(rest); inner; inner = /\(([^()]*)\)/.exec(rest)) {
    levels.push(inner[1] ?? '');
    rest = rest.replace(inner[0], ' «» ');
  }
  return [rest, ...levels];
}

function reservedNames(code: string): string[] {
  const names = [...code.matchAll(/(?:\bas\s+|\.\s*)([a-z_]\w*)/gi)].map(([, name = '']) => name);
  return names
    .filter((name) => trinoWords.has(name.toLowerCase()))
    .map((name) => `"${name}" is a name only in quotes`);
}

function twinNames(query: string): string[] {
  const names = [...new Set(quotedNames(query))];
  return names
    .filter((name) => names.some((one) => one > name && one.toLowerCase() === name.toLowerCase()))
    .map(
      (name) => `"${name}" is there with other capital letters, which Athena takes for the same`,
    );
}

/** The tables of the lake become common table expressions in Athena: a second one is an error. */
function ownTables(code: string): string[] {
  const known = Object.values(tablesByPartition).flatMap((tables) => Object.keys(tables));
  return known
    .filter((name) => new RegExp(`(?:\\bwith|,)\\s*${name}\\s+as\\s*\\(`, 'i').test(code))
    .map((name) => `${name} is a table of the lake, and no name for another one`);
}

function groupedAliases(level: string): string[] {
  return level.split(/\bunion\b|\bexcept\b|\bintersect\b/i).flatMap((select) => {
    const [columns = '', grouped = ''] = select.split(/\bgroup\s+by\b/i);
    const names = grouped.split(/\border\s+by\b|\bhaving\b/i)[0]?.split(',') ?? [];
    return names
      .map((name) => name.trim())
      .filter((name) => /^\w+$/.test(name) && new RegExp(`\\bas\\s+${name}\\b`, 'i').test(columns))
      .map((name) => `GROUP BY ${name}: Athena groups by columns, not by what they are called`);
  });
}

const clause = /\b(?:select|from|on|where|having|by|limit|values)\b/gi;

function parametersElsewhere(code: string): string[] {
  const parts = code.split('?');
  return parts
    .slice(0, -1)
    .map((_, index) => parts.slice(0, index + 1).join(' '))
    .filter((before) => before.match(clause)?.at(-1)?.toLowerCase() !== 'where')
    .map(() => 'Athena takes "?" in WHERE only');
}

function isOrdered(outermost: string): boolean {
  const [, ...ordered] = outermost.split(/\border\s+by\b/i);
  return ordered.length > 0 && !/\b(?:select|union|where)\b/i.test(ordered.at(-1) ?? '');
}
