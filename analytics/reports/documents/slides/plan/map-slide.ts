import { chartWidth } from '../../../../charts/layout.ts';
import { listCharts } from '../../../../charts/list-charts.ts';
import type { Section } from '../../../outline/section.ts';
import { type DocumentSource, shownInDocuments } from '../../document-source.ts';
import { svgAsPng } from '../../svg-as-png.ts';
import { documentTexts } from '../../texts.ts';
import { contentSlide } from './context.ts';
import type { Slide } from './slide.ts';
import type { TopicPart } from './topic-part.ts';

/** Gives a chart other colours. */
export type Paint = (svg: string) => string;

/** Sharp on a projector. */
const pixels = 800;

/** The map of a topic as a picture, where there is one. */
export function mapSlide(
  source: DocumentSource,
  { id }: Section,
  about: TopicPart,
  paint: Paint,
): Slide[] {
  const { language } = source;
  const listed = listCharts(source, shownInDocuments, language).find(
    ({ name }) => name === `map-${id}`,
  );
  if (!listed) return [];
  const { svg, body, title, subtitle, description } = listed.draw();
  const height = body.bottom - body.top;
  // The slide has the heading and the foot.
  const cut = svg.replace(/viewBox="[^"]*"/, `viewBox="0 ${body.top} ${chartWidth} ${height}"`);
  return [
    contentSlide({
      ...about,
      title: `${about.title}: ${documentTexts[language].slides.map}`,
      picture: {
        png: svgAsPng(paint(cut), pixels),
        ratio: chartWidth / height,
        description: `${title}: ${subtitle}. ${description}`,
      },
    }),
  ];
}
