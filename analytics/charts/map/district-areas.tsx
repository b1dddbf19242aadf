import type { Child } from 'hono/jsx';
import type { DistrictShapes } from '../../../schemas/district-shapes.ts';
import type { Block } from '../frame.tsx';
import { chartWidth, fontSizes, lineHeights, round } from '../layout.ts';
import { Mark } from '../mark.tsx';
import { ink, muted, paper } from '../palette.ts';
import { TextLines } from '../text-lines.tsx';
import { textWidth, wrapText } from '../text-metrics.ts';
import { type Point, ringsOf, roomAt } from './outline.ts';
import { placeLabels } from './place-labels.ts';

/** Nothing is a map that is higher than a screen. */
const highest = 430;

/** What a district looks like on a map. */
export interface MapArea {
  ags5: string;
  /** All that is known of it, for who points at it. */
  said: string;
  /** A few characters, written on it or beside it. */
  label: string;
  /** Without a fill there is no value: the outline is dashed. */
  fill: { fill: string; text: string } | undefined;
  /** Drawn instead of the label, in the middle of the district. */
  symbol?: ((x: number, y: number) => Child) | undefined;
}

/** Whether there is an outline for each of some districts. */
export function covers(
  shapes: DistrictShapes | undefined,
  districts: readonly { ags5: string }[],
): shapes is DistrictShapes {
  const drawn = new Set(shapes?.districts.map(({ ags5 }) => ags5));
  return shapes !== undefined && districts.every(({ ags5 }) => drawn.has(ags5));
}

/** Draws the districts of a wave as a map, with whose data the outlines are below it. */
export function districtAreas(
  shapes: DistrictShapes,
  areas: readonly MapArea[],
  top: number,
): Block {
  const known = new Map(areas.map((area) => [area.ags5, area]));
  const drawn = shapes.districts.flatMap(({ ags5, path, label }) => {
    const area = known.get(ags5);
    return area ? [{ area, path, label, rings: ringsOf(path) }] : [];
  });
  // A scale of two decimals keeps the same bytes everywhere.
  const fitting = Math.min(chartWidth / shapes.width, highest / shapes.height);
  const scale = Math.max(0.01, Math.floor(fitting * 100) / 100);
  const left = round((chartWidth - shapes.width * scale) / 2);
  const height = shapes.height * scale;
  const place = ([x, y]: Point): Point => [left + x * scale, y * scale];
  const line = round(1 / scale);
  const [withValue, without] = [true, false].map((has) =>
    drawn.filter(({ area }) => (area.fill !== undefined) === has),
  );
  const labels = placeLabels(
    drawn
      .filter(({ area }) => !area.symbol)
      .map(({ area, label, rings }) => ({
        text: area.label,
        at: place(label),
        room: roomAt(label, rings) * scale,
        fill: area.fill,
      })),
    height,
  );
  const credit = wrapText(shapes.attribution, fontSizes.small, chartWidth);
  return {
    bottom: top + height + 6 + credit.length * lineHeights.small,
    content: (
      <>
        <g transform={`translate(${left} ${round(top)}) scale(${scale})`} fill-rule="evenodd">
          {withValue?.map(({ area, path }) => (
            <Mark label={area.said}>
              <path d={path} fill={area.fill?.fill} stroke={muted} stroke-width={line} />
            </Mark>
          ))}
          {without?.map(({ area, path }) => (
            // Their borders are drawn last, so that the dashes of both neighbours are seen.
            <Mark label={area.said}>
              <path d={path} fill={paper} stroke={paper} stroke-width={round(2 / scale)} />
              <path
                d={path}
                fill="none"
                stroke={muted}
                stroke-width={round(1.2 / scale)}
                stroke-dasharray={`${round(3 / scale)} ${round(3 / scale)}`}
              />
            </Mark>
          ))}
        </g>
        {drawn.map(({ area, label }) => {
          const [x, y] = place(label);
          return area.symbol?.(x, top + y);
        })}
        {labels
          .filter(({ leads }) => leads)
          .map(({ at: [x, y], ...label }) => (
            <path
              d={`M${round(x)} ${round(top + y)}L${round(label.x)} ${round(top + label.y)}`}
              stroke={ink}
              stroke-width={1}
            />
          ))}
        {labels.map((label) => (
          <Label {...label} y={top + label.y} />
        ))}
        <TextLines x={0} top={top + height + 6} lines={credit} size="small" fill={muted} />
      </>
    ),
  };
}

interface LabelProps {
  text: string;
  x: number;
  y: number;
  leads: boolean;
  fill: MapArea['fill'];
}

/** A label in its district, or beside it on a ground of its own. */
function Label({ text, x, y, leads, fill }: LabelProps) {
  const width = textWidth(text, fontSizes.small) + 4;
  const height = lineHeights.small - 2;
  return (
    <>
      {leads && (
        <rect
          x={round(x - width / 2)}
          y={round(y - height / 2)}
          width={round(width)}
          height={height}
          fill={paper}
          stroke={muted}
          stroke-width={0.5}
        />
      )}
      <TextLines
        x={x}
        top={y - lineHeights.small / 2 - 0.5}
        lines={[text]}
        size="small"
        anchor="middle"
        fill={leads || !fill ? ink : fill.text}
      />
    </>
  );
}
