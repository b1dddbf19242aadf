import type { MappedColumn } from '../../../../schemas/mapping.ts';
import type { Questionnaire } from '../../../../schemas/questionnaire.ts';
import type { Text } from '../../../../schemas/text.ts';
import { folded } from '../cell.ts';
import { type ColumnRole, roleOf } from '../roles.ts';
import { wordsOf } from './words.ts';

/** Something that a column can be about. */
export interface Target {
  column: MappedColumn;
  role: ColumnRole;
  /** Folded texts that mean it and, as far as the catalogue goes, hardly anything else. */
  names: string[];
  /** Words that speak of it. */
  words: ReadonlySet<string>;
}

/** All that columns can be about: questions, rows of matrices, options of multiple choices. */
export function targetsOf(questionnaire: Questionnaire): Target[] {
  return questionnaire.sections.flatMap((section) =>
    section.questions.flatMap((question) => {
      const about = [question.id, ...both(question.label), ...both(section.title)];
      const target = (column: Omit<MappedColumn, 'question'>, names: string[], more: string[]) => {
        const mapped = { question: question.id, ...column };
        const role = roleOf(question, mapped);
        const words = wordsOf([...about, ...more].join(' '));
        return 'problem' in role ? [] : [{ column: mapped, role, words, names: names.map(folded) }];
      };
      const parts =
        question.type === 'matrix'
          ? question.rows.map((row) => ({ column: { row: row.value }, label: row.label }))
          : question.type === 'multi'
            ? question.options.map((one) => ({ column: { option: one.value }, label: one.label }))
            : [];
      return [
        ...target({}, [question.id, ...both(question.label)], []),
        ...parts.flatMap(({ column, label }) =>
          target(
            column,
            [...both(label), `${question.id} ${Object.values(column)[0]}`],
            [...both(label), ...Object.values(column)],
          ),
        ),
        ...target({ otherText: true }, [], ['anderes', 'other', 'sonstiges']),
      ];
    }),
  );
}

function both({ de, en }: Text): string[] {
  return [de, en];
}
