/** A table or query of a document that a comment ahead of it says the origin of. */
export interface MarkedPart {
  kind: 'fixture' | 'query' | 'costs';
  name: string;
  /** The body of the table: the rows below its head. */
  rows: string[][];
  /** The query whose result the table is. */
  sql: string;
}

const marker = /^<!-- (fixture|query|costs): (.+) -->$/;

/**
 * Reads what a document takes from elsewhere: `<!-- fixture: name -->` stands ahead of a table,
 * `<!-- query: name -->` ahead of a block of SQL and the table of its result, `<!-- costs: name -->` ahead
 * of a table of costs.
 */
export function markedParts(markdown: string): MarkedPart[] {
  const lines = markdown.split('\n');
  return lines.flatMap((line, index) => {
    const [, kind, name] = marker.exec(line) ?? [];
    if (!isKind(kind) || name === undefined) return [];
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

function isKind(kind: string | undefined): kind is MarkedPart['kind'] {
  return kind === 'fixture' || kind === 'query' || kind === 'costs';
}
