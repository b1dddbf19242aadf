import type { Comparison, Condition } from '../../schemas/condition.ts';
import { formatNumber } from '../../schemas/format.ts';
import { isChoice, optionsOf } from '../../schemas/question.ts';
import { type Questionnaire, questionsOf } from '../../schemas/questionnaire.ts';
import type { Language, Text } from '../../schemas/text.ts';
import { questionNumbers } from '../domain/cases/question-numbers.ts';
import { type Clause, spellOut } from '../domain/cases/spell-out.ts';
import { texts } from './texts/texts.ts';

/**
 * When a question is to be answered, as a sentence for paper: questions are named by their numbers,
 * options as they read.
 *
 * @example
 * conditionSentence({ op: 'in', question: 'vps.status', values: ['live'] }, questionnaire, 'de');
 * // Nur wenn bei Frage 2.1 „In Betrieb“ angekreuzt ist.
 */
export function conditionSentence(
  condition: Condition,
  questionnaire: Questionnaire,
  language: Language,
): string {
  const words = texts[language].blank.condition;
  const numbers = questionNumbers(questionnaire);

  const sayClause = (clause: Clause): string =>
    'join' in clause
      ? clause.of
          .map((part) => ('join' in part ? `(${sayClause(part)})` : sayClause(part)))
          .join(clause.join === 'all' ? words.and : words.or)
      : sayComparison(clause.comparison, clause.must);

  const sayComparison = (comparison: Comparison, must: 'hold' | 'fail'): string => {
    const say = must === 'hold' ? words.holds : words.fails;
    const number = numbers.get(comparison.question) ?? '';
    const { options, rows } = labelsOf(comparison.question, questionnaire);
    const quote = (values: string[], labels: Labelled[]) =>
      labels
        .filter(({ value }) => values.includes(value))
        .map(({ label }) => words.quoted(label[language]));
    switch (comparison.op) {
      case 'in':
      case 'notIn':
        return say[comparison.op](number, quote(comparison.values, options));
      case 'anyCell':
        return say.anyCell(
          number,
          quote(comparison.columns, options),
          comparison.rows && quote(comparison.rows, rows),
        );
      case 'lessThan':
      case 'greaterThan':
        return say[comparison.op](number, formatNumber(comparison.number, language));
    }
  };

  return words.onlyIf(sayClause(spellOut(condition)));
}

interface Labelled {
  value: string;
  label: Text;
}

/** What can be ticked at a question: its options or columns, and in which rows. */
function labelsOf(
  id: string,
  questionnaire: Questionnaire,
): { options: Labelled[]; rows: Labelled[] } {
  const question = questionsOf(questionnaire).find((one) => one.id === id);
  if (question?.type === 'matrix') return { options: question.columns, rows: question.rows };
  return { options: question && isChoice(question) ? optionsOf(question) : [], rows: [] };
}
