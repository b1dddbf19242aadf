import { InvalidFileError, type Issue } from '../../../schemas/errors.ts';
import type { MappedColumn, Mapping } from '../../../schemas/mapping.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import { questionsOf } from '../../../schemas/questionnaire.ts';
import { folded } from './cell.ts';
import { type ColumnRole, type Meaning, meaningsOf, roleOf, textsOf } from './roles.ts';

/** A column of the spreadsheet and how its cells are read. */
export interface AnswerColumn {
  /** Where it stands in a row, from 0. */
  index: number;
  header: string;
  role: ColumnRole;
  /** What texts of cells mean, by their folded text. */
  meanings: ReadonlyMap<string, Meaning>;
  separator?: string | undefined;
}

/** The columns that matter, found in a header. */
export interface ResolvedColumns {
  key: { index: number; header: string };
  answers: AnswerColumn[];
}

/**
 * Finds the columns of a mapping in the header of a spreadsheet.
 *
 * @throws InvalidFileError naming, by their path in the mapping, unknown questions, options and
 * columns, and every column of the spreadsheet that is neither mapped nor ignored
 */
export function resolveColumns(
  mapping: Mapping,
  questionnaire: Questionnaire,
  header: string[],
): ResolvedColumns {
  const indexes = new Map(header.map((text, index) => [folded(text), index]));
  const issues: Issue[] = [];
  const find = (name: string, path: string) => {
    const index = indexes.get(folded(name));
    if (name === '') {
      issues.push({ path, message: 'is empty: name the column that holds the key of the unit' });
    } else if (index === undefined) {
      issues.push({ path, message: `the spreadsheet has no column "${name}"` });
    }
    return index ?? -1;
  };
  const key = { index: find(mapping.key.column, 'key.column'), header: mapping.key.column };
  const answers = Object.entries(mapping.columns).flatMap(([name, column]) => {
    const path = pathOf(name);
    const index = find(name, path);
    const resolved = resolveColumn(column, questionnaire, path);
    issues.push(...resolved.issues);
    return resolved.role
      ? [
          {
            index,
            header: header[index] ?? name,
            role: resolved.role,
            meanings: resolved.meanings,
            separator: column.separator,
          },
        ]
      : [];
  });
  issues.push(...clashes(answers), ...unused(mapping, header));
  if (issues.length > 0) throw new InvalidFileError('The mapping', issues);
  return { key, answers };
}

const pathOf = (header: string) => `columns[${JSON.stringify(header)}]`;

function resolveColumn(
  column: MappedColumn,
  questionnaire: Questionnaire,
  path: string,
): { role?: ColumnRole; meanings: Map<string, Meaning>; issues: Issue[] } {
  const question = questionsOf(questionnaire).find(({ id }) => id === column.question);
  const refuse = (at: string, message: string) => ({
    meanings: new Map<string, Meaning>(),
    issues: [{ path: `${path}.${at}`, message }],
  });
  if (column.question === '') {
    return refuse('question', 'is empty: name a question, or list the column under "ignored"');
  }
  if (!question) return refuse('question', `there is no question "${column.question}"`);
  const role = roleOf(question, column);
  if ('problem' in role) return refuse(role.at, role.problem);
  const possible = meaningsOf(role);
  const issues = Object.entries(column.texts ?? {}).flatMap(([text, meaning]): Issue[] =>
    possible.includes(meaning)
      ? []
      : [
          {
            path: `${path}.texts[${JSON.stringify(text)}]`,
            message: `${meaning === '' ? 'is empty' : `is ${JSON.stringify(meaning)}`}: choose ${possible.map((one) => JSON.stringify(one)).join(', ')}`,
          },
        ],
  );
  issues.push(...contradictions(column.texts ?? {}, path));
  return { role, meanings: textsOf(role, column.texts ?? {}), issues };
}

/** Spellings of one text that are to mean different things. */
function contradictions(texts: Record<string, Meaning>, path: string): Issue[] {
  const spellings = Map.groupBy(Object.entries(texts), ([text]) => folded(text));
  return [...spellings.values()]
    .filter((same) => new Set(same.map(([, meaning]) => meaning)).size > 1)
    .map((same) => ({
      path: `${path}.texts`,
      message: `${same.map(([text]) => JSON.stringify(text)).join(' and ')} are the same text: keep one`,
    }));
}

/** Two columns with the same target: one of them would be lost. */
function clashes(columns: AnswerColumn[]): Issue[] {
  const groups = Map.groupBy(columns, ({ role }) => {
    const part =
      role.kind === 'row' ? role.row : role.kind === 'option' ? role.option.value : role.kind;
    return `${role.question.id}\n${part === 'otherText' ? part : role.kind}\n${part}`;
  });
  return [...groups.values()].flatMap(([first, ...others]) =>
    others.map(({ header }) => ({
      path: pathOf(header),
      message: `says the same as column "${first?.header}": map one of them and ignore the other`,
    })),
  );
}

function unused(mapping: Mapping, header: string[]): Issue[] {
  const used = [mapping.key.column, ...Object.keys(mapping.columns), ...mapping.ignored];
  const known = new Set(used.map(folded));
  return header
    .filter((text) => text !== '' && !known.has(folded(text)))
    .map((text) => ({
      path: `column "${text}"`,
      message: 'is not mapped: map it to a question, or list it under "ignored"',
    }));
}
