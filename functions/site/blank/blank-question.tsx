import { formatNumber } from '../../../schemas/format.ts';
import type { Question } from '../../../schemas/question.ts';
import type { Language } from '../../../schemas/text.ts';
import { usePage, useTexts } from '../../web/page-context.ts';
import type { Texts } from '../../web/texts/de.ts';
import { AnswerSpace } from './answer-space.tsx';

interface BlankQuestionProps {
  question: Question;
  number: string | undefined;
  /** When it is to be answered; always where there is none. */
  condition: string | undefined;
}

/** A question on paper: its number and wording, when and how to answer it, and space to do so. */
export function BlankQuestion({ question, number, condition }: BlankQuestionProps) {
  const { language } = usePage();
  const texts = useTexts();
  const hints = [question.help?.[language], instructionFor(question, texts, language)];
  const hint = hints.filter(Boolean).join(' ');
  return (
    <div class="pegel-blank__question">
      <div class="pegel-blank__head">
        <h3 class="kern-title">
          <span class="pegel-blank__number">{number}</span> {question.label[language]}
          {question.required === false && (
            <span class="kern-label__optional"> {texts.form.optional}</span>
          )}
        </h3>
        {condition && <p class="pegel-blank__condition kern-body">{condition}</p>}
        <div class="pegel-blank__notes">
          {hint && <p class="kern-body">{hint}</p>}
          <p class="kern-body kern-body--small">
            {texts.section.publication[question.publication]}
          </p>
        </div>
      </div>
      <AnswerSpace question={question} />
    </div>
  );
}

/** How to answer, beyond what the help says: it names the limit of a choice where there is one. */
function instructionFor(
  question: Question,
  { blank, form }: Texts,
  language: Language,
): string | undefined {
  const format = (number: number) => formatNumber(number, language);
  switch (question.type) {
    case 'single':
    case 'yesNoPlanned':
      return blank.one;
    case 'multi':
      if (question.maxSelect === undefined) return blank.several;
      return question.help ? undefined : blank.most(format(question.maxSelect));
    case 'matrix':
      return blank.eachRow;
    case 'number':
      return form.numberHint(format(question.min), format(question.max));
    case 'text':
      return form.textHint(format(question.maxLength));
    default:
      return undefined;
  }
}
