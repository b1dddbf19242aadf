import type { Slide } from '../plan/slide.ts';
import type { Box, SlideTemplate } from '../template/slide-template.ts';
import { readableHeight } from './divide-text.ts';
import { heightOf, widestOf } from './fit-text.ts';
import { nameBars } from './name-bars.ts';
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
  const { text: textBox, charts: chartRoom } =
    charts.length > 0 && text.length > 0
      ? divide(body, text, charts)
      : { text: body, charts: body };
  const chartW = (chartRoom.w - (charts.length - 1) * between) / Math.max(1, charts.length);
  return {
    body,
    text: textBox,
    charts: charts.map((_, index) => ({
      ...chartRoom,
      x: chartRoom.x + index * (chartW + between),
      w: chartW,
    })),
    captions: { ...area, y: captionY, h: captionH },
    mark: mark ? { x: area.x, y: footY, w: markWidth, h: 0.26 } : undefined,
    foot: { x: footX, y: footY, w: footW, h: footH },
  };
}

/** Text stands beside charts, but above bars whose names are then written larger. */
function divide(
  body: Box,
  text: Slide['text'],
  charts: Slide['charts'],
): Record<'text' | 'charts', Box> {
  const w = body.w * 0.34;
  const left = w + between;
  const beside = { ...body, x: body.x + left, w: body.w - left };
  const h = readableHeight(text, body.w);
  const top = h + between;
  const below = { ...body, y: body.y + top, h: body.h - top };
  const [chart, ...others] = charts;
  const isNamedLarger =
    chart?.shape === 'bars' &&
    others.length === 0 &&
    nameBars(chart, below).size > nameBars(chart, beside).size;
  return isNamedLarger
    ? { text: { ...body, h }, charts: below }
    : { text: { ...body, w }, charts: beside };
}
