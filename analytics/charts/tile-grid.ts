import type { District } from './figures.ts';
import { chartWidth } from './layout.ts';

const gap = 3;
/** A state of few districts does not get tiles like posters. */
const widestTile = 64;

/** Where the tile of a district stands. */
export interface Place {
  abbreviation: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Whether every district has its place on the tile map. */
export function hasMap({ districts }: { districts: readonly Pick<District, 'tile'>[] }): boolean {
  return districts.every(({ tile }) => tile !== undefined);
}

/** Places the tiles of districts, all of one height, below `top` and in the middle of the chart. */
export function placeTiles<T extends { district: District }>(
  all: readonly T[],
  top: number,
  height: number,
): { figures: T; place: Place }[] {
  const placed = all.flatMap((figures) => {
    const { tile } = figures.district;
    return tile ? [{ figures, tile }] : [];
  });
  const columns = 1 + Math.max(0, ...placed.map(({ tile }) => tile.column));
  const width = Math.min(widestTile, (chartWidth - gap * (columns - 1)) / columns);
  const left = (chartWidth - columns * (width + gap) + gap) / 2;
  return placed.map(({ figures, tile: { abbreviation, column, row } }) => ({
    figures,
    place: {
      abbreviation,
      x: left + column * (width + gap),
      y: top + row * (height + gap),
      width,
      height,
    },
  }));
}

/** Where the lowest tile ends. */
export function endOf(tiles: readonly { place: Place }[], top: number): number {
  return Math.max(top, ...tiles.map(({ place }) => place.y + place.height));
}
