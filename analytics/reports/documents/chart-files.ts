import { listCharts } from '../../charts/list-charts.ts';
import type { DocumentKind } from './document.ts';
import { shownInDocuments } from './document-source.ts';
import { documentText } from './document-tables.ts';
import { withTexts } from './png-text.ts';
import { svgAsPng } from './svg-as-png.ts';
import { documentTexts } from './texts.ts';

/** Pixels for each unit of a chart, so that it stays sharp in print and on good screens. */
const scale = 2;

/** Every chart as a drawing and as a picture. */
export const chartFiles: DocumentKind = {
  id: 'charts',
  title: { de: 'Diagramme', en: 'Charts' },
  *write({ results, shapes, language }) {
    const { charts } = documentTexts[language].data;
    for (const { name, draw } of listCharts({ results, shapes }, shownInDocuments, language)) {
      const { title, subtitle, description, svg } = draw();
      const called = `${title}: ${subtitle}`;
      const path = `${charts.folder}/${name}`;
      yield {
        path: `${path}.svg`,
        mediaType: 'image/svg+xml',
        title: documentText(({ data }) => data.charts.svg(called)),
        body: new TextEncoder().encode(svg),
      };
      const png = svgAsPng(svg, scale * widthOf(svg));
      yield {
        path: `${path}.png`,
        mediaType: 'image/png',
        title: documentText(({ data }) => data.charts.png(called)),
        body: withTexts(png, { Title: called, Description: description }),
      };
    }
  },
};

/** The width of a chart in its own units. */
function widthOf(svg: string): number {
  return Number(/viewBox="\S+ \S+ (\S+)/.exec(svg)?.[1]);
}
