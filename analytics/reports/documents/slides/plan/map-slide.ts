import { listCharts } from '../../../../charts/list-charts.ts';
import type { Section } from '../../../outline/section.ts';
import { type DocumentSource, shownInDocuments } from '../../document-source.ts';
import { documentTexts } from '../../texts.ts';
import { contentSlide } from './context.ts';
import type { Slide } from './slide.ts';
import type { TopicPart } from './topic-part.ts';

/** Gives a chart other colours. */
export type Paint = (svg: string) => string;

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
  const { title, subtitle, description, withoutHeading } = listed.draw();
  const { svg, width, height } = withoutHeading();
  return [
    contentSlide({
      ...about,
      title: `${about.title}: ${documentTexts[language].slides.map}`,
      picture: {
        svg: paint(svg),
        ratio: width / height,
        description: `${title}: ${subtitle}. ${description}`,
      },
    }),
  ];
}
