import type { DistrictShapes } from '../../schemas/district-shapes.ts';
import type { Language } from '../../schemas/text.ts';
import type { Basis } from '../indicators/basis.ts';
import type { Chart } from './chart.ts';
import { allSingle, type District, type WaveBasis } from './figures.ts';
import { type Block, renderChart } from './frame.tsx';
import { lineHeights } from './layout.ts';
import { covers, districtAreas } from './map/district-areas.tsx';
import { classOf, responseClasses, wholePercent } from './map/share-class.ts';
import { shareLegend } from './map/share-legend.tsx';
import { Mark } from './mark.tsx';
import { muted } from './palette.ts';
import { largestOf, readingAid } from './reading-aid.ts';
import { ResponseFace, ResponseSwatch, responseHeight, responseShare } from './response-tile.tsx';
import { NoValue } from './segment.tsx';
import { TextLines } from './text-lines.tsx';
import { chartTexts } from './texts.ts';
import { endOf, placeTiles } from './tile-grid.ts';

/** Who has answered so far. It is no figure of a snapshot: a wave changes while one looks at it. */
export interface ResponseFigures extends Omit<WaveBasis, 'snapshot'> {
  districts: DistrictResponse[];
}

/** Who has answered in one district. */
export interface DistrictResponse extends Basis {
  district: District;
}

/**
 * The districts of a state as a grid of tiles, each with the share of its administrations that have
 * reported, as a bar and as a number. A district without any that count is a dashed outline; `hasMap`
 * tells where to use it.
 */
export function responseMap(
  figures: ResponseFigures,
  { language, shapes }: { language: Language; shapes?: DistrictShapes | undefined },
): Chart {
  const texts = chartTexts[language];
  return renderChart({
    name: 'response-map',
    language,
    title: texts.response,
    subtitle: texts.districtMap,
    description: figures.districts.map((one) => `${describe(one, language)}.`).join(' '),
    basis: figures,
    body: (top) =>
      covers(
        shapes,
        figures.districts.map(({ district }) => district),
      )
        ? mapWithLegend(figures, shapes, top, language)
        : tilesWithLegend(figures, top, language),
  });
}

function tilesWithLegend({ districts }: ResponseFigures, top: number, language: Language): Block {
  const texts = chartTexts[language];
  // Where every district is a single administration, 1/1 in each tile would say nothing.
  const withReported = !allSingle(districts);
  const tiles = placeTiles(districts, top, responseHeight(withReported));
  const end = endOf(tiles, top) + 14;
  const notes = withReported ? readingAid(largestOf(districts), language) : [];
  const withoutValue = districts.some(({ eligible }) => eligible === 0);
  const rows = withoutValue ? 2 : 1;
  const bottom = end + rows * lineHeights.label + notes.length * lineHeights.small;
  return {
    bottom,
    content: (
      <>
        {tiles.map(({ figures, place }) => (
          <Mark label={describe(figures, language)}>
            <ResponseFace
              figures={figures}
              place={place}
              language={language}
              withReported={withReported}
            />
          </Mark>
        ))}
        <ResponseSwatch x={0} y={end + 3} />
        <TextLines x={34} top={end} lines={[texts.shareReported]} size="small" />
        {withoutValue && <NoValue x={0} y={end + 20} width={28} height={12} />}
        {withoutValue && <TextLines x={34} top={end + 18} lines={[texts.notAsked]} size="small" />}
        <TextLines
          x={0}
          top={end + rows * lineHeights.label}
          lines={notes}
          size="small"
          fill={muted}
        />
      </>
    ),
  };
}

/** The districts as they lie, where their outlines are known. */
function mapWithLegend(
  { districts }: ResponseFigures,
  shapes: DistrictShapes,
  top: number,
  language: Language,
): Block {
  const texts = chartTexts[language];
  const areas = districts.map((one) => {
    const head = { ags5: one.district.ags5, said: describe(one, language) };
    if (one.eligible === 0) return { ...head, label: '–', fill: undefined };
    const percent = wholePercent(one.complete, one.eligible);
    return { ...head, label: String(percent), fill: classOf(percent, responseClasses) };
  });
  const map = districtAreas(shapes, areas, top);
  const key = { title: texts.shareReported, noValue: texts.notAsked, classes: responseClasses };
  const legend = shareLegend(key, map.bottom + 12, language);
  return {
    bottom: legend.bottom,
    content: (
      <>
        {map.content}
        {legend.content}
      </>
    ),
  };
}

/** "Gotha: 3 von 8 Verwaltungen haben gemeldet (38 %)". */
function describe({ district, ...basis }: DistrictResponse, language: Language): string {
  const texts = chartTexts[language];
  if (basis.eligible === 0) return `${district.name}: ${texts.notAsked}`;
  const reported = texts.reported(basis.complete, basis.eligible);
  return `${district.name}: ${reported} (${responseShare(basis, language)})`;
}
