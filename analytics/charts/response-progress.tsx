import { scaleLinear } from 'd3-scale';
import { formatDate, formatNumber } from '../../schemas/format.ts';
import type { Language } from '../../schemas/text.ts';
import { responseProgress as indicator } from '../indicators/response-progress/index.ts';
import type { Chart } from './chart.ts';
import { emptyState } from './empty-state.tsx';
import { type Block, renderChart } from './frame.tsx';
import { chartWidth, fontSizes, lineHeights, noteWidth, round } from './layout.ts';
import { Mark } from './mark.tsx';
import { ink, muted, responseColours } from './palette.ts';
import type { ProgressFigures } from './progress-figures.ts';
import { DeadlineLabel, EndLabel, ProgressAxis, soFar } from './progress-labels.tsx';
import { TextLines } from './text-lines.tsx';
import { textWidth, wrapText } from './text-metrics.ts';
import { chartTexts } from './texts.ts';

const plotHeight = 170;

/**
 * How responses came over the days of a wave: a step up on each day on which somebody answered, up to all
 * that are asked, with the deadline. While a wave runs the line ends with the last response.
 */
export function responseProgress(
  figures: ProgressFigures,
  { language }: { language: Language },
): Chart {
  return renderChart({
    name: 'response-progress',
    language,
    title: indicator.title[language],
    subtitle: chartTexts[language].stateWide,
    description: describe(figures, language),
    basis: figures,
    body: (top) =>
      figures.days.length > 0 ? plot(figures, top, language) : emptyState(top, language),
  });
}

function plot(figures: ProgressFigures, above: number, language: Language): Block {
  const { eligible, days, withoutDay, period } = figures;
  const texts = chartTexts[language].progress;
  const top = above + 2 * lineHeights.small + 4;
  const bottom = top + plotHeight;
  const y = scaleLinear([0, eligible], [bottom, top]);
  // Some fonts give all digits one width.
  const widest = formatNumber(eligible, language).replaceAll(/\d/g, '0');
  const left = textWidth(widest, fontSizes.small) + 6;
  const { first, last, until } = extentOf(figures);
  const x = scaleLinear([dayNumber(first), dayNumber(last) + 1], [left, chartWidth]);
  const deadline = x(dayNumber(period.deadline) + 1);
  const steps = days.map((one, index) => {
    const next = days[index + 1];
    const end = next ? dayNumber(next.day) : until;
    return { ...one, x: x(dayNumber(one.day)), right: x(end), before: days[index - 1]?.sum ?? 0 };
  });
  const notes =
    withoutDay > 0 ? wrapText(texts.withoutDay(withoutDay), fontSizes.small, noteWidth) : [];
  const axisLabels = bottom + 4;
  return {
    bottom: axisLabels + (1 + notes.length) * lineHeights.small,
    content: (
      <>
        <TextLines x={0} top={above} lines={[texts.inFrame(eligible)]} size="small" fill={muted} />
        <ProgressAxis y={y} left={left} eligible={eligible} language={language} />
        {steps.map((step) => (
          <Mark label={texts.onDay(step.day, step.units, soFar(step.sum, eligible, language))}>
            <rect
              x={round(step.x)}
              y={round(y(step.sum))}
              width={round(step.right - step.x)}
              height={round(bottom - y(step.sum))}
              fill={responseColours.light}
            />
            <path
              d={`M${round(step.x)} ${round(y(step.before))}V${round(y(step.sum))}H${round(step.right)}`}
              fill="none"
              stroke={responseColours.stroke}
              stroke-width={2}
            />
          </Mark>
        ))}
        <path
          d={`M${round(deadline)} ${round(top - 3)}V${round(bottom)}`}
          stroke={ink}
          stroke-dasharray="5 3"
        />
        <DeadlineLabel
          x={deadline}
          top={above + lineHeights.small}
          date={period.deadline}
          language={language}
        />
        <EndLabel figures={figures} x={x(until)} y={y} top={top} language={language} />
        <TextLines x={left} top={axisLabels} lines={[formatDate(first, language)]} size="small" />
        <TextLines
          x={chartWidth}
          top={axisLabels}
          lines={[formatDate(last, language)]}
          size="small"
          anchor="end"
        />
        <TextLines
          x={0}
          top={axisLabels + lineHeights.small}
          lines={notes}
          size="small"
          fill={muted}
        />
      </>
    ),
  };
}

/** The first and the last day of the axis, and where the line ends: the number of the day after it. */
function extentOf({ period, days, hasEnded }: ProgressFigures) {
  const all = [
    period.opens,
    period.deadline,
    period.graceEnds,
    ...days.map(({ day }) => day),
  ].sort();
  const [first = period.opens, last = period.deadline] = [all.at(0), all.at(-1)];
  return { first, last, until: dayNumber(hasEnded ? last : (days.at(-1)?.day ?? first)) + 1 };
}

function describe(figures: ProgressFigures, language: Language): string {
  const { complete, eligible, days, period, withoutDay } = figures;
  const texts = chartTexts[language];
  const inTime = days.findLast(({ day }) => day <= period.deadline)?.sum ?? 0;
  const untilThen = soFar(inTime, eligible, language);
  return [
    texts.reported(complete, eligible),
    ...(days.length === 0 ? [texts.empty] : []),
    ...(figures.hasEnded && days.length > 0
      ? [texts.progress.untilDeadline(period.deadline, untilThen)]
      : []),
    ...(withoutDay > 0 ? [texts.progress.withoutDay(withoutDay)] : []),
  ]
    .map((sentence) => `${sentence}.`)
    .join(' ');
}

/** Days since 1970. */
function dayNumber(day: string): number {
  return Date.parse(day) / 86_400_000;
}
