import { type ChoiceQuestion, optionsOf, type Question } from '../../../schemas/question.ts';
import { usePage, useTexts } from '../../web/page-context.ts';
import { BlankMatrix } from './blank-matrix.tsx';
import { Box, Line } from './marks.tsx';

/** Where the answer goes. Boxes and lines are for pens: they are no controls, and hidden from readers. */
export function AnswerSpace({ question }: { question: Question }) {
  const { form } = useTexts();
  switch (question.type) {
    case 'single':
    case 'multi':
    case 'yesNoPlanned':
      return <Options question={question} />;
    case 'matrix':
      return <BlankMatrix question={question} />;
    case 'month':
      return <Parts labels={[form.month, form.year]} />;
    case 'date':
      return <Parts labels={[form.day, form.month, form.year]} />;
    case 'number':
      return (
        <p class="pegel-blank__parts kern-body">
          <span>
            <Line /> {question.unit}
          </span>
          {question.allowUnknown && (
            <span>
              <Box kind="square" /> {form.unknown}
            </span>
          )}
        </p>
      );
    case 'text':
      return <Lines count={linesFor(question.maxLength)} />;
    case 'key':
    case 'email':
      return <Lines count={1} />;
    case 'confirm':
      return (
        <p class="pegel-blank__parts kern-body">
          <span>
            <Box kind="square" /> {form.confirmed}
          </span>
        </p>
      );
  }
}

function Options({ question }: { question: ChoiceQuestion }) {
  const { language } = usePage();
  const kind = question.type === 'multi' ? 'square' : 'round';
  return (
    <ul class="pegel-blank__options">
      {optionsOf(question).map(({ label, otherText }) => (
        <li class="kern-body">
          <Box kind={kind} />
          <span>
            {label[language]}
            {otherText && (
              <>
                : <Line />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Parts({ labels }: { labels: string[] }) {
  return (
    <p class="pegel-blank__parts kern-body">
      {labels.map((label) => (
        <span>
          {label} <Line />
        </span>
      ))}
    </p>
  );
}

function Lines({ count }: { count: number }) {
  return (
    <div class="pegel-blank__lines" aria-hidden="true">
      {Array.from({ length: count }, () => (
        <div></div>
      ))}
    </div>
  );
}

/** So many letters are written on a line by hand, and so many lines are enough for anybody. */
const lettersOnALine = 80;
const mostLines = 6;

const linesFor = (maxLength: number) => Math.min(mostLines, Math.ceil(maxLength / lettersOnALine));
