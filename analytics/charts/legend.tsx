import { type AdoptionStatus, adoptionStatuses } from '../../schemas/adoption.ts';
import type { Language } from '../../schemas/text.ts';
import { type StatusFigures, sumOf } from './figures.ts';
import type { Block } from './frame.tsx';
import { HarveyBall } from './harvey-ball.tsx';
import { chartWidth, fontSizes, lineHeights } from './layout.ts';
import { CarriedSegment, NoValue, Segment } from './segment.tsx';
import { TextLines } from './text-lines.tsx';
import { wrapText } from './text-metrics.ts';
import { chartTexts } from './texts.ts';

const swatch = { width: 24, height: 18 };
const rowHeight = 23;
const rows = 3;
const columnWidth = chartWidth / 2;

/** What a legend must know of a chart: whether something is carried forward or hidden in it. */
interface Legible extends Pick<StatusFigures, 'carriedCounts' | 'hidden'> {
  districts: readonly Pick<StatusFigures, 'hidden'>[];
}

/** The key of the statuses, in two columns that are read from top to bottom, and of what is special. */
export function statusLegend(figures: Legible, top: number, language: Language): Block {
  const texts = chartTexts[language];
  const entries = [
    ...adoptionStatuses.map((status) => ({ status, label: texts.statuses[status] })),
    { status: null, label: texts.noReport },
  ];
  const notes = notesLegend(figures, top + rows * rowHeight, language);
  return {
    bottom: notes.bottom,
    content: (
      <>
        {entries.map((entry, index) => (
          <Entry
            {...entry}
            x={Math.floor(index / rows) * columnWidth}
            y={top + (index % rows) * rowHeight}
          />
        ))}
        {notes.content}
      </>
    ),
  };
}

/** The key of the hatching and of what is hidden, where there is any. */
export function notesLegend(
  { carriedCounts, districts, hidden }: Legible,
  top: number,
  language: Language,
): Block {
  const texts = chartTexts[language];
  const hasHidden = [{ hidden }, ...districts].some((one) => one.hidden.length > 0);
  const carried = sumOf(carriedCounts) > 0;
  const below = carried ? top + rowHeight : top;
  const lines = hasHidden ? wrapText(texts.hiddenNote, fontSizes.small, chartWidth) : [];
  return {
    bottom: below + lines.length * lineHeights.small,
    content: (
      <>
        {carried && <Entry status="planned" isCarried label={texts.carriedForward} x={0} y={top} />}
        {hasHidden && <TextLines x={0} top={below} lines={lines} size="small" />}
      </>
    ),
  };
}

interface EntryProps {
  status: AdoptionStatus | null;
  isCarried?: boolean;
  label: string;
  x: number;
  y: number;
}

function Entry({ status, isCarried = false, label, x, y }: EntryProps) {
  const box = { x, y, ...swatch };
  const Swatch = isCarried ? CarriedSegment : Segment;
  return (
    <g>
      {status ? <Swatch status={status} {...box} /> : <NoValue {...box} />}
      {status && !isCarried && (
        <HarveyBall status={status} cx={x + swatch.width / 2} cy={y + swatch.height / 2} />
      )}
      <TextLines
        x={x + swatch.width + 6}
        top={y + (swatch.height - lineHeights.small) / 2}
        lines={[label]}
        size="small"
      />
    </g>
  );
}
