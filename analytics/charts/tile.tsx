import type { DistrictFigures } from './figures.ts';
import { ballRadius, HarveyBall } from './harvey-ball.tsx';
import { lineHeights, round } from './layout.ts';
import { muted, paper } from './palette.ts';
import { NoValue, Segment } from './segment.tsx';
import { stackSegments } from './stack.ts';
import { TextLines } from './text-lines.tsx';
import type { Place } from './tile-grid.ts';

const fillHeight = 24;
const inset = 2;

/** Where a tile stands, and what is written in it. */
interface Tile extends Place {
  figures: DistrictFigures;
  /** The denominator, written below the fill. */
  reported: string | null;
}

/** The height of all tiles of a map, with or without a line for the denominator. */
export function tileHeight(withReported: boolean): number {
  return (
    lineHeights.label + fillHeight + 2 * inset + (withReported ? lineHeights.small - inset : 0)
  );
}

/** A tile: abbreviation above, the statuses in the middle, the denominator below. */
export function TileFace({ figures, abbreviation, x, y, width, height, reported }: Tile) {
  const hasValue = figures.complete > 0;
  const middle = x + width / 2;
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
        x={middle}
        top={y + 1}
        lines={[abbreviation]}
        size="label"
        bold={hasValue}
        anchor="middle"
      />
      {hasValue && (
        <Fill
          figures={figures}
          x={x + inset}
          y={y + lineHeights.label + inset}
          width={width - 2 * inset}
        />
      )}
      {reported !== null && (
        <TextLines
          x={middle}
          top={y + height - lineHeights.small}
          lines={[reported]}
          size="small"
          anchor="middle"
        />
      )}
    </>
  );
}

function Fill({ figures, x, y, width }: Pick<Tile, 'figures' | 'x' | 'y' | 'width'>) {
  return stackSegments(figures.counts, width).map(({ status, offset, width }) => (
    <>
      <Segment status={status} x={x + offset} y={y} width={width} height={fillHeight} />
      {width >= 2 * ballRadius + 4 && (
        <HarveyBall status={status} cx={x + offset + width / 2} cy={y + fillHeight / 2} />
      )}
    </>
  ));
}
