import { formatDate, formatNumber } from '../../../schemas/format.ts';
import type { Question } from '../../../schemas/question.ts';
import { answerText } from '../answer-text.ts';
import { usePage, useTexts } from '../page-context.ts';
import { type FieldProps, hasHint, type PreviousAnswer, partIds } from './field.ts';

/** The wording of a question, and that it is optional where it always is. */
export function LabelText({ question, isChange }: Pick<FieldProps, 'question' | 'isChange'>) {
  const { language } = usePage();
  const texts = useTexts();
  if (isChange) return <>{texts.confirm.newAnswer}</>;
  return (
    <>
      {question.label[language]}
      {question.required === false && (
        <span class="kern-label__optional"> {texts.form.optional}</span>
      )}
    </>
  );
}

/** What stands between a question and its controls: hint, what is published, error. */
export function FieldNotes({ question, error, previous, isChange }: FieldProps) {
  return (
    <>
      {!isChange && hasHint(question) && (
        <p class="kern-hint" id={partIds.hint(question.id)}>
          <HintText question={question} />
        </p>
      )}
      {!isChange && <PublicationNote question={question} />}
      {!isChange && previous && <PreviousNote question={question} previous={previous} />}
      {error && <ErrorMessage id={partIds.error(question.id)} text={error} />}
    </>
  );
}

function HintText({ question }: { question: Question }) {
  const { language } = usePage();
  const texts = useTexts();
  const format = (number: number) => formatNumber(number, language);
  const help = question.help?.[language];
  switch (question.type) {
    case 'number':
      return (
        <>
          {help} {texts.form.numberHint(format(question.min), format(question.max))}
        </>
      );
    case 'text':
      return (
        <>
          {help} {texts.form.textHint(format(question.maxLength))}
        </>
      );
    case 'month':
      return <>{help ?? texts.form.monthHint}</>;
    case 'date':
      return <>{help ?? texts.form.dateHint}</>;
    default:
      return <>{help}</>;
  }
}

/** Says beside a question what becomes of its answer. */
function PublicationNote({ question: { id, publication } }: { question: Question }) {
  const texts = useTexts();
  const icon = publication === 'internal' ? 'visibility-off' : 'visibility';
  return (
    <p class="pegel-note kern-body kern-body--small" id={partIds.note(id)}>
      <span class={`kern-icon kern-icon--small kern-icon--${icon}`} aria-hidden="true"></span>
      {texts.section.publication[publication]}
    </p>
  );
}

/** The latest earlier answer, to compare with: nothing is preselected. */
function PreviousNote({ question, previous }: { question: Question; previous: PreviousAnswer }) {
  const { language } = usePage();
  const { confirm } = useTexts();
  const lines = answerText(question, previous.answer, language).split('\n');
  const date = formatDate(previous.referenceDate, language);
  return (
    <div class="pegel-previous kern-body kern-body--small" id={partIds.previous(question.id)}>
      {previous.predecessor
        ? confirm.ofPredecessor(previous.predecessor, date)
        : confirm.previous(date)}{' '}
      {lines.length === 1 ? (
        <strong>{lines[0]}</strong>
      ) : (
        <ul class="pegel-previous__lines">
          {lines.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What is wrong with a field. */
export function ErrorMessage({ id, text }: { id: string; text: string }) {
  const texts = useTexts();
  return (
    <p class="kern-error" id={id}>
      <span class="kern-icon kern-icon--danger" aria-hidden="true"></span>
      <span class="kern-body">
        <span class="kern-sr-only">{texts.form.error} </span>
        {text}
      </span>
    </p>
  );
}
