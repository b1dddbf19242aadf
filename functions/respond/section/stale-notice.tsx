import { isDeepStrictEqual } from 'node:util';
import type { Answer } from '../../../schemas/answer.ts';
import type { Question } from '../../../schemas/question.ts';
import type { Section } from '../../../schemas/questionnaire.ts';
import type { DraftSection, Statement } from '../../../schemas/submission.ts';
import type { Language } from '../../../schemas/text.ts';
import { answerText } from '../../web/answer-text.ts';
import { Alert } from '../../web/components/alert.tsx';
import { formatInstant } from '../../web/format.ts';
import { useHref, usePage, useTexts } from '../../web/page-context.ts';
import { pageAfter } from '../case/progress.ts';
import type { Visit } from '../case/visit.ts';
import { pathOf } from '../paths.ts';

interface StaleNoticeProps {
  visit: Visit;
  section: Section;
  /** What somebody else has saved. */
  saved: DraftSection;
  /** What was posted and not saved. */
  typed: Statement;
}

/** Shows what somebody else has saved beside what was just typed, where the two differ. */
export function StaleNotice({ visit, section, saved, typed }: StaleNoticeProps) {
  const { language } = usePage();
  const { stale } = useTexts();
  const href = useHref();
  const different = section.questions.filter(
    ({ id }) => !isDeepStrictEqual(saved.answers[id], typed.answers[id]),
  );
  return (
    <Alert kind="warning" title={stale.title} urgent>
      <p class="kern-body">{stale.text(formatInstant(saved.savedAt, language))}</p>
      {different.map((question) => (
        <div>
          <h3 class="kern-heading-small">{question.label[language]}</h3>
          <dl class="pegel-compare">
            {[
              { name: stale.saved, one: saved, other: typed },
              { name: stale.typed, one: typed, other: saved },
            ].map(({ name, one, other }) => (
              <div>
                <dt class="kern-body kern-body--small">{name}</dt>
                <dd class="kern-body">
                  {differenceText(
                    question,
                    one.answers[question.id],
                    other.answers[question.id],
                    language,
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      <p class="kern-body">
        <a class="kern-link" href={href(pathOf(visit.key, pageAfter(section, visit)))}>
          {stale.keep}
        </a>
      </p>
    </Alert>
  );
}

/** An answer as far as it differs from another: of a matrix, the rows that do. */
function differenceText(
  question: Question,
  one: Answer | undefined,
  other: Answer | undefined,
  language: Language,
): string {
  if (question.type !== 'matrix' || one?.kind !== 'cells' || other?.kind !== 'cells') {
    return answerText(question, one, language);
  }
  const rows = question.rows.filter(({ value }) => one.cells[value] !== other.cells[value]);
  return answerText({ ...question, rows }, one, language);
}
