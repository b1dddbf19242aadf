import type { Submission } from '../../../schemas/submission.ts';
import { AnswersCopy } from '../../web/components/answers-copy.tsx';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { formatInstant } from '../../web/format.ts';
import { usePage, useTexts } from '../../web/page-context.ts';
import { isSubmitted, type Visit } from '../case/visit.ts';

/** Why nothing waits for whoever approves; after the close nothing will any more. */
export type ApprovalOutcome = 'approved' | 'submitted' | 'returned' | 'notYet' | 'closed';

/** What became of the answers that somebody is to approve, where none wait. */
export function outcomeOf(visit: Visit, submission: Submission | undefined): ApprovalOutcome {
  if (submission && isSubmitted(visit)) return submission.approved ? 'approved' : 'submitted';
  if (!visit.isOpen) return 'closed';
  return visit.approval?.returned ? 'returned' : 'notYet';
}

interface OutcomeProps {
  visit: Visit;
  /** The last one that counts. */
  submission: Submission | undefined;
}

/** Tells whoever approves what became of the answers, and shows the response that counts. */
export function Outcome({ visit, submission }: OutcomeProps) {
  const { language } = usePage();
  const { approval: texts } = useTexts();
  const { returned } = visit.approval ?? {};
  const outcome = outcomeOf(visit, submission);
  return (
    <>
      <p class="kern-body">
        {outcome === 'returned' && returned
          ? `${texts.wasReturned(formatInstant(returned.at, language))} ${texts.tellReturned}`
          : texts.outcomes[outcome].text}
      </p>
      {submission && (
        <>
          {outcome !== 'approved' && <p class="kern-body">{texts.submitted}</p>}
          <Counting visit={visit} submission={submission} />
        </>
      )}
    </>
  );
}

function Counting({ visit, submission }: { visit: Visit; submission: Submission }) {
  const { language } = usePage();
  const { receipt } = useTexts();
  return (
    <>
      <SummaryList
        entries={[
          { key: receipt.number, value: submission.receipt },
          { key: receipt.time, value: formatInstant(submission.submittedAt, language) },
          { key: receipt.version, value: String(submission.number) },
        ]}
      />
      <AnswersCopy questionnaire={visit.questionnaire} unit={visit.head.unit} given={submission} />
    </>
  );
}
