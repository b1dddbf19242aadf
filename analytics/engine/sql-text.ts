/** Comments, texts and quoted names: whatever stands in them is no code. */
const notCode = /--.*$|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"/gm;

/** SQL in which comments are blank, texts are empty, and quoted names are `""`. */
export function codeOf(sql: string): string {
  return sql.replaceAll(notCode, (part) =>
    part.startsWith("'") ? "''" : part.startsWith('"') ? '""' : ' ',
  );
}

/** The names that stand in double quotes, as they are written. */
export function quotedNames(sql: string): string[] {
  return [...sql.matchAll(notCode)]
    .map(([part]) => part)
    .filter((part) => part.startsWith('"'))
    .map((part) => part.slice(1, -1).replaceAll('""', '"'));
}

/** A text as a literal of SQL. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
