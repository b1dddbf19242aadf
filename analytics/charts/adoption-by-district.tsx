import type { Language } from '../../schemas/text.ts';
import type { Chart } from './chart.ts';
import { describeTopic } from './describe.ts';
import {
  barHeight,
  type DistrictBar,
  DistrictRow,
  nameWidth,
  rowPadding,
} from './district-row.tsx';
import { allSingle, sortByProgress, type TopicFigures } from './figures.ts';
import { formatReported } from './format.ts';
import { type Block, renderChart } from './frame.tsx';
import { chartWidth, columnGap, fontSizes, lineHeights } from './layout.ts';
import { statusLegend } from './legend.tsx';
import { muted } from './palette.ts';
import { TextLines } from './text-lines.tsx';
import { textWidth, wrapText } from './text-metrics.ts';
import { chartTexts } from './texts.ts';

/**
 * How far the administrations of each district are with one topic: a stacked bar a district, most
 * advanced first, with the denominator beside it. A district without answers has no bar.
 */
export function adoptionByDistrict(
  figures: TopicFigures,
  { language }: { language: Language },
): Chart {
  return renderChart({
    name: `adoption-by-district-${figures.topic}`,
    language,
    title: figures.title[language],
    subtitle: chartTexts[language].byDistrict,
    description: describeTopic(figures, language),
    basis: figures,
    body: (top) => rowsWithLegend(figures, top, language),
  });
}

function rowsWithLegend(figures: TopicFigures, top: number, language: Language): Block {
  const legend = statusLegend(figures, top, language);
  const head = legend.bottom + 4;
  const rows = placeRows(figures, head + lineHeights.small + 4, language);
  const last = rows.at(-1);
  return {
    bottom: last ? last.top + last.height : head + lineHeights.small,
    content: (
      <>
        {legend.content}
        <TextLines
          x={chartWidth}
          top={head}
          lines={[chartTexts[language].reportedColumn]}
          size="small"
          fill={muted}
          anchor="end"
        />
        {rows.map((row) => (
          <DistrictRow {...row} language={language} />
        ))}
      </>
    ),
  };
}

function placeRows({ districts }: TopicFigures, start: number, language: Language): DistrictBar[] {
  const reported = districts.map((figures) => formatReported(figures, language));
  const reportedWidth = Math.max(...reported.map((text) => textWidth(text, fontSizes.small)));
  const barWidth = chartWidth - nameWidth - reportedWidth - 2 * columnGap;
  const single = allSingle(districts);
  let top = start;
  return sortByProgress(districts).map((figures) => {
    const names = wrapText(figures.district.name, fontSizes.label, nameWidth);
    const height = Math.max(barHeight, names.length * lineHeights.label) + 2 * rowPadding;
    const row = { figures, names, top, height, barWidth, single };
    top += height;
    return row;
  });
}
