import { type CrosswalkEntry, crosswalkIdOf } from '../../../../schemas/crosswalk.ts';
import { formatDate } from '../../../../schemas/format.ts';
import { consolePathOf } from '../../../web/console-paths.ts';
import { useHref, usePage } from '../../../web/page-context.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { useConsoleTexts } from '../../use-console-texts.ts';

interface CrosswalkTableProps {
  entries: readonly CrosswalkEntry[];
  caption: string;
  /** Whether they can be removed here. */
  isEditable?: boolean;
}

/** What became of keys of municipalities. */
export function CrosswalkTable({ entries, caption, isEditable }: CrosswalkTableProps) {
  const { crosswalk: texts } = useConsoleTexts();
  const { language } = usePage();
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      rows={entries}
      columns={[
        { title: texts.from, isHeader: true, cell: ({ from }) => from },
        { title: texts.to, cell: ({ to }) => to },
        { title: texts.on, cell: ({ on }) => formatDate(on, language) },
        { title: texts.kind, cell: ({ kind }) => texts.kinds[kind] },
        { title: texts.share, isNumeric: true, cell: ({ share }) => share ?? '' },
        ...(isEditable
          ? [
              {
                title: texts.actions,
                cell: (entry: CrosswalkEntry) => <RemovalLink entry={entry} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function RemovalLink({ entry }: { entry: CrosswalkEntry }) {
  const { crosswalk: texts } = useConsoleTexts();
  const href = useHref();
  const path = consolePathOf('registry', 'crosswalk', 'remove', crosswalkIdOf(entry));
  return (
    <a class="kern-link kern-link--no-visited-state" href={href(path)}>
      {texts.remove}
      <span class="kern-sr-only">
        {' '}
        {entry.from} → {entry.to}
      </span>
    </a>
  );
}
