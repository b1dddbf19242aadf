import { round } from './layout.ts';
import { muted, paper } from './palette.ts';
import { NoValue } from './segment.tsx';
import { TextLines } from './text-lines.tsx';
import type { Place } from './tile-grid.ts';

/** The frame of a tile with its abbreviation; it is dashed where there is no value. */
export function TileFrame({ place, hasValue }: { place: Place; hasValue: boolean }) {
  const { abbreviation, x, y, width, height } = place;
  return (
    <>
      {hasValue ? (
        <rect
          x={round(x + 0.5)}
          y={round(y + 0.5)}
          width={round(width - 1)}
          height={round(height - 1)}
          fill={paper}
          stroke={muted}
        />
      ) : (
        <NoValue x={x} y={y} width={width} height={height} />
      )}
      <TextLines
        x={x + width / 2}
        top={y + 1}
        lines={[abbreviation]}
        size="label"
        bold={hasValue}
        anchor="middle"
      />
    </>
  );
}
