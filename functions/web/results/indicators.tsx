import type { PropsWithChildren } from 'hono/jsx';
import { drawChart } from '../../../analytics/charts/charts-by-name.ts';
import type { FigureMemory } from '../../../analytics/lake/figure-memory.ts';
import type { ObjectStore } from '../../../analytics/lake/object-store.ts';
import { readAnswerFigures } from '../../../analytics/lake/read-results.ts';
import { methodsOf } from '../../../analytics/reports/outline/methods-of.ts';
import { furtherOutlineOf } from '../../../analytics/reports/outline/outline.ts';
import type { Section } from '../../../analytics/reports/outline/section.ts';
import type { Table } from '../../../analytics/reports/table.ts';
import type { Labels } from '../../../analytics/reports/tables/columns.ts';
import type { IndicatorFigures as Figures } from '../../../analytics/reports/tables/indicator-tables.ts';
import { formatNumber } from '../../../schemas/format.ts';
import type { Text } from '../../../schemas/text.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { consoleCasePath } from '../case-paths.ts';
import { Details } from '../components/details.tsx';
import { Method } from '../components/method.tsx';
import { useHref, usePage, useTexts } from '../page-context.ts';
import { Abbreviations } from './abbreviations.tsx';
import { addressOf, CarriedSwitch } from './carried-switch.tsx';
import { ChartImage, Downloads, TableWithNotes } from './figure.tsx';
import { Standing } from './standing.tsx';
import { Sentences } from './summary.tsx';
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

/** The address of the indicators below that of the results. */
const indicatorsPath = ({ path }: Pick<WaveResults, 'path'>) => `${path}/indicators`;

/** Leads from the results to what is about no topic. */
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
 * The indicators that are about no topic, with what they say, their charts and tables; the children stand
 * right below the title.
 */
export function IndicatorFigures({
  shown,
  figures,
  children,
}: PropsWithChildren<{ shown: WaveResults; figures: Figures }>) {
  const { language } = usePage();
  const texts = useTexts().results;
  const href = useHref();
  const sections = furtherOutlineOf(figures, shown);
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
      {sections.length === 0 ? (
        <p class="kern-body">{texts.indicators.none}</p>
      ) : (
        <Contents sections={sections} />
      )}
      {sections.map((section) => (
        <section class="pegel-stack" aria-labelledby={section.id}>
          <h2 class="kern-heading-large" id={section.id}>
            {section.title[language]}
          </h2>
          {section.note && <p class="kern-body">{section.note[language]}</p>}
          <Sentences sentences={section.summary} />
          {section.charts.map((name) => (
            <ChartImage chart={drawChart(shown.charts, name)} />
          ))}
          {section.tables.map((table) => (
            <IndicatorTable shown={shown} table={table} chart={chartOf(section, table)} />
          ))}
        </section>
      ))}
      <Abbreviations texts={sections.flatMap(wordsOf)} />
      {sections.length > 0 && <Method indicators={methodsOf(sections)} />}
    </>
  );
}

/** The file of a chart is offered beside the table that it shows. */
function chartOf({ tables, charts }: Section, table: Table): string | undefined {
  return (
    charts.find((name) => name === table.name) ?? (table === tables[0] ? charts[0] : undefined)
  );
}

function wordsOf({ title, tables }: Section): Text[] {
  const rows = tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells[0] ?? []));
  return [title, ...rows.filter((cell) => typeof cell === 'object')];
}

function Contents({ sections }: { sections: Section[] }) {
  const { language } = usePage();
  const { contents } = useTexts().results.indicators;
  return (
    <nav aria-label={contents}>
      <ul class="kern-list kern-list--bullet">
        {sections.map(({ id, title }) => (
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

/** Tables that are longer, or that a chart shows, are folded: their title opens them. */
const mostRows = 15;

function IndicatorTable({
  shown,
  table,
  chart,
}: {
  shown: WaveResults;
  table: Table;
  chart: string | undefined;
}) {
  const { language } = usePage();
  const texts = useTexts().results.indicators;
  const rows = table.rows.length;
  const isFolded = rows > mostRows || (rows > 0 && chart !== undefined);
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
      {rows > 0 && !isFolded && <TableWithNotes table={table} caseOf={caseOf} />}
      {isFolded && (
        <Details title={texts.long(title, formatNumber(rows, language))}>
          <TableWithNotes table={table} caseOf={caseOf} />
        </Details>
      )}
      <Downloads shown={shown} table={table} {...(chart && { chart })} />
    </div>
  );
}
