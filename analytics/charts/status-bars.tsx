import { type AdoptionStatus, adoptionStatuses } from '../../schemas/adoption.ts';
import type { Language } from '../../schemas/text.ts';
import { roundShares } from '../indicators/rates.ts';
import { describeTopic } from './describe.ts';
import { emptyState } from './empty-state.tsx';
import type { TopicFigures } from './figures.ts';
import { formatCountAndShare } from './format.ts';
import { type Block, renderChart } from './frame.tsx';
import { ballRadius, HarveyBall } from './harvey-ball.tsx';
import { chartWidth, lineHeights, round } from './layout.ts';
import { Mark } from './mark.tsx';
import { rule, track } from './palette.ts';
import { Segment } from './segment.tsx';
import { TextLines } from './text-lines.tsx';
import { chartTexts } from './texts.ts';

const labelHeight = 22;
const barHeight = 16;
const rowHeight = labelHeight + barHeight + 14;

/**
 * How far all administrations are with one topic: a bar for each status, with count and percentage
 * of the administrations that have reported.
 *
 * @returns a complete SVG document.
 */
export function statusBars(figures: TopicFigures, { language }: { language: Language }): string {
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

function bars({ counts, complete }: TopicFigures, top: number, language: Language): Block {
  const shares = roundShares(adoptionStatuses.map((status) => counts[status]));
  if (!shares) return emptyState(top, language);
  const rows = adoptionStatuses.map((status, index) => (
    <Row
      status={status}
      count={counts[status]}
      complete={complete}
      value={formatCountAndShare(counts[status], shares[index] ?? 0, language)}
      top={top + index * rowHeight}
      language={language}
    />
  ));
  return { content: rows, bottom: top + rows.length * rowHeight };
}

interface RowProps {
  status: AdoptionStatus;
  count: number;
  complete: number;
  value: string;
  top: number;
  language: Language;
}

function Row({ status, count, complete, value, top, language }: RowProps) {
  const label = chartTexts[language].statuses[status];
  const bar = { x: 0, y: top + labelHeight, height: barHeight };
  return (
    <Mark label={`${label}: ${value}`}>
      <HarveyBall status={status} cx={ballRadius + 1} cy={top + lineHeights.label / 2 + 1} />
      <TextLines x={2 * ballRadius + 9} top={top} lines={[label]} size="label" />
      <TextLines x={chartWidth} top={top} lines={[value]} size="label" bold anchor="end" />
      <rect {...bar} y={round(bar.y)} width={chartWidth} fill={track} />
      <path d={`M${chartWidth} ${round(bar.y)}v${barHeight}`} stroke={rule} />
      {count > 0 && <Segment status={status} {...bar} width={(chartWidth * count) / complete} />}
    </Mark>
  );
}
