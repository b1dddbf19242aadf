import type { Edit } from '../../../schemas/edit.ts';
import { formatNumber } from '../../../schemas/format.ts';
import type { Question } from '../../../schemas/question.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import type { Language } from '../../../schemas/text.ts';
import { type QuestionRule, ruleOf } from '../../domain/questionnaires/question-changes.ts';
import { conditionSentence } from '../../web/condition-sentence.ts';
import { consoleTexts } from '../../web/texts/console/texts.ts';

/** A question, and the version of the questionnaire that it stands in. */
export interface QuestionInVersion {
  question: Question;
  questionnaire: Questionnaire;
}

/** What a question says about one of its rules, as a person reads it; undefined where it says nothing. */
export function ruleText(
  { question, questionnaire }: QuestionInVersion,
  rule: QuestionRule,
  language: Language,
): string | undefined {
  const { difference, questionnaires } = consoleTexts[language];
  const said = ruleOf(question, rule);
  const number = typeof said === 'number' ? formatNumber(said, language) : undefined;
  switch (rule) {
    case 'type':
      return difference.types[question.type];
    case 'meaningVersion':
      return String(question.meaningVersion);
    case 'nature':
      return difference.natures[question.nature];
    case 'publication':
      return questionnaires.classes.meanings[question.publication];
    case 'showIf':
      return question.showIf
        ? conditionSentence(question.showIf, questionnaire, language)
        : difference.always;
    case 'required':
      return typeof question.required === 'object'
        ? conditionSentence(question.required, questionnaire, language)
        : difference.required[`${question.required}`];
    case 'edits':
      return question.edits?.map((edit) => editText(edit, language)).join('\n') || undefined;
    case 'allowUnknown':
      return difference.required[said ? 'true' : 'false'];
    case 'unit':
      return said === undefined ? undefined : String(said);
    case 'min':
    case 'max':
    case 'maxSelect':
      return number;
    case 'maxLength':
      return number && difference.characters(number);
  }
}

/** The message of a check, and the rule as the file names it. */
function editText({ severity, rule: { op, ...values }, message }: Edit, language: Language) {
  const { severities } = consoleTexts[language].difference;
  const details = Object.keys(values).length > 0 ? ` ${JSON.stringify(values)}` : '';
  return `${severities[severity]}: ${message[language]} (${op}${details})`;
}
