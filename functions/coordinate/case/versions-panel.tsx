import type { Submission } from '../../../schemas/submission.ts';
import { consoleCasePath } from '../../web/case-paths.ts';
import { SubmitButton } from '../../web/components/button.tsx';
import { formatInstant } from '../../web/format.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { DataTable } from '../parts/data-table.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import type { CaseView } from './case-view.ts';

interface VersionsPanelProps {
  view: CaseView;
  /** The last first; two at least. */
  versions: readonly Submission[];
}

/** All versions of a submission, and what compares two of them. */
export function VersionsPanel({ view: { key, head }, versions }: VersionsPanelProps) {
  const { versions: texts, submission } = useConsoleTexts().case;
  const { language } = usePage();
  const href = useHref();
  const nameOf = ({ number }: Submission) =>
    number === head.submissions
      ? `${texts.one(String(number))} (${texts.counts})`
      : texts.one(String(number));
  return (
    <>
      <h2 class="kern-heading-large">{texts.title}</h2>
      <DataTable
        caption={texts.title}
        isCaptionHidden
        rows={versions}
        columns={[
          {
            title: submission.number,
            isHeader: true,
            cell: (version) => (
              <a
                class="kern-link kern-link--no-visited-state"
                href={href(consoleCasePath(key, `versions/${version.number}`))}
              >
                {nameOf(version)}
              </a>
            ),
          },
          {
            title: submission.time,
            cell: ({ submittedAt }) => formatInstant(submittedAt, language),
          },
          { title: submission.mode, cell: ({ mode }) => submission.modes[mode] },
        ]}
      />
      <CompareForm
        action={href(consoleCasePath(key, 'versions'))}
        numbers={versions.map(({ number }) => number)}
        from={head.submissions - 1}
        to={head.submissions}
      />
    </>
  );
}

interface CompareFormProps {
  action: string;
  numbers: readonly number[];
  from: number;
  to: number;
}

/** Chooses the two versions that are compared. */
export function CompareForm({ action, numbers, from, to }: CompareFormProps) {
  const { versions: texts } = useConsoleTexts().case;
  const options = numbers.map((number) => [String(number), texts.one(String(number))] as const);
  return (
    <form class="pegel-toolbar" method="get" action={action}>
      <SelectField name="from" label={texts.from} options={options} chosen={String(from)} />
      <SelectField name="to" label={texts.to} options={options} chosen={String(to)} />
      <SubmitButton secondary>{texts.show}</SubmitButton>
    </form>
  );
}
