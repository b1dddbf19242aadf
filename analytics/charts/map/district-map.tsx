import { adoptionStatuses } from '../../../schemas/adoption.ts';
import type { DistrictShapes } from '../../../schemas/district-shapes.ts';
import { formatPercent } from '../../../schemas/format.ts';
import type { Language } from '../../../schemas/text.ts';
import type { Chart } from '../chart.ts';
import { describeDistrict, describeTopic } from '../describe.ts';
import { allSingle, type DistrictFigures, sumOf, type TopicFigures, wholeOf } from '../figures.ts';
import { type Block, renderChart } from '../frame.tsx';
import { ballRadius, HarveyBall } from '../harvey-ball.tsx';
import { lineHeights } from '../layout.ts';
import { notesLegend, notesOf, statusSwatches } from '../legend.tsx';
import { statusColours } from '../palette.ts';
import { TextLines } from '../text-lines.tsx';
import { chartTexts } from '../texts.ts';
import { districtAreas, type MapArea } from './district-areas.tsx';
import { classOf, hiddenFill, shareClasses, wholePercent } from './share-class.ts';
import { shareLegend } from './share-legend.tsx';

/**
 * The districts of a state as they lie, each in the colour of the share that has a topic in production, with
 * the share as a number; where each is a single administration, in the colour of its status. A district
 * without answers is a dashed outline; `covers` tells where to use it.
 */
export function districtMap(
  figures: TopicFigures,
  shapes: DistrictShapes,
  { language }: { language: Language },
): Chart {
  return renderChart({
    name: `map-${figures.topic}`,
    language,
    title: figures.title[language],
    subtitle: chartTexts[language].districtMap,
    description: describeTopic(figures, language),
    basis: figures,
    body: (top) => mapWithLegend(figures, shapes, top, language),
  });
}

function mapWithLegend(
  figures: TopicFigures,
  shapes: DistrictShapes,
  top: number,
  language: Language,
): Block {
  const texts = chartTexts[language];
  const drawn = [figures, ...figures.districts];
  const single = allSingle(figures.districts);
  const areaOf = single ? areaOfStatus : areaOfShare;
  const areas = figures.districts.map((district) => areaOf(district, language));
  const map = districtAreas(shapes, areas, top);
  const start = map.bottom + 12;
  const key = { title: texts.shareInProduction, noValue: texts.noReport, classes: shareClasses };
  const fills = single
    ? statusSwatches([...adoptionStatuses, null], start, language)
    : shareLegend(key, start, language);
  const { carried, ...notes } = notesOf(drawn);
  const lines = carried ? [`${labels.carried} ${texts.withCarried}`] : [];
  // Hatching would say that all of a district is carried forward.
  const below = fills.bottom + lines.length * lineHeights.small;
  const legend = notesLegend({ ...notes, carried: false }, below, language);
  return {
    bottom: legend.bottom,
    content: (
      <>
        {map.content}
        {fills.content}
        <TextLines x={0} top={fills.bottom} lines={lines} size="small" />
        {legend.content}
      </>
    ),
  };
}

/** A single administration has a status, and no share. */
function areaOfStatus(figures: DistrictFigures, language: Language): MapArea {
  const status = adoptionStatuses.find((one) => figures.counts[one] > 0);
  const common = { ...headOf(figures, language), label: status ? '' : labels.none };
  if (!status) return { ...common, fill: hasValue(figures) ? hiddenFill : undefined };
  const fill = statusColours[status];
  const symbol = (x: number, y: number) => (
    <>
      <HarveyBall status={status} cx={x} cy={y} />
      <TextLines
        x={x + ballRadius + 2}
        top={y - lineHeights.small / 2}
        lines={hasCarried(figures) ? [labels.carried] : []}
        size="small"
        fill={fill.text}
      />
    </>
  );
  return { ...common, fill, symbol };
}

function areaOfShare(figures: DistrictFigures, language: Language): MapArea {
  const head = headOf(figures, language);
  if (!hasValue(figures)) return { ...head, label: labels.none, fill: undefined };
  if (figures.hidden.includes('inProduction')) {
    return { ...head, label: labels.hidden, fill: hiddenFill };
  }
  const percent = wholePercent(figures.counts.inProduction, wholeOf(figures));
  const said = `${head.said}. ${chartTexts[language].statuses.inProduction}: ${formatPercent(percent, language)}`;
  const label = `${percent}${hasCarried(figures) ? labels.carried : ''}`;
  return { ...head, said, label, fill: classOf(percent, shareClasses) };
}

/** What stands where there is no share: no value, and one that is hidden; and beside what is carried forward in part. */
const labels = { none: '–', hidden: '.', carried: '*' } as const;

const hasValue = (figures: DistrictFigures) => wholeOf(figures) > 0;

const hasCarried = (figures: DistrictFigures) => sumOf(figures.carriedCounts) > 0;

function headOf(figures: DistrictFigures, language: Language) {
  return {
    ags5: figures.district.ags5,
    said: describeDistrict(figures, language),
  };
}
