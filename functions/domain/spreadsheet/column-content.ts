import type { KeyKind, MappedColumn, Mapping } from '../../../schemas/mapping.ts';
import { type Questionnaire, questionsOf } from '../../../schemas/questionnaire.ts';
import { type Cell, folded } from './cell.ts';
import { withTexts } from './propose/match-column.ts';
import { type ColumnRole, meaningsOf, roleOf } from './roles.ts';
import { cellsOf, type SheetTable } from './table.ts';

/** What of a questionnaire a column is about. */
export type Target = Pick<MappedColumn, 'question' | 'row' | 'option' | 'otherText'>;

/** What somebody says that a column holds. */
export type ColumnContent =
  | { kind: 'undecided' }
  | { kind: 'ignored' }
  | { kind: 'key'; holds: KeyKind }
  | { kind: 'answers'; target: Target };

/** What a column holds by a mapping. */
export function contentOf(mapping: Mapping, header: string): ColumnContent {
  if (mapping.key.column === header) return { kind: 'key', holds: mapping.key.holds };
  if (mapping.ignored.includes(header)) return { kind: 'ignored' };
  const column = mapping.columns[header];
  return column?.question ? { kind: 'answers', target: targetOf(column) } : { kind: 'undecided' };
}

/** The role of a mapped column; undefined where it is undecided, or does not fit the questionnaire. */
export function roleOfColumn(
  questionnaire: Questionnaire,
  column: MappedColumn,
): ColumnRole | undefined {
  const question = questionsOf(questionnaire).find(({ id }) => id === column.question);
  const role = question && roleOf(question, column);
  return role && !('problem' in role) ? role : undefined;
}

/**
 * A mapping in which some columns hold something else. Where a column is about something new, the
 * meanings of its texts are guessed; where it is about the same, they stay as somebody chose them.
 *
 * @param contents by header; of several keys the last one counts
 */
export function setContents(
  mapping: Mapping,
  contents: ReadonlyMap<string, ColumnContent>,
  table: SheetTable,
  questionnaire: Questionnaire,
): Mapping {
  const headers = table.header.filter((header) => header !== '');
  const keys = [...contents].filter(([, content]) => content.kind === 'key');
  const now = new Map(
    headers.map((header) => {
      const content = contents.get(header) ?? contentOf(mapping, header);
      const isSecondKey = content.kind === 'key' && keys.length > 0 && keys.at(-1)?.[0] !== header;
      return [header, isSecondKey ? ({ kind: 'undecided' } as const) : content];
    }),
  );
  const columns = headers.flatMap((header): [string, MappedColumn][] => {
    const content = now.get(header);
    if (content?.kind === 'undecided') return [[header, { question: '' }]];
    if (content?.kind !== 'answers') return [];
    const before = mapping.columns[header];
    const isSame = before && idOf(targetOf(before)) === idOf(content.target);
    return [
      [header, isSame ? before : guessed(content.target, cellsOf(table, header), questionnaire)],
    ];
  });
  const key = [...now].flatMap(([column, content]) =>
    content.kind === 'key' ? [{ column, holds: content.holds }] : [],
  )[0];
  return {
    ...mapping,
    key: key ?? { column: '', holds: mapping.key.holds },
    columns: Object.fromEntries(columns),
    ignored: headers.filter((header) => now.get(header)?.kind === 'ignored'),
  };
}

/**
 * A drafted mapping with all that an earlier one says about columns of the same headers, as far as it
 * fits the questionnaire: a spreadsheet is mapped once.
 */
export function reuseMapping(
  draft: Mapping,
  earlier: Mapping,
  table: SheetTable,
  questionnaire: Questionnaire,
): Mapping {
  const known = new Map(Object.entries(earlier.columns).map(([name, one]) => [folded(name), one]));
  const ignored = new Set(earlier.ignored.map(folded));
  const contents = table.header.flatMap((header): [string, ColumnContent][] => {
    const name = folded(header);
    const column = known.get(name);
    if (folded(earlier.key.column) === name && header !== '') {
      return [[header, { kind: 'key', holds: earlier.key.holds }]];
    }
    if (ignored.has(name)) return [[header, { kind: 'ignored' }]];
    if (!column || !roleOfColumn(questionnaire, column)) return [];
    return [[header, { kind: 'answers', target: targetOf(column) }]];
  });
  const mapping = setContents(draft, new Map(contents), table, questionnaire);
  const columns = Object.entries(mapping.columns).map(([header, column]) => {
    const before = known.get(folded(header));
    const role = roleOfColumn(questionnaire, column);
    const isSame = before && role && idOf(targetOf(before)) === idOf(targetOf(column));
    return [header, isSame ? withEarlier(column, before, role) : column] as const;
  });
  return { ...mapping, columns: Object.fromEntries(columns) };
}

/** The meanings of an earlier mapping, and guesses where it has none. */
function withEarlier(column: MappedColumn, before: MappedColumn, role: ColumnRole): MappedColumn {
  const possible = meaningsOf(role);
  const texts = Object.entries(before.texts ?? {}).filter(([, one]) => possible.includes(one));
  const known = new Set(texts.map(([text]) => folded(text)));
  const others = Object.entries(column.texts ?? {}).filter(([text]) => !known.has(folded(text)));
  const { separator } = before;
  return {
    ...column,
    ...(separator !== undefined && { separator }),
    ...(texts.length + others.length > 0 && { texts: Object.fromEntries([...others, ...texts]) }),
  };
}

function guessed(target: Target, cells: Cell[], questionnaire: Questionnaire): MappedColumn {
  const role = roleOfColumn(questionnaire, target);
  return role ? withTexts(target, role, cells) : target;
}

function targetOf({ question, row, option, otherText }: MappedColumn): Target {
  return {
    question,
    ...(row !== undefined && { row }),
    ...(option !== undefined && { option }),
    ...(otherText && { otherText }),
  };
}

/** Names what a column is about, for comparisons and for forms. */
export function idOf({ question, row = '', option = '', otherText }: Target): string {
  return [question, row, option, otherText ? 'text' : ''].join('|');
}
