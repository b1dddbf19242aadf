import { type DistrictFigures, wholeOf } from './figures.ts';
import { ballRadius, HarveyBall } from './harvey-ball.tsx';
import { lineHeights } from './layout.ts';
import { CarriedSegment, Segment } from './segment.tsx';
import { stackSegments } from './stack.ts';
import { TextLines } from './text-lines.tsx';
import { TileFrame } from './tile-frame.tsx';
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
export function TileFace(tile: Tile) {
  const { figures, x, y, width, height, reported } = tile;
  const hasValue = wholeOf(figures) > 0;
  const middle = x + width / 2;
  return (
    <>
      <TileFrame place={tile} hasValue={hasValue} />
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
  return stackSegments(figures, width).map(({ status, isCarried, offset, width }) => {
    const box = { x: x + offset, y, width, height: fillHeight };
    if (isCarried) return <CarriedSegment status={status} {...box} />;
    return (
      <>
        <Segment status={status} {...box} />
        {width >= 2 * ballRadius + 4 && (
          <HarveyBall status={status} cx={x + offset + width / 2} cy={y + fillHeight / 2} />
        )}
      </>
    );
  });
}
