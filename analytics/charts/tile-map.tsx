import type { Language } from '../../schemas/text.ts';
import type { Chart } from './chart.ts';
import { describeDistrict, describeTopic } from './describe.ts';
import { allSingle, type TopicFigures } from './figures.ts';
import { formatReported } from './format.ts';
import { type Block, renderChart } from './frame.tsx';
import { lineHeights } from './layout.ts';
import { statusLegend } from './legend.tsx';
import { Mark } from './mark.tsx';
import { muted } from './palette.ts';
import { largestOf, readingAid } from './reading-aid.ts';
import { TextLines } from './text-lines.tsx';
import { chartTexts } from './texts.ts';
import { TileFace, tileHeight } from './tile.tsx';
import { endOf, placeTiles } from './tile-grid.ts';

/**
 * The districts of a state as a grid of tiles, each filled in proportion to the statuses of its
 * administrations. A district without answers is a dashed outline; `hasMap` tells where to use it.
 */
export function tileMap(figures: TopicFigures, { language }: { language: Language }): Chart {
  return renderChart({
    name: `map-${figures.topic}`,
    language,
    title: figures.title[language],
    subtitle: chartTexts[language].districtMap,
    description: describeTopic(figures, language),
    basis: figures,
    body: (top) => tilesWithLegend(figures, top, language),
  });
}

function tilesWithLegend(figures: TopicFigures, top: number, language: Language): Block {
  const { districts } = figures;
  // Where every district is a single administration, 1/1 in each tile would say nothing.
  const withReported = !allSingle(districts);
  const tiles = placeTiles(districts, top, tileHeight(withReported));
  const legend = statusLegend([figures, ...districts], endOf(tiles, top) + 16, language);
  const notes = withReported ? readingAid(largestOf(districts), language) : [];
  return {
    bottom: legend.bottom + notes.length * lineHeights.small,
    content: (
      <>
        {tiles.map(({ figures, place }) => (
          <Mark label={describeDistrict(figures, language)}>
            <TileFace
              figures={figures}
              {...place}
              reported={withReported ? formatReported(figures, language) : null}
            />
          </Mark>
        ))}
        {legend.content}
        <TextLines x={0} top={legend.bottom} lines={notes} size="small" fill={muted} />
      </>
    ),
  };
}
