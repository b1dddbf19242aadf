import type { FigureMemory } from '../../../analytics/lake/figure-memory.ts';
import type { ObjectStore } from '../../../analytics/lake/object-store.ts';
import { readAnswerFigures } from '../../../analytics/lake/read-results.ts';
import type { Table } from '../../../analytics/reports/table.ts';
import type { Labels } from '../../../analytics/reports/tables/columns.ts';
import { indicatorTables } from '../../../analytics/reports/tables/indicator-tables.ts';
import type { Wave } from '../../../schemas/wave.ts';
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

/** The tables of the indicators that have no chart; only they read how often each answer was given. */
export async function readIndicatorTables(
  { lake, memory, readLabels }: IndicatorSources,
  shown: WaveResults,
): Promise<Table[]> {
  const { results, wave } = shown;
  const [answers, labels] = await Promise.all([
    readAnswerFigures(lake, results, memory),
    readLabels(wave),
  ]);
  return indicatorTables({ results, answers, labels }, shown);
}

/** The address of the indicators below that of the results. */
export const indicatorsPath = ({ path }: Pick<WaveResults, 'path'>) => `${path}/indicators`;

/** Leads from the results to the indicators that have no chart. */
export function IndicatorsLink({ shown }: { shown: WaveResults }) {
  const { indicators } = useTexts().results;
  const href = useHref();
  return (
    <p class="kern-body">
      <a class="kern-link" href={href(addressOf(shown, indicatorsPath(shown)))}>
        {indicators.link}
      </a>
    </p>
  );
}

/** The indicators that have no chart, as tables with their denominators. */
export function IndicatorFigures({ shown, tables }: { shown: WaveResults; tables: Table[] }) {
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
      <Standing {...shown} />
      <CarriedSwitch shown={shown} path={indicatorsPath(shown)} />
      {tables.length === 0 && <p class="kern-body">{texts.indicators.none}</p>}
      {tables.map((table) => (
        <IndicatorTable shown={shown} table={table} />
      ))}
    </>
  );
}

function IndicatorTable({ shown, table }: { shown: WaveResults; table: Table }) {
  const texts = useTexts().results;
  return (
    <section class="pegel-stack">
      {table.rows.length > 0 ? (
        <TableWithNotes table={table} />
      ) : (
        <EmptyTable table={table} text={texts.indicators.empty} />
      )}
      <Downloads shown={shown} table={table} />
    </section>
  );
}

function EmptyTable({ table, text }: { table: Table; text: string }) {
  const { language } = usePage();
  return (
    <p class="kern-body">
      <strong>{table.title[language]}.</strong> {text}
    </p>
  );
}
