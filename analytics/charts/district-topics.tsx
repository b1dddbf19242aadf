import { type AdoptionStatus, adoptionStatuses } from '../../schemas/adoption.ts';
import type { Results } from '../../schemas/results.ts';
import type { Language, Text } from '../../schemas/text.ts';
import type { Chart } from './chart.ts';
import { describeDistrict } from './describe.ts';
import {
  barHeight,
  type DistrictBar,
  DistrictRow,
  nameWidth,
  rowPadding,
} from './district-row.tsx';
import type { DistrictFigures, StatusCounts, StatusFigures, WaveBasis } from './figures.ts';
import { formatReported } from './format.ts';
import { type Block, renderChart } from './frame.tsx';
import { chartWidth, columnGap, fontSizes, lineHeights } from './layout.ts';
import { statusLegend } from './legend.tsx';
import { TextLines } from './text-lines.tsx';
import { textWidth, wrapText } from './text-metrics.ts';
import { chartTexts } from './texts.ts';

/** How far the administrations of a district are with each topic, beside all of them. */
export interface DistrictTopics extends WaveBasis {
  district: Results['districts'][number];
  topics: { topic: string; title: Text; own: DistrictFigures; all: StatusFigures }[];
}

const gap = 8;

/**
 * How far the administrations of one district are with all topics: two stacked bars a topic, that of the
 * district and that of all, with the denominators beside them.
 */
export function districtTopics(
  figures: DistrictTopics,
  { language }: { language: Language },
): Chart {
  return renderChart({
    name: `district-${figures.district.ags5}`,
    language,
    title: figures.district.name,
    subtitle: chartTexts[language].besideAll,
    description: figures.topics
      .map(({ title, own }) => `${title[language]}: ${describeDistrict(own, language)}.`)
      .join(' '),
    basis: figures,
    body: (top) => topicsWithLegend(figures, top, language),
  });
}

function topicsWithLegend({ topics }: DistrictTopics, top: number, language: Language): Block {
  const pairs = topics.map(({ title, own, all }) => ({
    title,
    bars: [own, { ...all, district: { ags5: '', name: chartTexts[language].stateWide } }],
  }));
  const shown = pairs.flatMap(({ bars }) => bars);
  const reported = shown.map((one) => textWidth(formatReported(one, language), fontSizes.small));
  const barWidth = chartWidth - nameWidth - Math.max(0, ...reported) - 2 * columnGap;
  const legend = statusLegend(together(shown), top, language);
  let bottom = legend.bottom + gap;
  const blocks = pairs.map(({ title, bars }) => {
    const heading = wrapText(title[language], fontSizes.label, chartWidth);
    const start = bottom;
    bottom += heading.length * lineHeights.label + 2;
    const rows = bars.map((figures): DistrictBar => {
      const names = wrapText(figures.district.name, fontSizes.label, nameWidth);
      const height = Math.max(barHeight, names.length * lineHeights.label) + 2 * rowPadding;
      const row = { figures, names, top: bottom, height, barWidth, single: figures.eligible === 1 };
      bottom += height;
      return row;
    });
    bottom += gap;
    return (
      <g>
        <TextLines x={0} top={start} lines={heading} size="label" bold />
        {rows.map((row) => (
          <DistrictRow {...row} language={language} />
        ))}
      </g>
    );
  });
  return {
    bottom,
    content: (
      <>
        {legend.content}
        {blocks}
      </>
    ),
  };
}

/** What is special in any of the bars. */
function together(bars: readonly DistrictFigures[]) {
  const carried = (status: AdoptionStatus) =>
    bars.reduce((sum, { carriedCounts }) => sum + carriedCounts[status], 0);
  const entries = adoptionStatuses.map((status) => [status, carried(status)] as const);
  return {
    carriedCounts: Object.fromEntries(entries) as StatusCounts,
    hidden: [],
    districts: bars,
  };
}
