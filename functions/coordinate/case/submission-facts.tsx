import type { Submission } from '../../../schemas/submission.ts';
import { Alert } from '../../web/components/alert.tsx';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { formatInstant } from '../../web/format.ts';
import { usePage } from '../../web/page-context.ts';
import { useConsoleTexts } from '../use-console-texts.ts';

/** Number, time and way of a submission. */
export function SubmissionFacts({ submission }: { submission: Submission }) {
  const { submission: texts } = useConsoleTexts().case;
  const { language } = usePage();
  const { number, receipt, submittedAt, mode, approved } = submission;
  return (
    <>
      {mode === 'PROXY' && <Alert kind="info" title={texts.proxy} />}
      <SummaryList
        entries={[
          { key: texts.number, value: String(number) },
          { key: texts.receipt, value: receipt },
          { key: texts.time, value: formatInstant(submittedAt, language) },
          { key: texts.mode, value: texts.modes[mode] },
          ...(approved ? [{ key: texts.approval, value: texts.approved }] : []),
        ]}
      />
    </>
  );
}
