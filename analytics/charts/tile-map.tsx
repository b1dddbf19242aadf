import type { Results } from '../../schemas/results.ts';
import type { Language } from '../../schemas/text.ts';
import { describeDistrict, describeTopic } from './describe.ts';
import { allSingle, type DistrictFigures, type TopicFigures } from './figures.ts';
import { formatReported } from './format.ts';
import { type Block, renderChart } from './frame.tsx';
import { chartWidth, lineHeights } from './layout.ts';
import { statusLegend } from './legend.tsx';
import { Mark } from './mark.tsx';
import { muted } from './palette.ts';
import { TextLines } from './text-lines.tsx';
import { chartTexts } from './texts.ts';
import { type Tile, TileFace, tileHeight } from './tile.tsx';

const gap = 3;
/** A state of few districts does not get tiles like posters. */
const widestTile = 64;

/**
 * The districts of a state as a grid of tiles, each filled in proportion to the statuses of its
 * administrations. A district without answers is a dashed outline; `hasMap` tells where to use it.
 *
 * @returns a complete SVG document.
 */
export function tileMap(figures: TopicFigures, { language }: { language: Language }): string {
  return renderChart({
    name: `tile-map-${figures.topic}`,
    language,
    title: figures.title[language],
    subtitle: chartTexts[language].districtMap,
    description: describeTopic(figures, language),
    basis: figures,
    body: (top) => tilesWithLegend(figures, top, language),
  });
}

/** Whether every district has its place on the tile map. */
export function hasMap({ districts }: Pick<Results, 'districts'>): boolean {
  return districts.every(({ tile }) => tile !== undefined);
}

function tilesWithLegend({ districts }: TopicFigures, top: number, language: Language): Block {
  // Where every district is a single administration, 1/1 in each tile would say nothing.
  const withReported = !allSingle(districts);
  const tiles = placeTiles(districts, withReported, top, language);
  const end = Math.max(top, ...tiles.map(({ y, height }) => y + height));
  const legend = statusLegend(end + 16, language);
  const notes = withReported ? [chartTexts[language].reportedNote] : [];
  return {
    bottom: legend.bottom + notes.length * lineHeights.small,
    content: (
      <>
        {tiles.map((tile) => (
          <Mark label={describeDistrict(tile.figures, language)}>
            <TileFace {...tile} />
          </Mark>
        ))}
        {legend.content}
        <TextLines x={0} top={legend.bottom} lines={notes} size="small" fill={muted} />
      </>
    ),
  };
}

function placeTiles(
  districts: DistrictFigures[],
  withReported: boolean,
  top: number,
  language: Language,
): Tile[] {
  const placed = districts.flatMap((figures) => {
    const { tile } = figures.district;
    return tile ? [{ figures, ...tile }] : [];
  });
  const columns = 1 + Math.max(0, ...placed.map(({ column }) => column));
  const width = Math.min(widestTile, (chartWidth - gap * (columns - 1)) / columns);
  const left = (chartWidth - columns * (width + gap) + gap) / 2;
  const height = tileHeight(withReported);
  return placed.map(({ figures, abbreviation, column, row }) => ({
    figures,
    abbreviation,
    x: left + column * (width + gap),
    y: top + row * (height + gap),
    width,
    height,
    reported: withReported ? formatReported(figures, language) : null,
  }));
}
