import { adoptionStatuses } from '../../schemas/adoption.ts';
import type { Language } from '../../schemas/text.ts';
import type { Chart } from './chart.ts';
import { describeTopic, sharesOf } from './describe.ts';
import { emptyState } from './empty-state.tsx';
import { type TopicFigures, wholeOf } from './figures.ts';
import { formatCountAndShare } from './format.ts';
import { type Block, renderChart } from './frame.tsx';
import { ballRadius, HarveyBall } from './harvey-ball.tsx';
import { notesLegend, notesOf } from './legend.tsx';
import { statusColours } from './palette.ts';
import { chartTexts } from './texts.ts';
import { valueBars } from './value-bars.tsx';

/**
 * How far all administrations are with one topic: a bar for each status, with count and percentage
 * of the administrations that have reported.
 */
export function statusBars(figures: TopicFigures, { language }: { language: Language }): Chart {
  return renderChart({
    name: `status-${figures.topic}`,
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
  const texts = chartTexts[language];
  const whole = wholeOf(figures);
  const rows = valueBars(
    adoptionStatuses.map((status) => ({
      label: texts.statuses[status],
      value: hidden.includes(status)
        ? texts.hidden
        : formatCountAndShare({ count: counts[status], whole }, shares[status], language),
      answered: (counts[status] - carriedCounts[status]) / whole,
      carried: carriedCounts[status] / whole,
      colour: statusColours[status],
      mark: {
        draw: (middle) => <HarveyBall status={status} cx={ballRadius + 1} cy={middle} />,
        width: 2 * ballRadius + 9,
      },
    })),
    top,
  );
  const legend = notesLegend(notesOf([figures]), rows.bottom, language);
  return {
    content: (
      <>
        {rows.content}
        {legend.content}
      </>
    ),
    bottom: legend.bottom,
  };
}
