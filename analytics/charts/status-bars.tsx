import { type AdoptionStatus, adoptionStatuses } from '../../schemas/adoption.ts';
import type { Language } from '../../schemas/text.ts';
import type { Chart } from './chart.ts';
import { describeTopic, sharesOf } from './describe.ts';
import { emptyState } from './empty-state.tsx';
import { type TopicFigures, wholeOf } from './figures.ts';
import { formatCountAndShare } from './format.ts';
import { type Block, renderChart } from './frame.tsx';
import { ballRadius, HarveyBall } from './harvey-ball.tsx';
import { chartWidth, lineHeights, round } from './layout.ts';
import { notesLegend } from './legend.tsx';
import { Mark } from './mark.tsx';
import { rule, track } from './palette.ts';
import { CarriedSegment, Segment } from './segment.tsx';
import { TextLines } from './text-lines.tsx';
import { chartTexts } from './texts.ts';

const labelHeight = 22;
const barHeight = 16;
const rowHeight = labelHeight + barHeight + 14;

/**
 * How far all administrations are with one topic: a bar for each status, with count and percentage
 * of the administrations that have reported.
 */
export function statusBars(figures: TopicFigures, { language }: { language: Language }): Chart {
  return renderChart({
    name: `status-bars-${figures.topic}`,
    language,
    title: figures.title[language],
    subtitle: chartTexts[language].stateWide,
    description: describeTopic(figures, language),
    basis: figures,
    body: (top) => bars(figures, top, language),
  });
}

function bars(figures: TopicFigures, top: number, language: Language): Block {
  const { counts, carriedCounts, hidden } = figures;
  const shares = sharesOf(figures);
  if (!shares) return emptyState(top, language);
  const whole = wholeOf(figures);
  const perUnit = chartWidth / whole;
  const rows = adoptionStatuses.map((status, index) => (
    <Row
      status={status}
      answered={(counts[status] - carriedCounts[status]) * perUnit}
      carried={carriedCounts[status] * perUnit}
      value={
        hidden.includes(status)
          ? chartTexts[language].hidden
          : formatCountAndShare({ count: counts[status], whole }, shares[status], language)
      }
      top={top + index * rowHeight}
      language={language}
    />
  ));
  const legend = notesLegend(figures, top + rows.length * rowHeight, language);
  return {
    content: (
      <>
        {rows}
        {legend.content}
      </>
    ),
    bottom: legend.bottom,
  };
}

interface RowProps {
  status: AdoptionStatus;
  /** How long the bar is of those who have answered, and of those whose answers are carried forward. */
  answered: number;
  carried: number;
  value: string;
  top: number;
  language: Language;
}

function Row({ status, answered, carried, value, top, language }: RowProps) {
  const label = chartTexts[language].statuses[status];
  const bar = { x: 0, y: top + labelHeight, height: barHeight };
  return (
    <Mark label={`${label}: ${value}`}>
      <HarveyBall status={status} cx={ballRadius + 1} cy={top + lineHeights.label / 2 + 1} />
      <TextLines x={2 * ballRadius + 9} top={top} lines={[label]} size="label" />
      <TextLines x={chartWidth} top={top} lines={[value]} size="label" bold anchor="end" />
      <rect {...bar} y={round(bar.y)} width={chartWidth} fill={track} />
      <path d={`M${chartWidth} ${round(bar.y)}v${barHeight}`} stroke={rule} />
      {answered > 0 && <Segment status={status} {...bar} width={answered} />}
      {carried > 0 && <CarriedSegment status={status} {...bar} x={answered} width={carried} />}
    </Mark>
  );
}
