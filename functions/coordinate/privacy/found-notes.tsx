import type { FoundNote } from '../../store/retention/found.ts';
import { formatInstant } from '../../web/format.ts';
import { usePage } from '../../web/page-context.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { FoundPart } from './found-part.tsx';

/** The notes that name somebody, in their words: they may mean somebody else. */
export function FoundNotes({ notes }: { notes: readonly FoundNote[] }) {
  const { privacy: texts } = useConsoleTexts();
  const { language } = usePage();
  return (
    <FoundPart
      title={texts.notes}
      rows={notes}
      columns={[
        { title: texts.unit, isHeader: true, cell: (one) => one.case.ars },
        { title: texts.wave, cell: (one) => one.case.wave },
        { title: texts.at, cell: ({ note }) => formatInstant(note.at, language) },
        { title: texts.textOf, cell: ({ note }) => note.text },
      ]}
    />
  );
}
