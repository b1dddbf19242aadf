import { expect, it } from 'vitest';
import {
  choiceColours,
  ink,
  muted,
  paper,
  responseColours,
  statusColours,
} from '../../analytics/charts/palette.ts';

/** Relative luminance of a colour like #0b3c6f, as WCAG defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

it.each(Object.entries(statusColours))('text on %s can be read', (_, { fill, text }) => {
  expect(contrast(fill, text)).toBeGreaterThanOrEqual(4.5);
});

it.each([
  ...Object.entries(statusColours),
  ...Object.entries(choiceColours),
  ['what was reported', responseColours] as const,
])('the outline of %s stands out from the paper', (_, { stroke }) => {
  expect(contrast(stroke, paper)).toBeGreaterThanOrEqual(3);
});

it.each([ink, muted])('text in %s can be read', (colour) => {
  expect(contrast(colour, paper)).toBeGreaterThanOrEqual(4.5);
});

it('the fills of the statuses differ in lightness', () => {
  const sorted = Object.values(statusColours)
    .map(({ fill }) => fill)
    .sort((a, b) => luminance(a) - luminance(b));
  const steps = sorted.slice(1).map((fill, index) => contrast(fill, sorted[index] ?? fill));
  expect(Math.min(...steps)).toBeGreaterThan(1.3);
});
