import type PptxGenJS from 'pptxgenjs';
import type { NativeChart } from '../plan/slide.ts';
import type { Box } from '../template/slide-template.ts';
import { pointsPerInch, widestOf } from './fit-text.ts';
import { nameBars } from './name-bars.ts';

/** Between the bars of two names, in percent of a bar. */
const barGap = 35;

/** What pptxgenjs draws a chart of; colours, patterns and languages are put in afterwards. */
export interface DrawnChart {
  type: PptxGenJS.CHART_NAME;
  data: PptxGenJS.OptsChartData[];
  options: PptxGenJS.IChartOpts;
}

/** Lays a chart out in a box: names beside the bars, the legend below, no axis of values. */
export function drawChart(chart: NativeChart, box: Box): DrawnChart {
  const { shape, stack, categories, series, format, description } = chart;
  const explained = legendSeries(chart).map(({ name }) => name);
  const hasLegend = explained.length > 1;
  const legendHeight = hasLegend ? heightOfLegend(explained, box.w) : 0;
  const isBars = shape === 'bars';
  const plotHeight = box.h - legendHeight;
  const { size, width: names } = isBars
    ? nameBars(chart, { w: box.w, h: plotHeight })
    : { size: 11, width: 0 };
  const below = isBars ? 0 : 0.75;
  return {
    type: 'bar',
    data: series.map(({ name, values }) => ({
      name,
      labels: categories,
      values: values as number[],
    })),
    options: {
      ...box,
      altText: description,
      barDir: isBars ? 'bar' : 'col',
      barGrouping:
        stack === 'none' ? 'clustered' : stack === 'counts' ? 'stacked' : 'percentStacked',
      barGapWidthPct: isBars ? barGap : 60,
      chartColors: series.map(() => '000000'),
      layout: {
        x: names / box.w,
        y: 0,
        w: (box.w - names) / box.w,
        h: (plotHeight - below) / box.h,
      },
      catAxisLabelFontSize: size,
      catAxisLineShow: false,
      // Every name, even where a program finds them close together.
      catAxisLabelFrequency: '1',
      // The types know one of the two only.
      catAxisOrientation: (isBars && stack === 'none' ? 'maxMin' : 'minMax') as 'minMax',
      valAxisHidden: true,
      valAxisLineShow: false,
      valAxisMinVal: 0,
      valGridLine: { style: 'none' },
      catGridLine: { style: 'none' },
      showLegend: hasLegend,
      legendPos: 'b',
      legendFontSize: legendSize,
      showValue: format !== undefined,
      dataLabelFontSize: Math.min(size, 11, stack === 'none' ? sizeBeside(chart, plotHeight) : 11),
      ...(format !== undefined && {
        dataLabelFormatCode: withRoom(format, chart, { w: box.w - names, h: plotHeight - below }),
      }),
      ...(stack === 'none' && format !== undefined && { dataLabelPosition: 'outEnd' }),
    },
  };
}

/**
 * The series that a legend explains: not those of many colours. Where columns stand side by side there is
 * room for each colour once, and what is hatched is said below; beside bars all are named, because
 * LibreOffice leaves out the wrong ones.
 */
export function legendSeries({ shape, series }: NativeChart): NativeChart['series'] {
  return series.filter(
    ({ isCarried, meaning }) => typeof meaning === 'string' && (shape === 'bars' || !isCarried),
  );
}

const legendSize = 11;

/** Programs put the entries into columns that are as wide as the widest. */
function heightOfLegend(names: readonly string[], width: number): number {
  const columns = Math.max(1, Math.floor((width * 0.9) / (widestOf(names, legendSize) + 0.3)));
  return Math.ceil(names.length / columns) * 0.21 + 0.15;
}

/** Numbers beside bars are no higher than their bars, so that those of neighbours do not touch. */
function sizeBeside({ categories, series }: NativeChart, height: number): number {
  const bars = categories.length * (series.length + barGap / 100);
  return Math.max(7, Math.floor((height * pointsPerInch) / bars));
}

/** A number of two digits in inches, with some air: in the direction of bars, and of columns. */
const room = { bars: 0.26, columns: 0.2 };

/**
 * Numbers only where the segment has room for them; the others stand in the workbook. Segments of bars
 * that are parts of a whole are measured by the bar with the fewest.
 */
function withRoom(
  format: string,
  { shape, stack, ...chart }: NativeChart,
  plot: { w: number; h: number },
) {
  if (stack === 'none') return format;
  const wholes = chart.categories
    .map((_, index) => chart.series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0))
    .filter((whole) => whole > 0);
  const whole = stack === 'shares' ? Math.min(...wholes) : Math.max(...wholes);
  const least = Math.ceil((whole * room[shape]) / (shape === 'bars' ? plot.w : plot.h));
  return least > 1 ? `[<${least}]"";#,##0` : format;
}

/**
 * Bars in the order in which programs draw them: from the bottom up, so that the legend stays in its
 * order. Only bars side by side are turned round by their axis.
 */
export function inDrawingOrder(chart: NativeChart): NativeChart {
  if (chart.shape !== 'bars' || chart.stack === 'none') return chart;
  return {
    ...chart,
    categories: chart.categories.toReversed(),
    series: chart.series.map(({ meaning, values, ...series }) => ({
      ...series,
      meaning: typeof meaning === 'string' ? meaning : meaning.toReversed(),
      values: values.toReversed(),
    })),
  };
}
