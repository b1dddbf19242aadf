import { type AuditEntry, auditActions } from '../../../schemas/audit.ts';
import type { CaseKey } from '../../../schemas/case.ts';
import { formatNumber } from '../../../schemas/format.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { typeDate } from '../../domain/waves/typed-time.ts';
import { consoleCasePath } from '../../web/case-paths.ts';
import { SubmitButton } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { TextInput } from '../../web/fields/plain-field.tsx';
import { linksTo, type PlainErrors } from '../../web/forms/plain-form.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { ConsoleLayout } from '../parts/console-layout.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { unitPath } from '../registry/paths.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { auditPath, auditPathOf } from './audit-paths.ts';
import { cursorBehind, type SearchField } from './audit-query.ts';
import { maxRows } from './audit-sheet.ts';
import { AuditTable } from './audit-table.tsx';

interface AuditPageProps {
  /** What the address asks for. */
  query: URLSearchParams;
  waves: readonly Wave[];
  entries: readonly AuditEntry[];
  /** The names of staff by their ids. */
  names: ReadonlyMap<string, string>;
  /** The name of the unit of a case. */
  unitName: (key: CaseKey) => string | undefined;
  /** The days that were read. */
  days?: { from: string; to: string };
  /** There are earlier entries. */
  hasMore: boolean;
  errors?: PlainErrors<SearchField>;
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
      <SearchForm {...props} />
      {entries.length === 0 ? (
        <p class="kern-body">{audit.none}</p>
      ) : (
        <>
          <AuditTable
            entries={entries}
            names={names}
            caption={audit.table.caption}
            about={(entry) => <About entry={entry} waves={waves} unitName={unitName} />}
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

function SearchForm({ query, waves, names, days, errors = {} }: AuditPageProps) {
  const { audit } = useConsoleTexts();
  const { language } = usePage();
  const href = useHref();
  const { filter } = audit;
  const all = ['', filter.all] as const;
  const asked = (field: SearchField) => query.get(field) ?? '';
  const day = (field: 'from' | 'to') => {
    const read = days?.[field];
    return asked(field) || (read && read > '0001' ? typeDate(read) : '');
  };
  const person = asked('person');
  const people = new Map(names);
  if (person && !people.has(person)) people.set(person, audit.unknownPerson);
  return (
    <form class="pegel-form" method="get" action={href(auditPath)} novalidate>
      <h2 class="kern-heading-large">{filter.title}</h2>
      <div class="pegel-columns">
        <TextInput
          name="from"
          label={filter.from}
          hint={filter.dateHint}
          value={day('from')}
          error={errors.from}
        />
        <TextInput
          name="to"
          label={filter.to}
          hint={filter.dateHint}
          value={day('to')}
          error={errors.to}
        />
        <SelectField
          name="wave"
          label={filter.wave}
          options={[all, ...waves.map(({ id, title }) => [id, title[language]] as const)]}
          chosen={asked('wave')}
        />
        <TextInput
          name="ars"
          label={filter.ars}
          hint={filter.arsHint}
          value={asked('ars')}
          error={errors.ars}
        />
        <SelectField
          name="person"
          label={filter.person}
          options={[all, ...people]}
          chosen={person}
        />
        <SelectField
          name="action"
          label={filter.action}
          options={[all, ...auditActions.map((one) => [one, audit.actions[one]] as const)]}
          chosen={asked('action')}
        />
      </div>
      <div class="pegel-actions">
        <SubmitButton secondary>{filter.button}</SubmitButton>
      </div>
    </form>
  );
}

/** What an entry is about, with the way there. */
type AboutProps = { entry: AuditEntry } & Pick<AuditPageProps, 'waves' | 'unitName'>;

function About({ entry: { wave: id, ars }, waves, unitName }: AboutProps) {
  const { language } = usePage();
  const href = useHref();
  const wave = waves.find((one) => one.id === id);
  return (
    <>
      {id && (wave ? wave.title[language] : id)}
      {id && ars && ', '}
      {ars && (
        <a
          class="kern-link kern-link--small"
          href={href(id ? consoleCasePath({ wave: id, ars }) : unitPath(ars))}
        >
          {(id && unitName({ wave: id, ars })) ?? ars}
        </a>
      )}
    </>
  );
}

/** A query that begins anew, or behind an entry. */
function without(query: URLSearchParams, after?: string): URLSearchParams {
  const copy = new URLSearchParams([...query].filter(([name, value]) => value && name !== 'after'));
  if (after) copy.set('after', after);
  return copy;
}
