import type { Problem } from '../../schemas/constraints.ts';
import { formatNumber } from '../../schemas/format.ts';
import type { Question } from '../../schemas/question.ts';
import type { Language } from '../../schemas/text.ts';
import { texts } from './texts/texts.ts';

/** What to do about a problem with the answer to a question, as a sentence. */
export function problemSentence(problem: Problem, question: Question, language: Language): string {
  const { problems } = texts[language];
  const format = (number: number) => formatNumber(number, language);
  switch (problem) {
    case 'required':
      return requiredSentence(question, problems.required);
    case 'textTooLong':
      return problems.textTooLong(question.type === 'text' ? format(question.maxLength) : '');
    case 'tooManyOptions':
      return problems.tooManyOptions(
        question.type === 'multi' && question.maxSelect ? format(question.maxSelect) : '',
      );
    case 'outOfRange':
      return question.type === 'number'
        ? problems.outOfRange(format(question.min), format(question.max))
        : problems.notANumber;
    case 'exclusiveOption':
      return question.type === 'number' ? problems.unknownAndNumber : problems.exclusiveOption;
    default:
      return problems[problem];
  }
}

function requiredSentence(
  question: Question,
  required: (typeof texts)['de']['problems']['required'],
): string {
  switch (question.type) {
    case 'key':
    case 'single':
    case 'yesNoPlanned':
      return required.choice;
    case 'multi':
      return required.choices;
    case 'number':
      return question.allowUnknown ? required.numberOrUnknown : required.number;
    default:
      return required[question.type];
  }
}
