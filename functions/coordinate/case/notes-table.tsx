import type { CaseNote } from '../../../schemas/case-note.ts';
import { formatDate } from '../../../schemas/format.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import { formatInstant } from '../../web/format.ts';
import { usePage } from '../../web/page-context.ts';
import { DataTable } from '../parts/data-table.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';

interface NotesTableProps {
  notes: readonly CaseNote[];
  /** The names of staff by their ids. */
  names: ReadonlyMap<string, string>;
  questionnaire: Questionnaire;
}

/** Calls, questions and reasons, the last first. */
export function NotesTable({ notes, names, questionnaire }: NotesTableProps) {
  const { case: texts, audit } = useConsoleTexts();
  const { language } = usePage();
  const headingOf = useHeading(questionnaire);
  if (notes.length === 0) return <p class="kern-body">{texts.notes.none}</p>;
  return (
    <>
      <DataTable
        caption={texts.notes.title}
        isCaptionHidden
        rows={notes}
        columns={[
          { title: texts.notes.at, cell: ({ at }) => formatInstant(at, language) },
          {
            title: texts.notes.what,
            isHeader: true,
            cell: (note) => (
              <>
                {headingOf(note)}
                {note.text && <p class="kern-body pegel-said">{note.text}</p>}
              </>
            ),
          },
          { title: texts.notes.who, cell: ({ by }) => names.get(by) ?? audit.unknownPerson },
        ]}
      />
      <p class="kern-body kern-body--small">{texts.notes.kept}</p>
    </>
  );
}

function useHeading({ sections }: Questionnaire) {
  const { case: texts, caseWords } = useConsoleTexts();
  const { language } = usePage();
  const { notes } = texts;
  return (note: CaseNote): string => {
    switch (note.kind) {
      case 'call': {
        return note.callBackOn
          ? notes.callBackOn(formatDate(note.callBackOn, language))
          : notes.outcomes[note.outcome];
      }
      case 'query': {
        const about = sections.filter(({ id }) => note.sections.includes(id));
        if (about.length === 0) return notes.kinds.query;
        const names = about.map(({ title }) => title[language]).join(', ');
        return `${notes.kinds.query} ${notes.about(names)}`;
      }
      case 'exemption': {
        const covering = note.coveredBy ? ` (${note.coveredBy.name})` : '';
        return `${notes.kinds.exemption}: ${caseWords.statuses[note.status]}${covering}`;
      }
      case 'reinstatement':
        return notes.kinds.reinstatement;
    }
  };
}
