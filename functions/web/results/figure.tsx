import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Chart } from '../../../analytics/charts/chart.ts';
import type { Table } from '../../../analytics/reports/table.ts';
import { tableNotes } from '../../../analytics/reports/table-notes.ts';
import { Details } from '../components/details.tsx';
import { FiguresTable } from '../components/figures-table.tsx';
import { useHref, usePage, useTexts } from '../page-context.ts';
import { addressOf } from './carried-switch.tsx';
import type { WaveResults } from './wave-results.ts';

interface FigureProps {
  shown: WaveResults;
  /** Of the chart on the closed list. */
  name: string;
  table: Table;
  /** What the chart shows, where there are several of one topic. */
  view?: string;
  /** What the figures rest on. */
  basis?: Child;
  /** Whether the table is shown with another chart of it. */
  isTableElsewhere?: boolean;
}

/** A chart with its table and both to download; where there is no such chart, the table alone. */
export function Figure(props: FigureProps) {
  const { shown, name, table, view, basis, isTableElsewhere } = props;
  const { results } = useTexts();
  const draw = shown.charts.get(name);
  if (!draw) {
    return (
      <div class="pegel-stack">
        {basis}
        <FoldedTable shown={shown} table={table} />
      </div>
    );
  }
  return (
    <figure class="pegel-figure">
      <ChartImage chart={draw()} />
      <figcaption class="pegel-stack">
        {basis}
        <Downloads shown={shown} table={table} chart={name} {...(view && { view })} />
        {!isTableElsewhere && (
          <Details title={results.asTable}>
            <TableWithNotes table={table} />
          </Details>
        )}
      </figcaption>
    </figure>
  );
}

/** A chart as a part of the page. */
export function ChartImage({ chart }: { chart: Chart }) {
  const { results } = useTexts();
  return (
    <div class="pegel-chart" data-label={`${chart.title}: ${chart.subtitle}. ${results.marks}`}>
      {raw(chart.svg)}
    </div>
  );
}

interface TableProps {
  table: Table;
  caption?: string;
  /** The address of the case of a unit, where readers may see cases. */
  caseOf?: ((ars: string) => string) | undefined;
}

/** A table of figures, with what must be known of it, and what a point in it means. */
export function TableWithNotes({ table, caption, caseOf }: TableProps) {
  const { language } = usePage();
  return (
    <>
      <FiguresTable table={table} caption={caption ?? table.title[language]} caseOf={caseOf} />
      {tableNotes(table, language).map((note) => (
        <p class="kern-body kern-body--small">{note}</p>
      ))}
    </>
  );
}

/** A table of figures that its title opens, to be downloaded. */
export function FoldedTable({ shown, ...props }: TableProps & { shown: WaveResults }) {
  const { language } = usePage();
  const { table, caption } = props;
  return (
    <>
      <Details title={caption ?? table.title[language]}>
        <TableWithNotes {...props} />
      </Details>
      <Downloads shown={shown} table={table} />
    </>
  );
}

/** The links to the files of a table and, where there is one, of its chart. */
export function Downloads(props: {
  shown: Pick<WaveResults, 'path' | 'carried'>;
  table: Table;
  chart?: string;
  view?: string;
}) {
  const { shown, table, chart, view } = props;
  const { language } = usePage();
  const { results } = useTexts();
  const href = useHref();
  const title = table.title[language];
  const name = view ? `${title}: ${view}` : title;
  const file = (one: string) => href(addressOf(shown, `${shown.path}/${one}?lang=${language}`));
  return (
    <p class="kern-body kern-body--small">
      <a class="kern-link" href={file(`${table.name}.csv`)} download>
        {results.csv}
        <span class="kern-sr-only"> ({name})</span>
      </a>
      {chart && (
        <>
          {' · '}
          <a class="kern-link" href={file(`${chart}.svg`)}>
            {results.svg}
            <span class="kern-sr-only"> ({name})</span>
          </a>
        </>
      )}
    </p>
  );
}
