import { type KeyKind, keyKinds } from '../../../schemas/mapping.ts';
import { isChoice, optionsOf } from '../../../schemas/question.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import type { Language } from '../../../schemas/text.ts';
import { questionNumbers } from '../../domain/cases/question-numbers.ts';
import { type ColumnContent, idOf, type Target } from '../../domain/spreadsheet/column-content.ts';
import { targetsOf } from '../../domain/spreadsheet/propose/targets.ts';
import type { ImportsTexts } from '../../web/texts/console/imports.de.ts';

/** Something to choose: what a form says, and how it reads. */
export interface TargetOption {
  value: string;
  text: string;
}

/** What columns can hold, in groups with a name; those without one stand first. */
export interface TargetGroup {
  name: string | undefined;
  options: TargetOption[];
}

const ignored = 'ignored';
const keyPrefix = 'key:';

/** What a form says of the content of a column. */
export function valueOfContent(content: ColumnContent): string {
  switch (content.kind) {
    case 'undecided':
      return '';
    case 'ignored':
      return ignored;
    case 'key':
      return `${keyPrefix}${content.holds}`;
    case 'answers':
      return idOf(content.target);
  }
}

/** The content that a form says; undefined for what no form of ours says. */
export function contentOfValue(
  value: string,
  questionnaire: Questionnaire,
): ColumnContent | undefined {
  if (value === '') return { kind: 'undecided' };
  if (value === ignored) return { kind: 'ignored' };
  const holds = value.startsWith(keyPrefix) ? value.slice(keyPrefix.length) : '';
  if (Object.hasOwn(keyKinds, holds)) return { kind: 'key', holds: holds as KeyKind };
  const target = targetsOf(questionnaire).find(({ column }) => idOf(column) === value);
  return target && { kind: 'answers', target: target.column };
}

/** All that columns can hold: nothing, a key, or something of the questionnaire by its sections. */
export function targetGroups(
  questionnaire: Questionnaire,
  texts: ImportsTexts['columns'],
  language: Language,
): TargetGroup[] {
  const targets = Map.groupBy(targetsOf(questionnaire), ({ column }) => column.question);
  const numbers = questionNumbers(questionnaire);
  return [
    {
      name: undefined,
      options: [
        { value: '', text: texts.undecided },
        { value: ignored, text: texts.ignored },
      ],
    },
    {
      name: texts.keys,
      options: Object.entries(texts.keyNames).map(([holds, text]) => ({
        value: `${keyPrefix}${holds}`,
        text,
      })),
    },
    ...questionnaire.sections.map(({ title, questions }) => ({
      name: title[language],
      options: questions.flatMap(({ id }) =>
        (targets.get(id) ?? []).map(({ column }) => ({
          value: idOf(column),
          text: `${numbers.get(id)} ${targetText(column, questionnaire, texts, language)}`,
        })),
      ),
    })),
  ];
}

const maxLabelLength = 70;

/** What a column is about, as a person reads it. */
export function targetText(
  { question: id, row, option, otherText }: Target,
  questionnaire: Questionnaire,
  texts: ImportsTexts['columns'],
  language: Language,
): string {
  const question = questionnaire.sections
    .flatMap(({ questions }) => questions)
    .find((one) => one.id === id);
  if (!question) return id;
  const label = shortened(question.label[language]);
  const entries =
    question.type === 'matrix' ? question.rows : isChoice(question) ? optionsOf(question) : [];
  const entry = entries.find(({ value }) => value === (row ?? option));
  const part = otherText ? texts.otherText : entry?.label[language];
  return part ? `${label}: ${part}` : label;
}

function shortened(text: string): string {
  return text.length > maxLabelLength ? `${text.slice(0, maxLabelLength)}…` : text;
}
