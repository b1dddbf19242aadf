import PptxGenJS from 'pptxgenjs';
import { render } from '../../../render/render.ts';
import type { NativeChart, Picture, Slide } from '../plan/slide.ts';
import type { Box, SlideTemplate, UsedLayout } from '../template/slide-template.ts';
import { arrange } from './arrange.ts';
import { divideText, sentenceGap } from './divide-text.ts';
import { drawChart } from './draw-chart.ts';
import { fitFontSize, widestOf } from './fit-text.ts';
import { captionSize, footSize } from './sizes.ts';

/** What shapes are called until they are placed on a layout; everything else keeps its name. */
export const drawnNames = {
  title: 'pegel:title',
  subtitle: 'pegel:subtitle',
  number: 'pegel:number',
};

interface Drawing {
  /** The sentence that an internal edition says of itself on every slide. */
  mark: string | undefined;
  locale: string;
  template: SlideTemplate;
  /** What parts of a slide are called, for whoever reads by ear or selects them. */
  names: {
    text: string;
    chart: string;
    picture: string;
    table: string;
    note: string;
    foot: string;
  };
}

const color = 'tx1';
const plain = { margin: 0, valign: 'top', color } as const;
const markFill = '8A1C1C';
/** How wide pictures are: sharp on a projector. */
const pixels = 800;

/** Draws slides on a white sheet, as a presentation that still lacks masters, languages and colours. */
export async function drawSlides(slides: readonly Slide[], drawing: Drawing): Promise<Uint8Array> {
  const { width, height } = drawing.template;
  const presentation = new PptxGenJS();
  presentation.defineLayout({ name: 'pegel', width, height });
  presentation.layout = 'pegel';
  const pngs = await Promise.all(slides.map(({ picture }) => picture && drawPicture(picture)));
  slides.forEach((slide, index) => {
    drawSlide(presentation.addSlide(), slide, pngs[index], drawing);
  });
  return (await presentation.write({ outputType: 'uint8array', compression: false })) as Uint8Array;
}

function drawPicture({ svg }: Picture): Promise<Uint8Array> {
  return render({ kind: 'png', svg, width: pixels });
}

function drawSlide(
  sheet: PptxGenJS.Slide,
  slide: Slide,
  png: Uint8Array | undefined,
  drawing: Drawing,
): void {
  const { template, locale } = drawing;
  const layout = template[slide.kind];
  drawTitle(sheet, slide, layout, drawing);
  const boxes = arrange(slide, template, drawing.mark);
  const { names } = drawing;
  const text = divideText(slide.kind === 'content' ? slide.text : [], boxes.text);
  if (text.shown.length > 0) drawText(sheet, text, boxes.text, drawing);
  slide.charts.forEach((chart, index) => {
    const box = boxes.charts[index];
    if (box) addChart(sheet, chart, box, `${names.chart} ${index + 1}`);
  });
  if (slide.picture && png) {
    const { ratio, description } = slide.picture;
    const { x, y, w, h } = boxes.body;
    const fitted = Math.min(w, h * ratio);
    sheet.addImage({
      data: `image/png;base64,${Buffer.from(png).toString('base64')}`,
      ...{ x: x + (w - fitted) / 2, y, w: fitted, h: fitted / ratio },
      altText: description,
      objectName: names.picture,
    });
  }
  if (slide.table) drawTable(sheet, slide.table, boxes.body, drawing);
  if (slide.captions.length > 0) {
    sheet.addText(
      slide.captions.map((text) => ({ text, options: { breakLine: true, lang: locale } })),
      {
        ...plain,
        ...boxes.captions,
        fontSize: captionSize,
        objectName: names.note,
        valign: 'bottom',
      },
    );
  }
  drawFoot(sheet, slide, boxes, drawing);
  if (layout.number) {
    const { box } = layout.number;
    sheet.addText('0', { ...plain, ...box, objectName: drawnNames.number });
  }
  sheet.addNotes([...text.spoken, ...slide.notes].join('\n'));
}

function drawTitle(
  sheet: PptxGenJS.Slide,
  slide: Slide,
  { title, subtitle }: UsedLayout,
  { locale, template, names }: Drawing,
): void {
  const { box, fontSize } = title;
  const fitted = fitFontSize([slide.title], box, { most: fontSize, least: 14 });
  // A size of its own only where the title finds no room in that of the template.
  const size = fitted < fontSize ? { fontSize: fitted } : {};
  sheet.addText(slide.title, { ...box, ...size, lang: locale, objectName: drawnNames.title });
  if (slide.kind !== 'title') return;
  const lines = slide.text.map((text) => ({ text, options: { breakLine: true, lang: locale } }));
  const below: Box = { ...template.area, y: box.y + box.h + 0.2, h: 1.4 };
  const place = subtitle
    ? { ...subtitle.box, objectName: drawnNames.subtitle }
    : { ...plain, ...below, fontSize: 18, objectName: names.text };
  sheet.addText(lines, place);
}

function drawText(
  sheet: PptxGenJS.Slide,
  { shown, fontSize }: ReturnType<typeof divideText>,
  box: Box,
  { locale, names }: Drawing,
): void {
  sheet.addText(
    shown.map((text) => ({
      text,
      options: {
        bullet: { indent: 14 },
        breakLine: true,
        paraSpaceAfter: fontSize * sentenceGap,
        lang: locale,
      },
    })),
    { ...plain, ...box, fontSize, objectName: names.text },
  );
}

function addChart(sheet: PptxGenJS.Slide, chart: NativeChart, box: Box, objectName: string): void {
  const { type, data, options } = drawChart(chart, box);
  sheet.addChart(type, data, { ...options, objectName } as PptxGenJS.IChartOpts);
}

function drawTable(
  sheet: PptxGenJS.Slide,
  [head = [], ...rows]: readonly string[][],
  { x, y, w, h }: Box,
  { locale, names }: Drawing,
): void {
  const first = 0.34;
  const others = (1 - first) / Math.max(1, head.length - 1);
  const cellOf = (bold: boolean) => (text: string, index: number) => ({
    text,
    options: { bold, lang: locale, color, align: index === 0 ? 'left' : 'right' } as const,
  });
  const rowHeight = Math.min(0.6, h / (rows.length + 1));
  // No word of a head is to be broken.
  const words = head.slice(1).flatMap((text) => text.split(/[ -]/));
  const fontSize = Math.min(16, Math.floor((14 * (w * others - 0.25)) / widestOf(words, 16)));
  const line = { type: 'solid', pt: 1, color: 'C9D1DA' } as const;
  const none = { type: 'none' } as const;
  sheet.addTable([head.map(cellOf(true)), ...rows.map((row) => row.map(cellOf(false)))], {
    ...{ x, y, w, fontSize, rowH: rowHeight, valign: 'middle', objectName: names.table },
    colW: head.map((_, index) => w * (index === 0 ? first : others)),
    border: [none, none, line, none],
  });
}

function drawFoot(
  sheet: PptxGenJS.Slide,
  slide: Slide,
  { foot, mark }: ReturnType<typeof arrange>,
  drawing: Drawing,
): void {
  const { locale, names } = drawing;
  if (drawing.mark && mark) {
    sheet.addText(drawing.mark, {
      ...mark,
      ...{ margin: 0, align: 'center', valign: 'middle', fontSize: footSize, bold: true },
      ...{
        color: 'FFFFFF',
        fill: { color: markFill },
        lang: locale,
        objectName: `${names.foot} 1`,
      },
    });
  }
  sheet.addText(slide.foot, {
    ...{ ...plain, ...foot, fontSize: footSize, lang: locale, objectName: names.foot },
    valign: 'middle',
  });
}
