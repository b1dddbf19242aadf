import { area, curveBumpX } from 'd3-shape';
import { formatNumber } from '../../schemas/format.ts';
import type { Language } from '../../schemas/text.ts';
import { chartWidth, lineHeights } from './layout.ts';
import { Mark } from './mark.tsx';
import { statusColours } from './palette.ts';
import { TextLines } from './text-lines.tsx';
import type { Flow, TransitionFigures } from './transition-figures.ts';
import type { PlacedNode } from './transition-nodes.tsx';
import { describeFlow } from './transition-words.ts';

/** A flow with its upper edges at both ends. */
interface PlacedBand extends Flow {
  left: { x: number; y: number };
  right: { x: number; y: number };
  thickness: number;
}

/** Bands begin and end at their nodes in the order of the statuses; thin ones lie above thick ones. */
export function placeBands(
  { flows, both }: TransitionFigures,
  nodes: Record<'before' | 'now', PlacedNode[]>,
  side: number,
): PlacedBand[] {
  const height = nodes.before.reduce((sum, node) => sum + node.height, 0);
  const starts = new Map(nodes.before.map(({ status, y }) => [status, y]));
  const ends = new Map(nodes.now.map(({ status, y }) => [status, y]));
  const placed = flows.map((flow) => {
    const thickness = (height * flow.units) / both;
    const [from = 0, to = 0] = [starts.get(flow.from), ends.get(flow.to)];
    starts.set(flow.from, from + thickness);
    ends.set(flow.to, to + thickness);
    return {
      ...flow,
      left: { x: side + 1, y: from },
      right: { x: chartWidth - side - 1, y: to },
      thickness,
    };
  });
  return placed.toSorted((a, b) => b.units - a.units);
}

/** The shape of a band: level where it begins and ends. */
const bandShape = area<{ x: number; y: number; thickness: number }>()
  .x(({ x }) => x)
  .y0(({ y }) => y)
  .y1(({ y, thickness }) => y + thickness)
  .curve(curveBumpX)
  .digits(2);

/** A band in the colour of the status then. */
export function FlowBand({ language, ...band }: PlacedBand & { language: Language }) {
  const { from, left, right, thickness } = band;
  const { fill, stroke } = statusColours[from];
  // Two bands of one colour that lie beside each other stay two.
  const inset = Math.min(0.75, thickness / 4);
  const edge = ({ x, y }: PlacedBand['left']) => ({
    ...{ x, y: y + inset },
    thickness: thickness - 2 * inset,
  });
  const path = bandShape([edge(left), edge(right)]);
  return (
    <Mark label={describeFlow(band, language)}>
      <path d={path ?? ''} fill={fill} stroke={stroke} stroke-width={0.75} />
    </Mark>
  );
}

/** So thick is a band at least that its count has room in it. */
const thickEnough = 11;

/** The count of a band where it begins: above all bands, because they cross. */
export function FlowCount({ from, units, left, thickness, language }: FlowCountProps) {
  if (thickness < thickEnough) return null;
  return (
    <TextLines
      x={left.x + 5}
      top={left.y + (thickness - lineHeights.small) / 2}
      lines={[formatNumber(units, language)]}
      size="small"
      fill={statusColours[from].text}
    />
  );
}

type FlowCountProps = PlacedBand & { language: Language };
