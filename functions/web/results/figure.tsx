import { raw } from 'hono/html';
import type { Table } from '../../../analytics/reports/table.ts';
import { Details } from '../components/details.tsx';
import { FiguresTable } from '../components/figures-table.tsx';
import { useHref, usePage, useTexts } from '../page-context.ts';

interface FigureProps {
  /** The address of the wave's results, without the stage prefix. */
  path: string;
  /** The chart, as SVG, and its name in addresses. */
  chart: { name: string; svg: string };
  table: Table;
  /** What the chart shows, where there are several of one topic. */
  view?: string;
}

/** A chart with its table and both to download. */
export function Figure({ path, chart, table, view }: FigureProps) {
  const { language } = usePage();
  const { results } = useTexts();
  return (
    <figure class="pegel-figure">
      <div class="pegel-chart">{raw(chart.svg)}</div>
      <figcaption class="pegel-stack">
        <Downloads path={path} table={table} chart={chart.name} {...(view && { view })} />
        <Details title={results.asTable}>
          <FiguresTable table={table} caption={table.title[language]} />
        </Details>
      </figcaption>
    </figure>
  );
}

/** The links to the files of a table and, where there is one, of its chart. */
export function Downloads(props: { path: string; table: Table; chart?: string; view?: string }) {
  const { path, table, chart, view } = props;
  const { language } = usePage();
  const { results } = useTexts();
  const href = useHref();
  const title = table.title[language];
  const name = view ? `${title}: ${view}` : title;
  return (
    <p class="kern-body kern-body--small">
      <a class="kern-link" href={href(`${path}/${table.name}.csv?lang=${language}`)} download>
        {results.csv}
        <span class="kern-sr-only"> ({name})</span>
      </a>
      {chart && (
        <>
          {' · '}
          <a class="kern-link" href={href(`${path}/${chart}.svg?lang=${language}`)}>
            {results.svg}
            <span class="kern-sr-only"> ({name})</span>
          </a>
        </>
      )}
    </p>
  );
}
