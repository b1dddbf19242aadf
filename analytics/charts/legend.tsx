import { type AdoptionStatus, adoptionStatuses } from '../../schemas/adoption.ts';
import type { Language } from '../../schemas/text.ts';
import type { Block } from './frame.tsx';
import { HarveyBall } from './harvey-ball.tsx';
import { chartWidth, lineHeights } from './layout.ts';
import { NoValue, Segment } from './segment.tsx';
import { TextLines } from './text-lines.tsx';
import { chartTexts } from './texts.ts';

const swatch = { width: 24, height: 18 };
const rowHeight = 23;
const rows = 3;
const columnWidth = chartWidth / 2;

/** The key of the statuses, in two columns that are read from top to bottom. */
export function statusLegend(top: number, language: Language): Block {
  const texts = chartTexts[language];
  const entries = [
    ...adoptionStatuses.map((status) => ({ status, label: texts.statuses[status] })),
    { status: null, label: texts.noReport },
  ];
  return {
    bottom: top + rows * rowHeight,
    content: entries.map((entry, index) => (
      <Entry
        {...entry}
        x={Math.floor(index / rows) * columnWidth}
        y={top + (index % rows) * rowHeight}
      />
    )),
  };
}

interface EntryProps {
  status: AdoptionStatus | null;
  label: string;
  x: number;
  y: number;
}

function Entry({ status, label, x, y }: EntryProps) {
  const box = { x, y, ...swatch };
  return (
    <g>
      {status ? <Segment status={status} {...box} /> : <NoValue {...box} />}
      {status && (
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
