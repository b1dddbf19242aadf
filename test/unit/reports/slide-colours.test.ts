import fc from 'fast-check';
import { expect, it } from 'vitest';
import { statusColours } from '../../../analytics/charts/palette.ts';
import { coloursOf, repaint } from '../../../analytics/reports/documents/slides/draw/colours.ts';
import { hueOf, luminanceOf } from '../../../analytics/reports/documents/slides/draw/hue.ts';
import { adoptionStatuses } from '../../../schemas/adoption.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);

it('charts stay as light as they are, whatever the colours of a template are', () => {
  fc.assert(
    fc.property(colour, colour, (accent1, accent2) => {
      const colours = coloursOf({ accent1, accent2 });
      for (const status of adoptionStatuses) {
        for (const part of ['fill', 'stroke', 'text'] as const) {
          const difference =
            luminanceOf(colours[status][part]) - luminanceOf(statusColours[status][part]);
          expect(Math.abs(difference)).toBeLessThan(0.012);
        }
      }
    }),
  );
});

it('charts get the hue of the template; grey, black and white have none', () => {
  for (const [accent1, degrees] of [
    ['#9c1d2e', 352],
    ['#2e6b3a', 132],
    ['#ffcc00', 48],
  ] as const) {
    const { inProduction } = coloursOf({ accent1 });
    expect(Math.abs((hueOf(inProduction.fill)?.degrees ?? 0) - degrees)).toBeLessThan(4);
  }
  for (const accent1 of ['#808080', '#000000', '#ffffff', '']) {
    expect(coloursOf({ accent1 }).inProduction).toEqual(statusColours.inProduction);
  }
});

it('a picture gets the same colours, and keeps what means nothing', () => {
  const colours = coloursOf({ accent1: '#9c1d2e' });
  const svg = `<rect fill="${statusColours.planned.fill}" stroke="#4a525c"/>`;
  expect(repaint(svg, colours)).toBe(`<rect fill="${colours.planned.fill}" stroke="#4a525c"/>`);
});
