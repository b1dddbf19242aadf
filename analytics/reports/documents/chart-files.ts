import { inAll } from '../../../schemas/text.ts';
import { type ListedChart, listCharts } from '../../charts/list-charts.ts';
import { ahead } from '../render/ahead.ts';
import { render } from '../render/render.ts';
import type { DocumentFile, DocumentKind } from './document.ts';
import { type DocumentSource, shownInDocuments } from './document-source.ts';
import { withTexts } from './png-text.ts';
import { documentTexts } from './texts.ts';

/** Pixels for each unit of a chart, so that it stays sharp in print and on good screens. */
const scale = 2;

/** Every chart as a drawing and as a picture. */
export const chartFiles: DocumentKind = {
  id: 'charts',
  title: { de: 'Diagramme', en: 'Charts' },
  async *write(source) {
    const { results, shapes, language } = source;
    const charts = listCharts({ results, shapes }, shownInDocuments, language);
    for await (const files of ahead(charts, (chart) => filesOf(chart, source))) yield* files;
  },
};

async function filesOf(
  { name, draw }: ListedChart,
  { language }: DocumentSource,
): Promise<DocumentFile[]> {
  const { title, subtitle, description, svg, width } = draw();
  const called = `${title}: ${subtitle}`;
  const path = `${documentTexts[language].data.charts.folder}/${name}`;
  const png = await render({ kind: 'png', svg, width: scale * width });
  return [
    {
      path: `${path}.svg`,
      mediaType: 'image/svg+xml',
      title: inAll((language) => documentTexts[language].data.charts.svg(called)),
      body: new TextEncoder().encode(svg),
    },
    {
      path: `${path}.png`,
      mediaType: 'image/png',
      title: inAll((language) => documentTexts[language].data.charts.png(called)),
      body: withTexts(png, { Title: called, Description: description }),
    },
  ];
}
