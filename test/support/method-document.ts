/** A table or query of docs/method.md that a comment ahead of it says the origin of. */
export interface MarkedPart {
  kind: 'fixture' | 'query';
  name: string;
  /** The body of the table: the rows below its head. */
  rows: string[][];
  /** The query whose result the table is. */
  sql: string;
}

const marker = /^<!-- (fixture|query): (.+) -->$/;

/**
 * Reads what the document takes from the example: `<!-- fixture: name -->` stands ahead of a table,
 * `<!-- query: name -->` ahead of a block of SQL and the table of its result.
 */
export function markedParts(markdown: string): MarkedPart[] {
  const lines = markdown.split('\n');
  return lines.flatMap((line, index) => {
    const [, kind, name] = marker.exec(line) ?? [];
    if ((kind !== 'fixture' && kind !== 'query') || name === undefined) return [];
    const rest = lines.slice(index + 1);
    return [{ kind, name, rows: tableIn(rest), sql: kind === 'query' ? sqlIn(rest) : '' }];
  });
}

function sqlIn(lines: readonly string[]): string {
  const begin = lines.indexOf('```sql');
  return lines.slice(begin + 1, lines.indexOf('```', begin)).join('\n');
}

function tableIn(lines: readonly string[]): string[][] {
  const begin = lines.findIndex((line) => line.startsWith('|'));
  const length = lines.slice(begin).findIndex((line) => !line.startsWith('|'));
  return lines.slice(begin + 2, length < 0 ? undefined : begin + length).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
