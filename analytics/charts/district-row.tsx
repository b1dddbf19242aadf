import { formatNumber } from '../../schemas/format.ts';
import type { Language } from '../../schemas/text.ts';
import { describeDistrict, noValueLabel } from './describe.ts';
import { type DistrictFigures, wholeOf } from './figures.ts';
import { formatReported } from './format.ts';
import { ballRadius, HarveyBall } from './harvey-ball.tsx';
import { chartWidth, columnGap, fontSizes, lineHeights, round } from './layout.ts';
import { Mark } from './mark.tsx';
import { rule, statusColours } from './palette.ts';
import { CarriedSegment, NoValue, Segment } from './segment.tsx';
import { type StackSegment, stackSegments } from './stack.ts';
import { TextLines } from './text-lines.tsx';
import { textWidth } from './text-metrics.ts';
import { chartTexts } from './texts.ts';

export const nameWidth = 144;
export const barHeight = 20;
export const rowPadding = 4;

/** A district's row: its name in lines, and where the row and its bar stand. */
export interface DistrictBar {
  figures: DistrictFigures;
  names: string[];
  top: number;
  height: number;
  barWidth: number;
  /** Every district is a single administration: then its status says more than a count of 1. */
  single: boolean;
}

/** Name, stacked bar and denominator of one district. */
export function DistrictRow(props: DistrictBar & { language: Language }) {
  const { figures, names, top, height, language } = props;
  const middle = top + height / 2;
  return (
    <Mark label={describeDistrict(figures, language)}>
      <path d={`M0 ${round(top)}h${chartWidth}`} stroke={rule} stroke-width={0.5} />
      <TextLines
        x={0}
        top={middle - (names.length * lineHeights.label) / 2}
        lines={names}
        size="label"
      />
      <Bar {...props} x={nameWidth + columnGap} y={middle - barHeight / 2} />
      <TextLines
        x={chartWidth}
        top={middle - lineHeights.small / 2}
        lines={[formatReported(figures, language)]}
        size="small"
        anchor="end"
      />
    </Mark>
  );
}

interface BarProps extends Pick<DistrictBar, 'figures' | 'barWidth' | 'single'> {
  x: number;
  y: number;
  language: Language;
}

function Bar({ figures, barWidth, single, x, y, language }: BarProps) {
  if (wholeOf(figures) === 0) {
    return (
      <>
        <NoValue x={x} y={y} width={barWidth} height={barHeight} />
        <TextLines
          x={x + 8}
          top={y + (barHeight - lineHeights.small) / 2}
          lines={[noValueLabel(figures, language)]}
          size="small"
        />
      </>
    );
  }
  const texts = chartTexts[language];
  return stackSegments(figures, barWidth).map((segment) => {
    const { status, isCarried, count, offset } = segment;
    const value = `${texts.statuses[status]}: ${
      isCarried ? texts.carried(count) : texts.ofReports(count, wholeOf(figures))
    }`;
    return (
      <Mark label={`${figures.district.name}, ${value}`}>
        <BarSegment
          {...segment}
          x={x + offset}
          y={y}
          text={single ? texts.statuses[status] : formatNumber(count, language)}
        />
      </Mark>
    );
  });
}

/** A segment with what there is room for: mark and text, the text alone, or nothing. */
function BarSegment({
  status,
  isCarried,
  width,
  x,
  y,
  text,
}: Omit<StackSegment, 'count' | 'offset'> & { x: number; y: number; text: string }) {
  if (isCarried) {
    return <CarriedSegment status={status} x={x} y={y} width={width} height={barHeight} />;
  }
  const textSpace = textWidth(text, fontSizes.small);
  const ballSpace = 2 * ballRadius + 7;
  const withBall = width >= ballSpace + textSpace + 6;
  const start = x + (width - textSpace - ballSpace) / 2;
  return (
    <>
      <Segment status={status} x={x} y={y} width={width} height={barHeight} />
      {withBall && (
        <HarveyBall status={status} cx={start + ballRadius + 1} cy={y + barHeight / 2} />
      )}
      {width >= textSpace + 2 && (
        <TextLines
          x={withBall ? start + ballSpace : x + width / 2}
          top={y + (barHeight - lineHeights.small) / 2}
          lines={[text]}
          size="small"
          fill={statusColours[status].text}
          anchor={withBall ? 'start' : 'middle'}
        />
      )}
    </>
  );
}
