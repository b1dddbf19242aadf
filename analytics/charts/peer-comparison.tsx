import type { AdoptionStatus } from '../../schemas/adoption.ts';
import type { Language, Text } from '../../schemas/text.ts';
import type { Chart } from './chart.ts';
import { describeGroup } from './describe.ts';
import type { StatusFigures, WaveBasis } from './figures.ts';
import { type Block, renderChart } from './frame.tsx';
import type { PeerGroup } from './group-names.ts';
import { columnsOf, type GroupBar } from './group-row.tsx';
import { groupRows } from './group-rows.tsx';
import { fontSizes, lineHeights, round } from './layout.ts';
import { ink, paper } from './palette.ts';
import { stackSegments } from './stack.ts';
import { TextLines } from './text-lines.tsx';
import { chartTexts } from './texts.ts';

/** One unit beside others. */
export interface PeerFigures {
  topic: string;
  title: Text;
  /** Undefined where the unit has not answered. */
  own: AdoptionStatus | undefined;
  others: readonly (StatusFigures & { group: PeerGroup })[];
  basis: WaveBasis;
}

/**
 * How far one administration is beside those of its district, its kind, its size class and all: a stacked
 * bar each, with a pointer to the part that it is in itself.
 */
export function peerComparison(figures: PeerFigures, { language }: { language: Language }): Chart {
  const { topic, title, basis } = figures;
  const texts = chartTexts[language].peers;
  const groups = figures.others.map((one) => ({ ...one, name: texts.groups[one.group] }));
  const own = ownLabel(figures, language);
  return renderChart({
    name: `peers-${topic}`,
    language,
    title: title[language],
    subtitle: texts.subtitle,
    description: [own, ...groups.map((one) => describeGroup(one.name, one, language))]
      .map((sentence) => `${sentence}.`)
      .join(' '),
    basis,
    body: (top) => rowsWithOwn(figures, groups, top, language),
  });
}

function ownLabel({ own }: PeerFigures, language: Language): string {
  const { statuses, peers } = chartTexts[language];
  return own ? peers.own(statuses[own]) : peers.withoutOwn;
}

function rowsWithOwn(
  figures: PeerFigures,
  groups: Parameters<typeof groupRows>[0],
  top: number,
  language: Language,
): Block {
  const { own } = figures;
  const start = top + lineHeights.label + 6;
  // Beside names, there is room above bars for what points at them.
  const rows = groupRows(groups, start, language, columnsOf(groups, language));
  return {
    bottom: rows.bottom,
    content: (
      <>
        {own && <Pointer x={pointer.width / 2 + 1} y={top + lineHeights.label / 2 + 4} />}
        <TextLines
          x={own ? pointer.width + 8 : 0}
          top={top}
          lines={[ownLabel(figures, language)]}
          size="label"
          bold
        />
        {rows.content}
        {own && rows.rows.map((row) => <OwnPart row={row} own={own} />)}
      </>
    ),
  };
}

const pointer = { width: fontSizes.small - 2, height: 7 };

/** Points at the part of a bar that the unit is in, if it is there: it may have answered later. */
function OwnPart({ row, own }: { row: GroupBar; own: AdoptionStatus }) {
  const { figures, barWidth, barLeft, top, height, look } = row;
  const part = stackSegments(figures, barWidth).find(
    ({ status, isCarried }) => status === own && !isCarried,
  );
  if (!part) return null;
  const bar = top + (height - look.barHeight) / 2;
  return <Pointer x={barLeft + part.offset + part.width / 2} y={bar + 2} />;
}

/** A triangle whose tip is down there. */
function Pointer({ x, y }: { x: number; y: number }) {
  const { width, height } = pointer;
  return (
    <path
      d={`M${round(x)} ${round(y)}l${-width / 2} ${-height}h${width}Z`}
      fill={ink}
      stroke={paper}
    />
  );
}
