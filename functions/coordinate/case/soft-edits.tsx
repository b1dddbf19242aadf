import { questionsOf } from '../../../schemas/questionnaire.ts';
import type { Submission } from '../../../schemas/submission.ts';
import { answerText } from '../../web/answer-text.ts';
import { consoleCasePath } from '../../web/case-paths.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { DataTable } from '../parts/data-table.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { type CaseView, isPossible } from './case-view.ts';

/** The answers that break a soft edit, with the reasons of the unit. */
export function SoftEdits({ view, submission }: { view: CaseView; submission: Submission }) {
  const { soft: texts } = useConsoleTexts().case;
  const { language } = usePage();
  const href = useHref();
  const explained = questionsOf(view.questionnaire).flatMap((question) => {
    const reason = submission.reasons[question.id];
    return reason ? [{ question, reason }] : [];
  });
  if (explained.length === 0) return null;
  return (
    <>
      <h2 class="kern-heading-large">{texts.title}</h2>
      <p class="kern-body">{texts.text}</p>
      <DataTable
        caption={texts.title}
        isCaptionHidden
        rows={explained}
        columns={[
          {
            title: texts.question,
            isHeader: true,
            cell: ({ question }) => (
              <>
                {question.label[language]}
                {isPossible(view, 'query') && (
                  <p class="kern-body">
                    <a
                      class="kern-link kern-link--small kern-link--no-visited-state"
                      href={`${href(consoleCasePath(view.key, 'query'))}?question=${question.id}`}
                    >
                      {texts.ask}
                      <span class="kern-sr-only">: {question.label[language]}</span>
                    </a>
                  </p>
                )}
              </>
            ),
          },
          {
            title: texts.answer,
            cell: ({ question }) => (
              <span class="pegel-said">
                {answerText(question, submission.answers[question.id], language)}
              </span>
            ),
          },
          {
            title: texts.reason,
            cell: ({ reason }) => <span class="pegel-said">{reason}</span>,
          },
        ]}
      />
    </>
  );
}
