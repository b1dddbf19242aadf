import { formatPercent } from '../../schemas/format.ts';
import type { Language } from '../../schemas/text.ts';
import type { Basis } from '../indicators/basis.ts';
import { formatReported } from './format.ts';
import { lineHeights, round } from './layout.ts';
import { paper, responseColours } from './palette.ts';
import { TextLines } from './text-lines.tsx';
import { TileFrame } from './tile-frame.tsx';
import type { Place } from './tile-grid.ts';

const inset = 3;
const barHeight = 12;

/** The height of all tiles, with or without a line for the denominator. */
export function responseHeight(withReported: boolean): number {
  const lines = withReported ? 2 : 1;
  return lineHeights.label + barHeight + 2 + lines * lineHeights.small;
}

/** A whole percentage; 100 % and 0 % are said of all and of none only. */
export function responseShare({ complete, eligible }: Basis, language: Language): string {
  const rounded = Math.round((complete * 100) / eligible);
  if (complete === 0 || complete === eligible) return formatPercent(rounded, language);
  return formatPercent(Math.min(99, Math.max(1, rounded)), language);
}

interface ResponseFaceProps {
  figures: Basis;
  place: Place;
  language: Language;
  withReported: boolean;
}

/** A tile: abbreviation, the share as a bar and in percent, the denominator. */
export function ResponseFace({ figures, place, language, withReported }: ResponseFaceProps) {
  const { x, y, width } = place;
  const hasValue = figures.eligible > 0;
  const lines = [
    ...(hasValue ? [responseShare(figures, language)] : ['']),
    ...(withReported ? [formatReported(figures, language)] : []),
  ];
  return (
    <>
      <TileFrame place={place} hasValue={hasValue} />
      {hasValue && (
        <Bar
          share={figures.complete / figures.eligible}
          x={x + inset}
          y={y + lineHeights.label}
          width={width - 2 * inset}
        />
      )}
      <TextLines
        x={x + width / 2}
        top={y + lineHeights.label + barHeight}
        lines={lines}
        size="small"
        anchor="middle"
      />
    </>
  );
}

/** A small bar, half full, for the legend. */
export function ResponseSwatch({ x, y }: { x: number; y: number }) {
  return <Bar share={0.5} x={x} y={y} width={28} />;
}

function Bar({ share, x, y, width }: { share: number; x: number; y: number; width: number }) {
  const { fill, stroke } = responseColours;
  return (
    <>
      <rect
        x={round(x + 0.5)}
        y={round(y + 0.5)}
        width={round(width - 1)}
        height={barHeight - 1}
        fill={paper}
        stroke={stroke}
      />
      {share > 0 && (
        <rect
          x={round(x + 0.5)}
          y={round(y + 0.5)}
          width={round(Math.max(1, share * (width - 1)))}
          height={barHeight - 1}
          fill={fill}
        />
      )}
    </>
  );
}
