import type { Hono } from 'hono';
import type { Submission } from '../../schemas/submission.ts';
import { getSubmission } from '../store/submissions.ts';
import { ButtonLink } from '../web/components/button.tsx';
import { SummaryList } from '../web/components/summary-list.tsx';
import { formatInstant } from '../web/format.ts';
import { type PageEnv, useHref, usePage, useTexts } from '../web/page-context.ts';
import { renderPage } from '../web/render-page.tsx';
import { AnswersCopy } from './answers-copy.tsx';
import { CaseLayout } from './case-layout.tsx';
import type { RespondDependencies } from './dependencies.ts';
import { FeedbackLink } from './feedback-link.tsx';
import { pathOf, seeOther } from './paths.ts';
import { isSubmitted, readVisit, type Visit } from './visit.ts';

/** The receipt of the last submission, with a copy of its answers. */
export function addReceiptRoute(app: Hono<PageEnv>, dependencies: RespondDependencies): void {
  app.get('/respond/:wave/:ars/receipt', async (c) => {
    const visit = await readVisit(c, dependencies);
    if (!isSubmitted(visit)) return seeOther(c, pathOf(visit.key));
    const { core } = dependencies;
    const submission = await getSubmission(core, visit.key, visit.head.submissions);
    return renderPage(c, <ReceiptPage visit={visit} submission={submission} />);
  });
}

interface ReceiptPageProps {
  visit: Visit;
  submission: Submission;
}

function ReceiptPage({ visit, submission }: ReceiptPageProps) {
  const { language } = usePage();
  const { receipt } = useTexts();
  const href = useHref();
  const { head, questionnaire } = visit;
  return (
    <CaseLayout visit={visit} title={receipt.title}>
      <h1 class="kern-heading-x-large">{receipt.title}</h1>
      <p class="kern-body">
        {receipt.number}
        <br />
        <strong class="pegel-receipt">{submission.receipt}</strong>
      </p>
      <SummaryList
        entries={[
          { key: receipt.time, value: formatInstant(submission.submittedAt, language) },
          { key: receipt.unit, value: head.unit.name },
        ]}
      />
      <p class="kern-body pegel-screen">{receipt.text}</p>
      <div class="pegel-actions">
        <FeedbackLink visit={visit} />
        <ButtonLink href={href('/results')} secondary>
          {receipt.results}
        </ButtonLink>
      </div>
      <h2 class="kern-heading-large">{receipt.copy}</h2>
      <AnswersCopy questionnaire={questionnaire} unit={head.unit} given={submission.answers} />
    </CaseLayout>
  );
}
