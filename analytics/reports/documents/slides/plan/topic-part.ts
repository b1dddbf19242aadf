import type { TopicFigures } from '../../../../charts/figures.ts';
import type { Slide } from './slide.ts';

/** What the slides of a topic have in common. */
export interface TopicPart extends Pick<Slide, 'title' | 'foot' | 'notes'> {
  figures: TopicFigures;
}
