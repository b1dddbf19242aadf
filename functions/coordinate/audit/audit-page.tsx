import type { AuditEntry } from '../../../schemas/audit.ts';
import type { CaseKey } from '../../../schemas/case.ts';
import { formatNumber } from '../../../schemas/format.ts';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { linksTo } from '../../web/forms/plain-form.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { ConsoleLayout } from '../parts/console-layout.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { AboutEntry } from './about-entry.tsx';
import { AuditSearchForm, type AuditSearchFormProps } from './audit-form.tsx';
import { auditPathOf } from './audit-paths.ts';
import { cursorBehind } from './audit-query.ts';
import { maxRows } from './audit-sheet.ts';
import { AuditTable } from './audit-table.tsx';

interface AuditPageProps extends AuditSearchFormProps {
  entries: readonly AuditEntry[];
  /** The name of the unit of a case. */
  unitName: (key: CaseKey) => string | undefined;
  /** There are earlier entries. */
  hasMore: boolean;
}

/** Entries of the audit, with what searches in them. */
export function AuditPage(props: AuditPageProps) {
  const { query, waves, entries, names, unitName, hasMore, errors = {} } = props;
  const { audit } = useConsoleTexts();
  const { language } = usePage();
  const href = useHref();
  const links = linksTo(errors);
  const last = entries.at(-1);
  return (
    <ConsoleLayout title={audit.title} section="audit" hasErrors={links.length > 0}>
      {links.length > 0 && <ErrorSummary errors={links} />}
      <h1 class="kern-heading-x-large">{audit.title}</h1>
      <p class="kern-body">{audit.text}</p>
      <AuditSearchForm {...props} />
      {entries.length === 0 ? (
        <p class="kern-body">{audit.none}</p>
      ) : (
        <>
          <AuditTable
            entries={entries}
            names={names}
            caption={audit.table.caption}
            about={(entry) => <AboutEntry entry={entry} waves={waves} unitName={unitName} />}
          />
          <p class="kern-body">
            <a
              class="kern-link kern-link--no-visited-state"
              href={href(auditPathOf(without(query), '.csv'))}
            >
              {audit.csv}
            </a>{' '}
            {audit.csvLimit(formatNumber(maxRows, language))}
          </p>
        </>
      )}
      <div class="pegel-pages">
        {query.has('after') && (
          <a class="kern-link kern-link--no-visited-state" href={href(auditPathOf(without(query)))}>
            {audit.later}
          </a>
        )}
        {last && hasMore && (
          <a
            class="kern-link kern-link--no-visited-state"
            href={href(auditPathOf(without(query, cursorBehind(last))))}
            rel="next"
          >
            {audit.earlier}
          </a>
        )}
      </div>
    </ConsoleLayout>
  );
}

/** A query that begins anew, or behind an entry. */
function without(query: URLSearchParams, after?: string): URLSearchParams {
  const copy = new URLSearchParams([...query].filter(([name, value]) => value && name !== 'after'));
  if (after) copy.set('after', after);
  return copy;
}
