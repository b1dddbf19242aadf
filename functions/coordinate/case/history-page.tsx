import { AuditTable, type NamedEntries } from '../audit/audit-table.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { CaseFrame } from './case-frame.tsx';
import type { CaseView } from './case-view.ts';

interface HistoryPageProps {
  view: CaseView;
  history: NamedEntries;
  /** Entries of a whole page. */
  count: number;
}

/** All that has happened in a case, page by page. */
export function HistoryPage({ view, history, count }: HistoryPageProps) {
  const { history: texts } = useConsoleTexts().case;
  const last = history.entries.at(-1);
  return (
    <CaseFrame view={view} title={texts.title}>
      {last ? (
        <AuditTable {...history} caption={texts.title} isCaptionHidden />
      ) : (
        <p class="kern-body">{texts.none}</p>
      )}
      {last && history.entries.length === count && (
        <p class="kern-body">
          <a class="kern-link kern-link--no-visited-state" href={`?before=${last.id}`} rel="next">
            {texts.earlier}
          </a>
        </p>
      )}
    </CaseFrame>
  );
}
