import type { PropsWithChildren } from 'hono/jsx';
import { type AdoptionStatus, adoptionStatuses } from '../../schemas/adoption.ts';
import type { Language } from '../../schemas/text.ts';
import { type StatusFigures, sumOf } from './figures.ts';
import type { Block } from './frame.tsx';
import { HarveyBall } from './harvey-ball.tsx';
import { chartWidth, fontSizes, lineHeights, noteWidth } from './layout.ts';
import { type FillColour, statusColours } from './palette.ts';
import { HatchedBox, NoValue, Segment } from './segment.tsx';
import { TextLines } from './text-lines.tsx';
import { wrapText } from './text-metrics.ts';
import { chartTexts } from './texts.ts';

const swatch = { width: 24, height: 18 };
const rowHeight = 23;
const rows = 3;
const columnWidth = chartWidth / 2;

/**
 * The key of the statuses and of what is special.
 *
 * @param drawn all figures that are drawn
 */
export function statusLegend(
  drawn: readonly StatusFigures[],
  top: number,
  language: Language,
): Block {
  const swatches = statusSwatches([...adoptionStatuses, null], top, language);
  const notes = notesLegend(notesOf(drawn), swatches.bottom, language);
  return {
    bottom: notes.bottom,
    content: (
      <>
        {swatches.content}
        {notes.content}
      </>
    ),
  };
}

/** Statuses, or null for no value, in two columns that are read from top to bottom. */
export function statusSwatches(
  entries: readonly (AdoptionStatus | null)[],
  top: number,
  language: Language,
): Block {
  const texts = chartTexts[language];
  return {
    bottom: top + rows * rowHeight,
    content: entries.map((status, index) => {
      const x = Math.floor(index / rows) * columnWidth;
      const y = top + (index % rows) * rowHeight;
      return (
        <Entry label={status ? texts.statuses[status] : texts.noReport} x={x} y={y}>
          {status ? (
            <StatusSwatch status={status} x={x} y={y} />
          ) : (
            <NoValue x={x} y={y} {...swatch} />
          )}
        </Entry>
      );
    }),
  };
}

/** What is special of the figures of a chart. */
interface Notes {
  carried: boolean;
  hidden: boolean;
  /** The colour of what is hatched. */
  colour: FillColour;
}

/** What is special of figures by status. */
export function notesOf(drawn: readonly StatusFigures[]): Notes {
  return {
    carried: drawn.some(({ carriedCounts }) => sumOf(carriedCounts) > 0),
    hidden: drawn.some(({ hidden }) => hidden.length > 0),
    colour: statusColours.planned,
  };
}

/** The key of the hatching and of what is hidden, where there is any. */
export function notesLegend(
  { carried, hidden, colour }: Notes,
  top: number,
  language: Language,
): Block {
  const texts = chartTexts[language];
  const below = carried ? top + rowHeight : top;
  const lines = hidden ? wrapText(texts.hiddenNote, fontSizes.small, noteWidth) : [];
  return {
    bottom: below + lines.length * lineHeights.small,
    content: (
      <>
        {carried && (
          <Entry label={texts.carriedForward} x={0} y={top}>
            <HatchedBox colour={colour} x={0} y={top} {...swatch} />
          </Entry>
        )}
        {hidden && <TextLines x={0} top={below} lines={lines} size="small" />}
      </>
    ),
  };
}

interface EntryProps {
  label: string;
  x: number;
  y: number;
}

/** What the children look like has this meaning. */
function Entry({ label, x, y, children }: PropsWithChildren<EntryProps>) {
  return (
    <g>
      {children}
      <TextLines
        x={x + swatch.width + 6}
        top={y + (swatch.height - lineHeights.small) / 2}
        lines={[label]}
        size="small"
      />
    </g>
  );
}

function StatusSwatch({ status, x, y }: { status: AdoptionStatus; x: number; y: number }) {
  return (
    <>
      <Segment status={status} x={x} y={y} {...swatch} />
      <HarveyBall status={status} cx={x + swatch.width / 2} cy={y + swatch.height / 2} />
    </>
  );
}
