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
}

/** A chart with its table and both to download. */
export function Figure({ path, chart, table }: FigureProps) {
  const { language } = usePage();
  const { results } = useTexts();
  return (
    <figure class="pegel-figure">
      <div class="pegel-chart">{raw(chart.svg)}</div>
      <figcaption class="pegel-stack">
        <Downloads path={path} table={table} chart={chart.name} />
        <Details title={results.asTable}>
          <FiguresTable table={table} caption={table.title[language]} />
        </Details>
      </figcaption>
    </figure>
  );
}

/** The links to the files of a table and, where there is one, of its chart. */
export function Downloads(props: { path: string; table: Table; chart?: string }) {
  const { path, table, chart } = props;
  const { language } = usePage();
  const { results } = useTexts();
  const href = useHref();
  const name = table.title[language];
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
