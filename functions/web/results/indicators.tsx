import type { PropsWithChildren } from 'hono/jsx';
import type { FigureMemory } from '../../../analytics/lake/figure-memory.ts';
import type { ObjectStore } from '../../../analytics/lake/object-store.ts';
import { readAnswerFigures } from '../../../analytics/lake/read-results.ts';
import type { Table } from '../../../analytics/reports/table.ts';
import type { Labels } from '../../../analytics/reports/tables/columns.ts';
import {
  type IndicatorFigures as Figures,
  indicatorTables,
  type TableGroup,
} from '../../../analytics/reports/tables/indicator-tables.ts';
import { formatNumber } from '../../../schemas/format.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { consoleCasePath } from '../case-paths.ts';
import { Details } from '../components/details.tsx';
import { Method } from '../components/method.tsx';
import { useHref, usePage, useTexts } from '../page-context.ts';
import { addressOf, CarriedSwitch } from './carried-switch.tsx';
import { Downloads, TableWithNotes } from './figure.tsx';
import { Standing } from './standing.tsx';
import type { WaveResults } from './wave-results.ts';

/** Where figures lie, and what the questions of a wave are called. */
export interface IndicatorSources {
  lake: ObjectStore;
  memory: FigureMemory;
  readLabels: (wave: Wave) => Promise<Labels>;
}

/** The figures of a wave with how often each answer was given, which most pages do without. */
export async function readFigures(
  { lake, memory, readLabels }: IndicatorSources,
  { results, wave }: WaveResults,
): Promise<Figures> {
  const [answers, labels] = await Promise.all([
    readAnswerFigures(lake, results, memory),
    readLabels(wave),
  ]);
  return { results, answers, labels };
}

/** The tables of the indicators that have no chart, by what they are about. */
export async function readIndicatorTables(
  sources: IndicatorSources,
  shown: WaveResults,
): Promise<TableGroup[]> {
  return indicatorTables(await readFigures(sources, shown), shown);
}

/** The address of the indicators below that of the results. */
const indicatorsPath = ({ path }: Pick<WaveResults, 'path'>) => `${path}/indicators`;

/** Leads from the results to the indicators that have no chart. */
export function IndicatorsLink({ shown }: { shown: WaveResults }) {
  const { indicators } = useTexts().results;
  const href = useHref();
  return (
    <p class="kern-body">
      {indicators.about}{' '}
      <a class="kern-link" href={href(addressOf(shown, indicatorsPath(shown)))}>
        {indicators.link}
      </a>
    </p>
  );
}

/**
 * The indicators that have no chart, as tables with their denominators; the children stand right below
 * the title.
 */
export function IndicatorFigures({
  shown,
  groups,
  children,
}: PropsWithChildren<{ shown: WaveResults; groups: TableGroup[] }>) {
  const { language } = usePage();
  const texts = useTexts().results;
  const href = useHref();
  return (
    <>
      <p class="kern-body">
        <a class="kern-link" href={href(addressOf(shown, shown.path))}>
          {texts.back}
        </a>
      </p>
      <h1 class="kern-heading-x-large">{texts.indicators.title}</h1>
      {children}
      <Standing {...shown} />
      <CarriedSwitch shown={shown} path={indicatorsPath(shown)} />
      {groups.length === 0 ? (
        <p class="kern-body">{texts.indicators.none}</p>
      ) : (
        <Contents groups={groups} />
      )}
      {groups.map(({ id, title, note, tables }) => (
        <section class="pegel-stack" aria-labelledby={id}>
          <h2 class="kern-heading-large" id={id}>
            {title[language]}
          </h2>
          {note && <p class="kern-body">{note[language]}</p>}
          {tables.map((table) => (
            <IndicatorTable shown={shown} table={table} />
          ))}
        </section>
      ))}
      {groups.length > 0 && <Method indicators={methodsOf(groups)} />}
    </>
  );
}

function Contents({ groups }: { groups: TableGroup[] }) {
  const { language } = usePage();
  const { contents } = useTexts().results.indicators;
  return (
    <nav aria-label={contents}>
      <ul class="kern-list kern-list--bullet">
        {groups.map(({ id, title }) => (
          <li>
            <a class="kern-link kern-link--no-visited-state" href={`#${id}`}>
              {title[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Each method once: those of several themes are the same. */
function methodsOf(groups: TableGroup[]) {
  const methods = groups.flatMap((group) => group.methods);
  return [...new Map(methods.map((method) => [method.id, method])).values()];
}

/** Longer tables are folded: their title opens them. */
const mostRows = 15;

function IndicatorTable({ shown, table }: { shown: WaveResults; table: Table }) {
  const { language } = usePage();
  const texts = useTexts().results.indicators;
  const rows = table.rows.length;
  const title = table.title[language];
  const href = useHref();
  const { wave, results } = shown;
  const caseOf =
    results.edition === 'internal'
      ? (ars: string) => href(consoleCasePath({ wave: wave.id, ars }))
      : undefined;
  return (
    <div class="pegel-stack">
      {rows === 0 && (
        <p class="kern-body">
          <strong>{title}.</strong> {texts.empty}
        </p>
      )}
      {rows > 0 && rows <= mostRows && <TableWithNotes table={table} caseOf={caseOf} />}
      {rows > mostRows && (
        <Details title={texts.long(title, formatNumber(rows, language))}>
          <TableWithNotes table={table} caseOf={caseOf} />
        </Details>
      )}
      <Downloads shown={shown} table={table} />
    </div>
  );
}
