import type { Slide } from '../plan/slide.ts';
import type { Box, SlideTemplate } from '../template/slide-template.ts';
import { heightOf, widestOf } from './fit-text.ts';
import { captionSize, footSize } from './sizes.ts';

/** Where the parts of a slide stand. */
interface Arrangement {
  /** What is left for text, charts, picture or table, all together. */
  body: Box;
  text: Box;
  charts: Box[];
  captions: Box;
  /** Of the internal edition. */
  mark: Box | undefined;
  foot: Box;
}

const gap = 0.12;
const between = 0.3;

/** Divides the room below the title: at the bottom the foot, above it what must be known, then the rest. */
export function arrange(
  { text, charts, captions, foot }: Slide,
  { area, height }: SlideTemplate,
  mark: string | undefined,
): Arrangement {
  const markWidth = mark ? widestOf([mark], footSize) + 0.2 : 0;
  const footX = area.x + (mark ? markWidth + gap : 0);
  const footW = area.x + area.w - footX;
  const footH = Math.max(0.26, heightOf([foot], footSize, footW));
  const footY = Math.min(area.y + area.h, height - 0.05) - footH;
  const captionH = captions.length > 0 ? heightOf(captions, captionSize, area.w) + 0.02 : 0;
  const captionY = footY - gap - captionH;
  const body: Box = { ...area, h: captionY - (captionH > 0 ? gap : 0) - area.y };
  const textW = charts.length > 0 && text.length > 0 ? area.w * 0.34 : 0;
  const chartX = area.x + (textW > 0 ? textW + between : 0);
  const chartRoom = area.x + area.w - chartX;
  const chartW = (chartRoom - (charts.length - 1) * between) / Math.max(1, charts.length);
  return {
    body,
    text: { ...body, ...(textW > 0 && { w: textW }) },
    charts: charts.map((_, index) => ({
      ...body,
      x: chartX + index * (chartW + between),
      w: chartW,
    })),
    captions: { ...area, y: captionY, h: captionH },
    mark: mark ? { x: area.x, y: footY, w: markWidth, h: 0.26 } : undefined,
    foot: { x: footX, y: footY, w: footW, h: footH },
  };
}
