import { formatNumber } from '../../schemas/format.ts';
import type { Language } from '../../schemas/text.ts';
import { describeGroup, describeSegment, noValueLabel } from './describe.ts';
import { type StatusFigures, wholeOf } from './figures.ts';
import { formatReported } from './format.ts';
import { ballRadius, HarveyBall } from './harvey-ball.tsx';
import { HiddenValue } from './hidden-value.tsx';
import { chartWidth, columnGap, fontSizes, lineHeights, round } from './layout.ts';
import { Mark } from './mark.tsx';
import { rule, statusColours } from './palette.ts';
import { CarriedSegment, NoValue, Segment } from './segment.tsx';
import { hiddenPart, type StackSegment, stackSegments } from './stack.ts';
import { TextLines } from './text-lines.tsx';
import { textWidth, wrapText } from './text-metrics.ts';
import { chartTexts } from './texts.ts';

/** How much room a row takes, and what is in it. */
interface Look {
  size: 'label' | 'small';
  narrowestNames: number;
  barHeight: number;
  padding: number;
  /** Whether parts of bars say their own values; the row says all of them anyway. */
  isDetailed: boolean;
  /** Whether names stand above their bars, which are as wide as the chart then. */
  isAbove: boolean;
}

/** For few rows, whose bars have room for numbers. */
const airy: Look = {
  ...{ size: 'label', narrowestNames: 0, barHeight: 20, padding: 5 },
  isDetailed: true,
  isAbove: true,
};
/** Of the kinds of administrations, or of the size classes. */
const mostAiryRows = 12;

const roomy: Look = {
  ...{ size: 'label', narrowestNames: 144, barHeight: 20, padding: 4 },
  isDetailed: true,
  isAbove: false,
};
/** For lists that would be as long as a wall: most names fit into one line. */
const dense: Look = {
  ...{ size: 'small', narrowestNames: 184, barHeight: 12, padding: 1 },
  isDetailed: false,
  isAbove: false,
};
const mostRoomyRows = 60;

/** Units that have a name together: a district, those of a size class. */
export interface NamedFigures extends StatusFigures {
  name: string;
}

/** The row of a group: its name in lines, and where the row and its bar stand. */
export interface GroupBar {
  figures: NamedFigures;
  names: string[];
  top: number;
  height: number;
  barLeft: number;
  barWidth: number;
  look: Look;
  /** Every group is a single administration: then its status says more than a count of 1. */
  single: boolean;
}

/** Name, stacked bar and denominator of one group. */
export function GroupRow(props: GroupBar & { language: Language }) {
  const { figures, names, top, height, barLeft, look, language } = props;
  const text = names.length * lineHeights[look.size];
  const middle = look.isAbove ? top + look.padding + text / 2 : top + height / 2;
  const barTop = look.isAbove
    ? top + height - look.padding - look.barHeight
    : middle - look.barHeight / 2;
  return (
    <Mark label={describeGroup(figures.name, figures, language)}>
      <path d={`M0 ${round(top)}h${chartWidth}`} stroke={rule} stroke-width={0.5} />
      <TextLines x={0} top={middle - text / 2} lines={names} size={look.size} />
      <Bar {...props} x={barLeft} y={barTop} />
      <TextLines
        x={chartWidth}
        top={(look.isAbove ? barTop - lineHeights.label / 2 : middle) - lineHeights.small / 2}
        lines={[formatReported(figures, language)]}
        size="small"
        anchor="end"
      />
    </Mark>
  );
}

/** The look of rows whose names stand above their bars where there are few; else of all others. */
export function columnsOfGroups(
  groups: readonly NamedFigures[],
  language: Language,
): ReturnType<typeof columnsOf> {
  if (groups.length > mostAiryRows) return columnsOf(groups, language);
  const nameWidth = chartWidth - columnGap - widestReported(groups, language);
  return { look: airy, nameWidth, barLeft: 0, barWidth: chartWidth };
}

function widestReported(groups: readonly NamedFigures[], language: Language): number {
  const widths = groups.map((one) => textWidth(formatReported(one, language), fontSizes.small));
  return Math.max(0, ...widths);
}

/** The look of rows, and how wide names and denominators are, so that bars stand below each other. */
export function columnsOf(groups: readonly NamedFigures[], language: Language) {
  const look = groups.length > mostRoomyRows ? dense : roomy;
  const words = groups.flatMap(({ name }) => wrapText(name, fontSizes[look.size], 0));
  const nameWidth = Math.max(
    look.narrowestNames,
    ...words.map((word) => textWidth(word, fontSizes[look.size])),
  );
  const barLeft = nameWidth + columnGap;
  const barWidth = chartWidth - barLeft - columnGap - widestReported(groups, language);
  return { look, nameWidth, barLeft, barWidth };
}

interface BarProps extends Pick<GroupBar, 'figures' | 'barWidth' | 'look' | 'single'> {
  x: number;
  y: number;
  language: Language;
}

function Bar({ figures, barWidth, look, single, x, y, language }: BarProps) {
  const { barHeight } = look;
  if (wholeOf(figures) === 0) {
    // A dense bar is too low for the word in it.
    const height = Math.max(barHeight, lineHeights.small);
    const top = y + (barHeight - height) / 2;
    return (
      <>
        <NoValue x={x} y={top} width={barWidth} height={height} />
        <TextLines
          x={x + 8}
          top={top + (height - lineHeights.small) / 2}
          lines={[noValueLabel(figures, language)]}
          size="small"
        />
      </>
    );
  }
  const hidden = hiddenPart(figures, barWidth);
  return (
    <>
      {stackSegments(figures, barWidth).map((segment) => {
        const place = { x: x + segment.offset, y, height: barHeight };
        const text = single
          ? chartTexts[language].statuses[segment.status]
          : formatNumber(segment.count, language);
        if (!look.isDetailed) return <PlainSegment {...segment} {...place} />;
        return (
          <Mark label={describeSegment(figures, segment, language)}>
            <BarSegment {...segment} {...place} text={text} />
          </Mark>
        );
      })}
      {hidden && (
        <HiddenValue
          x={x + hidden.offset + hidden.width / 2}
          y={y + barHeight / 2}
          room={hidden.width}
        />
      )}
    </>
  );
}

type PlacedSegment = Omit<StackSegment, 'count' | 'offset'> & {
  x: number;
  y: number;
  height: number;
};

function PlainSegment({ isCarried, ...place }: PlacedSegment) {
  return isCarried ? <CarriedSegment {...place} /> : <Segment {...place} />;
}

/** A segment with what there is room for: mark and text, the text alone, or nothing. */
function BarSegment({ text, ...segment }: PlacedSegment & { text: string }) {
  const { status, isCarried, x, y, width, height } = segment;
  if (isCarried) return <PlainSegment {...segment} />;
  const textSpace = textWidth(text, fontSizes.small);
  const ballSpace = 2 * ballRadius + 7;
  const withBall = width >= ballSpace + textSpace + 6;
  const start = x + (width - textSpace - ballSpace) / 2;
  return (
    <>
      <PlainSegment {...segment} />
      {withBall && <HarveyBall status={status} cx={start + ballRadius + 1} cy={y + height / 2} />}
      {width >= textSpace + 2 && (
        <TextLines
          x={withBall ? start + ballSpace : x + width / 2}
          top={y + (height - lineHeights.small) / 2}
          lines={[text]}
          size="small"
          fill={statusColours[status].text}
          anchor={withBall ? 'start' : 'middle'}
        />
      )}
    </>
  );
}
