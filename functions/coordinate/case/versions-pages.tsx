import type { Submission } from '../../../schemas/submission.ts';
import { compareAnswers, type Difference } from '../../domain/cases/compare-answers.ts';
import { answerText } from '../../web/answer-text.ts';
import { consoleCasePath } from '../../web/case-paths.ts';
import { AnswersCopy } from '../../web/components/answers-copy.tsx';
import { useHref, usePage } from '../../web/page-context.ts';
import { DataTable } from '../parts/data-table.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { CaseFrame } from './case-frame.tsx';
import type { CaseView } from './case-view.ts';
import { SubmissionFacts } from './submission-facts.tsx';
import { CompareForm } from './versions-panel.tsx';

/** One version, as it was submitted. */
export function VersionPage({ view, submission }: { view: CaseView; submission: Submission }) {
  const { versions: texts } = useConsoleTexts().case;
  return (
    <CaseFrame view={view} title={texts.one(String(submission.number))}>
      <SubmissionFacts submission={submission} />
      <AnswersCopy questionnaire={view.questionnaire} unit={view.head.unit} given={submission} />
    </CaseFrame>
  );
}

interface ComparePageProps {
  view: CaseView;
  from: Submission;
  to: Submission;
  /** Those that can be chosen. */
  versions: readonly Submission[];
}

/** What two versions differ in, question by question. */
export function ComparePage({ view, from, to, versions }: ComparePageProps) {
  const { versions: texts } = useConsoleTexts().case;
  const { language } = usePage();
  const href = useHref();
  const differences = compareAnswers(view.questionnaire, from.answers, to.answers);
  const said = ({ question }: Difference, answer: Difference['before']) =>
    answer ? <span class="pegel-said">{answerText(question, answer, language)}</span> : '–';
  return (
    <CaseFrame view={view} title={texts.differences(String(from.number), String(to.number))}>
      <CompareForm
        action={href(consoleCasePath(view.key, 'versions'))}
        numbers={versions.map(({ number }) => number)}
        from={from.number}
        to={to.number}
      />
      {differences.length === 0 ? (
        <p class="kern-body">{texts.none}</p>
      ) : (
        <DataTable
          caption={texts.differences(String(from.number), String(to.number))}
          isCaptionHidden
          rows={differences}
          columns={[
            {
              title: texts.question,
              isHeader: true,
              cell: ({ question }) => question.label[language],
            },
            { title: texts.change, cell: ({ kind }) => texts.kinds[kind] },
            { title: texts.before, cell: (one) => said(one, one.before) },
            { title: texts.after, cell: (one) => said(one, one.after) },
          ]}
        />
      )}
    </CaseFrame>
  );
}
