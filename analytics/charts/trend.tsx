import { scaleBand } from 'd3-scale';
import { formatPercent } from '../../schemas/format.ts';
import type { Language } from '../../schemas/text.ts';
import type { Chart } from './chart.ts';
import { type Block, renderChart } from './frame.tsx';
import { chartWidth, fontSizes, lineHeights, round } from './layout.ts';
import { statusLegend } from './legend.tsx';
import { muted, rule } from './palette.ts';
import { TextLines } from './text-lines.tsx';
import { textWidth } from './text-metrics.ts';
import { chartTexts } from './texts.ts';
import { trendBreaks } from './trend-breaks.tsx';
import { TrendColumn } from './trend-column.tsx';
import { endLabels } from './trend-end-labels.tsx';
import type { TrendFigures } from './trend-figures.ts';
import { trendWaveLabels } from './trend-wave-labels.tsx';
import { describeTrend } from './trend-words.ts';

const plotHeight = 220;
const axisGap = 6;
/** What the month below the last column sticks out, if that is as thin as a line. */
const halfMonth = textWidth('12/2026', fontSizes.small) / 2;

/**
 * How far all administrations were with one topic, wave by wave: a column of shares each. A wave that did
 * not ask for the topic is a gap, one without answers a dashed outline; where the question has changed its
 * meaning, a line breaks the series.
 */
export function trend(figures: TrendFigures, { language }: { language: Language }): Chart {
  return renderChart({
    name: `trend-${figures.topic}`,
    language,
    title: figures.title[language],
    subtitle: chartTexts[language].trend,
    description: describeTrend(figures, language),
    basis: figures,
    body: (top) => columnsWithLegend(figures, top, language),
  });
}

function columnsWithLegend({ waves }: TrendFigures, top: number, language: Language): Block {
  const legend = statusLegend(
    waves.flatMap(({ figures }) => figures ?? []),
    top,
    language,
  );
  const ends = endLabels(waves.at(-1)?.figures ?? null, language);
  const left = textWidth(formatPercent(100, language), fontSizes.small) + axisGap;
  const right = chartWidth - Math.max(ends.width, halfMonth);
  const columns = scaleBand<number>()
    .domain(waves.map((_, index) => index))
    .range([left, right])
    .paddingInner(0.3)
    .paddingOuter(0.15);
  const placed = waves.map((wave, index) => ({
    wave,
    x: columns(index) ?? left,
    width: columns.bandwidth(),
  }));
  const breaks = trendBreaks(placed, legend.bottom + 10, plotHeight, language);
  const plot = { top: breaks.bottom, height: plotHeight };
  const end = plot.top + plotHeight;
  const labels = trendWaveLabels(placed, columns.step(), end + 6, language);
  return {
    bottom: labels.bottom,
    content: (
      <>
        {legend.content}
        <Axis {...plot} left={left} right={right} language={language} />
        {placed.map((column) => (
          <TrendColumn {...column} {...plot} language={language} />
        ))}
        {breaks.content}
        {ends.draw(placed.at(-1), plot)}
        {labels.content}
      </>
    ),
  };
}

interface AxisProps {
  left: number;
  right: number;
  top: number;
  height: number;
  language: Language;
}

function Axis({ left, right, top, height, language }: AxisProps) {
  return [0, 50, 100].map((percent) => {
    const y = top + (height * (100 - percent)) / 100;
    return (
      <>
        <path d={`M${round(left)} ${round(y)}H${round(right)}`} stroke={rule} stroke-width={0.5} />
        <TextLines
          x={left - axisGap}
          top={y - lineHeights.small / 2}
          lines={[formatPercent(percent, language)]}
          size="small"
          fill={muted}
          anchor="end"
        />
      </>
    );
  });
}
