import type { PropsWithChildren } from 'hono/jsx';
import { formatDate, formatNumber, formatPercent } from '../../../schemas/format.ts';
import { seatLine, type UnitVersion } from '../../../schemas/registry.ts';
import { Alert } from '../../web/components/alert.tsx';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { useHref, usePage } from '../../web/page-context.ts';
import { ConsoleLayout } from '../parts/console-layout.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { DoneAlert } from '../parts/done-alert.tsx';
import { PageSection } from '../parts/page-section.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { CrosswalkTable } from './crosswalk/crosswalk-table.tsx';
import { MemberTable } from './member-table.tsx';
import { registryPath, unitPath } from './paths.ts';
import type { Relative, UnitRecord } from './read-unit.ts';

interface UnitPageProps {
  record: UnitRecord;
  /** What was done right before. */
  done: string | undefined;
}

/** All that is known about a unit; the children are sections of other parts of the console. */
export function UnitPage({ record, done, children }: PropsWithChildren<UnitPageProps>) {
  const { registry } = useConsoleTexts();
  const { language } = usePage();
  const texts = registry.unit;
  const { unit, versions, changes, corrections } = record;
  const [last] = versions;
  return (
    <ConsoleLayout
      title={unit.name}
      section="registry"
      crumbs={[{ path: registryPath, text: registry.title }]}
    >
      <DoneAlert texts={registry.done} done={done} />
      <h1 class="kern-heading-x-large">{unit.name}</h1>
      {last?.endedOn && (
        <Alert kind="warning" title={texts.ended(formatDate(last.endedOn, language))} />
      )}
      {!last && <p class="kern-body">{texts.notRegistered}</p>}
      <PageSection title={texts.facts}>
        <Facts record={record} />
      </PageSection>
      {children}
      {last && last.members.length > 0 && (
        <PageSection title={texts.members}>
          <MemberTable unit={last} corrections={corrections} />
        </PageSection>
      )}
      <Relatives title={texts.predecessors} relatives={record.predecessors} />
      <Relatives title={texts.successors} relatives={record.successors} />
      {changes.length > 0 && (
        <PageSection title={texts.changes}>
          <CrosswalkTable entries={changes} caption={texts.changes} />
        </PageSection>
      )}
      {last && (
        <PageSection title={texts.versions}>
          <Versions versions={versions} />
        </PageSection>
      )}
    </ConsoleLayout>
  );
}

function Facts({ record: { unit, district, versions } }: Pick<UnitPageProps, 'record'>) {
  const [last] = versions;
  const seat = last && seatLine(last);
  const { registry } = useConsoleTexts();
  const { language } = usePage();
  return (
    <SummaryList
      entries={[
        { key: registry.key, value: unit.ars },
        { key: registry.kind, value: registry.kinds[unit.kind] },
        {
          key: registry.unit.district,
          value: district ? `${district.name} (${unit.ags5})` : unit.ags5,
        },
        ...(seat ? [{ key: registry.unit.seat, value: seat }] : []),
        { key: registry.inhabitants, value: formatNumber(unit.inhabitants, language) },
        { key: registry.municipalities, value: formatNumber(unit.municipalities, language) },
      ]}
    />
  );
}

function Relatives({ title, relatives }: { title: string; relatives: readonly Relative[] }) {
  const { unit: texts } = useConsoleTexts().registry;
  const { language } = usePage();
  const href = useHref();
  if (relatives.length === 0) return null;
  return (
    <PageSection title={title}>
      <ul class="kern-list kern-list--bullet">
        {relatives.map(({ unit, share }) => (
          <li>
            <a class="kern-link kern-link--no-visited-state" href={href(unitPath(unit.ars))}>
              {unit.name}
            </a>{' '}
            ({texts.share(formatPercent(Math.round(share * 100), language))})
          </li>
        ))}
      </ul>
    </PageSection>
  );
}

/** @param versions the last one first */
function Versions({ versions }: { versions: readonly UnitVersion[] }) {
  const { registry } = useConsoleTexts();
  const { language } = usePage();
  const rows = versions.map((version, index) => ({
    ...version,
    validTo: version.endedOn ?? versions[index - 1]?.validFrom,
  }));
  return (
    <DataTable
      caption={registry.unit.versions}
      isCaptionHidden
      rows={rows}
      columns={[
        {
          title: registry.unit.validFrom,
          isHeader: true,
          cell: ({ validFrom }) => formatDate(validFrom, language),
        },
        {
          title: registry.unit.validTo,
          cell: ({ validTo }) => (validTo ? formatDate(validTo, language) : registry.unit.current),
        },
        { title: registry.name, cell: ({ name }) => name },
        {
          title: registry.inhabitants,
          isNumeric: true,
          cell: ({ inhabitants }) => formatNumber(inhabitants, language),
        },
        {
          title: registry.municipalities,
          isNumeric: true,
          cell: ({ municipalities }) => formatNumber(municipalities, language),
        },
      ]}
    />
  );
}
