import type { Results } from '../../schemas/results.ts';
import type { Language, Text } from '../../schemas/text.ts';
import type { Chart } from './chart.ts';
import { describeGroup } from './describe.ts';
import type { StatusFigures, WaveBasis } from './figures.ts';
import { type Block, renderChart } from './frame.tsx';
import { columnsOf, GroupRow } from './group-row.tsx';
import { placeRows } from './group-rows.tsx';
import { chartWidth, fontSizes, lineHeights } from './layout.ts';
import { statusLegend } from './legend.tsx';
import { TextLines } from './text-lines.tsx';
import { wrapText } from './text-metrics.ts';
import { chartTexts } from './texts.ts';

/** How far the administrations of a district are with each topic, beside all of them. */
export interface DistrictTopics extends WaveBasis {
  district: Results['districts'][number];
  topics: { topic: string; title: Text; own: StatusFigures; all: StatusFigures }[];
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
  const { district, topics } = figures;
  return renderChart({
    name: `district-${district.ags5}`,
    language,
    title: district.name,
    subtitle: chartTexts[language].besideAll,
    description: topics
      .map(({ title, own }) => `${describeGroup(title[language], own, language)}.`)
      .join(' '),
    basis: figures,
    body: (top) => topicsWithLegend(figures, top, language),
  });
}

function topicsWithLegend(
  { district, topics }: DistrictTopics,
  top: number,
  language: Language,
): Block {
  const pairs = topics.map(({ title, own, all }) => ({
    title,
    bars: [
      { ...own, name: district.name },
      { ...all, name: chartTexts[language].stateWide },
    ],
  }));
  const shown = pairs.flatMap(({ bars }) => bars);
  const columns = columnsOf(shown, language);
  const legend = statusLegend(shown, top, language);
  let bottom = legend.bottom + gap;
  const blocks = pairs.map(({ title, bars }) => {
    const heading = wrapText(title[language], fontSizes.label, chartWidth);
    const start = bottom;
    bottom += heading.length * lineHeights.label + 2;
    const rows = bars.flatMap((one) => {
      const placed = placeRows([one], bottom, columns, one.eligible === 1);
      for (const { height } of placed) bottom += height;
      return placed;
    });
    bottom += gap;
    return (
      <>
        <TextLines x={0} top={start} lines={heading} size="label" bold />
        {rows.map((row) => (
          <GroupRow {...row} language={language} />
        ))}
      </>
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
