/**
 * A text as Markdown that is read as the text it is: no link, no emphasis, no tag and no table comes of
 * it, whatever it holds. A line break becomes a space, because a cell has one line only.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
    .replaceAll(/[\\`*_{}[\]<>()#|~$^=!&]/g, (sign) => (sign === '&' ? '&amp;' : `\\${sign}`))
    .replaceAll(/^(\s*)([-+:]|\d+(?=[.)](?:\s|$)))/g, (_, space: string, sign: string) =>
      /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
    )
    .replaceAll(/(https?)(:\/\/)|(www)(\.)/gi, (_, a = '', b = '', c = '', d = '') =>
      a ? `${a}\\${b}` : `${c}\\${d}`,
    );
}

/** A table as GitHub's Markdown has it; cells are escaped already. */
export function markdownTable(
  heads: readonly string[],
  isNumeric: readonly boolean[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = isNumeric.map((numeric) => (numeric ? '---:' : '---'));
  return [heads, rule, ...rows].map(line).join('\n');
}
