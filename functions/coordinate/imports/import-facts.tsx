import { formatDate, formatNumber } from '../../../schemas/format.ts';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { usePage } from '../../web/page-context.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import type { ReadTable } from './check-import.ts';
import type { PlannedImport } from './read-import.ts';

/** Which wave a spreadsheet would make, and of how many units. */
export function ImportFacts({ planned, read }: { planned: PlannedImport; read: ReadTable }) {
  const { preview } = useConsoleTexts().imports;
  const { language } = usePage();
  const { plan, questionnaire } = planned;
  const { title, referenceDate } = plan.mapping;
  const { responses, unitErrors, answerErrors, scope } = read.reading;
  const count = (number: number) => formatNumber(number, language);
  const answered = responses.filter(({ answers }) => answers).length;
  return (
    <SummaryList
      entries={[
        { key: preview.wave, value: title[language] },
        { key: preview.id, value: plan.wave },
        { key: preview.referenceDate, value: formatDate(referenceDate, language) },
        {
          key: preview.questionnaire,
          value: `${questionnaire.title[language]} ${questionnaire.version}`,
        },
        ...(read.registry ? [{ key: preview.territory, value: read.registry.name[language] }] : []),
        { key: preview.units, value: count(responses.length) },
        { key: preview.answered, value: count(answered) },
        { key: preview.unanswered, value: count(responses.length - answered) },
        ...(scope ? [{ key: preview.scope, value: preview.scopes[scope] }] : []),
        ...(unitErrors.length > 0
          ? [{ key: preview.unitErrors, value: count(unitErrors.length) }]
          : []),
        ...(answerErrors.length > 0
          ? [{ key: preview.answerErrors, value: count(answerErrors.length) }]
          : []),
      ]}
    />
  );
}

/** What somebody should know before an earlier wave is imported: what is missing, what comes too late. */
export function ImportNotes({ read: { missing, opened } }: { read: ReadTable }) {
  const { preview } = useConsoleTexts().imports;
  const { language } = usePage();
  const notes = [
    ...(missing.length > 0
      ? [preview.missingTopics(missing.map((title) => title[language]).join(', '))]
      : []),
    ...opened.map(({ title }) => preview.openedBefore(title[language])),
  ];
  return (
    <>
      {notes.map((note) => (
        <p class="kern-body">{note}</p>
      ))}
    </>
  );
}
