import { choiceColours, responseColours, statusColours } from '../../../../charts/palette.ts';
import type { Meaning } from '../plan/slide.ts';
import { hueOf, withLightOf } from './hue.ts';

/** How a meaning is drawn: outlined, because light fills do not stand out, with text on it. */
export interface Colour {
  fill: string;
  stroke: string;
  text: string;
}

const ofCharts: Record<Meaning, Colour> = {
  ...statusColours,
  first: { ...choiceColours.first, text: '#ffffff' },
  second: { ...choiceColours.second, text: '#1b1f24' },
  response: { ...responseColours, text: '#ffffff' },
};

/** Nearer together, two hues do not tell what is meant apart. */
const apart = 40;

/**
 * The colours of the charts in the hues of a theme. Each keeps the lightness that it has in all other
 * charts, so that the sequence stays one, in print and for the colour-blind too; unknown stays grey, and who
 * has responded is no status. A
 * theme without colour has no hue to take.
 */
export function coloursOf(theme: Record<string, string>): Record<Meaning, Colour> {
  const main = hueOf(theme['accent1'] ?? '');
  const other = hueOf(theme['accent2'] ?? '');
  const isApart = main && other && distance(main.degrees, other.degrees) >= apart;
  const colours = { ...ofCharts };
  if (!main) return colours;
  for (const meaning of ['inProduction', 'rollingOut', 'planned', 'none'] as const) {
    colours[meaning] = inHue(ofCharts[meaning], theme['accent1'] ?? '');
  }
  if (isApart) {
    for (const meaning of ['first', 'second'] as const) {
      colours[meaning] = inHue(ofCharts[meaning], theme['accent2'] ?? '');
    }
  }
  return colours;
}

function inHue({ fill, stroke, text }: Colour, accent: string): Colour {
  return { fill: withLightOf(accent, fill), stroke: withLightOf(accent, stroke), text };
}

function distance(a: number, b: number): number {
  const between = Math.abs(a - b) % 360;
  return Math.min(between, 360 - between);
}

/** A chart of ours in other colours: each of a meaning becomes what it is there. */
export function repaint(svg: string, colours: Record<Meaning, Colour>): string {
  const changed = new Map<string, string>();
  for (const meaning of Object.keys(ofCharts) as Meaning[]) {
    for (const part of ['fill', 'stroke'] as const) {
      changed.set(ofCharts[meaning][part], colours[meaning][part]);
    }
  }
  return svg.replaceAll(/#[0-9a-f]{6}/g, (colour) => changed.get(colour) ?? colour);
}
