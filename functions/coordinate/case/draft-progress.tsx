import { awaitsApproval, isEditable } from '../../../schemas/case.ts';
import { formatNumber } from '../../../schemas/format.ts';
import { formatInstant } from '../../web/format.ts';
import { usePage } from '../../web/page-context.ts';
import { DataTable } from '../parts/data-table.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import type { CaseView } from './case-view.ts';

/**
 * How far the entry is: which sections are saved, and not what is in them. Whoever has not submitted
 * has not said it to the coordinators yet.
 */
export function DraftProgress({ view: { head, draft, questionnaire } }: { view: CaseView }) {
  const { draft: texts } = useConsoleTexts().case;
  const { language } = usePage();
  if (!isEditable(head) && !awaitsApproval(head)) return null;
  const savedAt = new Map(draft.map((saved) => [saved.section, saved.savedAt]));
  const count = (number: number) => formatNumber(number, language);
  return (
    <>
      <h2 class="kern-heading-large">{texts.title}</h2>
      <p class="kern-body">
        {texts.text} {texts.of(count(draft.length), count(questionnaire.sections.length))}.
      </p>
      <DataTable
        caption={texts.title}
        isCaptionHidden
        rows={questionnaire.sections}
        columns={[
          { title: texts.section, isHeader: true, cell: ({ title }) => title[language] },
          {
            title: texts.saved,
            cell: ({ id }) => {
              const at = savedAt.get(id);
              return at ? formatInstant(at, language) : texts.notSaved;
            },
          },
        ]}
      />
    </>
  );
}
