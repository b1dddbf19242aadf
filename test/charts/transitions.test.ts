import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  directionsOf,
  type TransitionFigures,
  transitionFigures,
} from '../../analytics/charts/transition-figures.ts';
import { transitions } from '../../analytics/charts/transitions.tsx';
import { adoptionStatuses } from '../../schemas/adoption.ts';
import { districtGroup, wholeState } from '../../schemas/breakdown.ts';
import type { Results } from '../../schemas/results.ts';
import { cases } from './all-charts.ts';
import { makeResults } from './examples.ts';
import { description, markTitles, visibleTexts } from './read-svg.ts';

const many = cases['many units'] ?? makeResults([]);
const figuresOf = (results: Results) => {
  const figures = transitionFigures(results, 'dms');
  if (!figures) throw new TypeError('nothing is compared');
  return figures;
};
const draw = (figures: TransitionFigures) => transitions(figures, { language: 'de' }).svg;

it('says who went from where to where, and who stayed', () => {
  const titles = markTitles(draw(figuresOf(many)));
  expect(titles).toContain('Von „Geplant mit Termin“ zu „In Einführung“: 12');
  expect(titles).toContain('Weiterhin „Nicht im Einsatz“: 29');
  expect(titles).toContain('Vorher: Nicht im Einsatz: 43');
  expect(titles).toContain('Jetzt: Im Einsatz: 44');
  // A band for each flow, a node for each status then and now.
  expect(titles).toHaveLength(13 + 10);
});

it('counts who is further, and nobody twice', () => {
  const { further, same, back, unknown } = directionsOf(figuresOf(many));
  expect({ further, same, back, unknown }).toEqual({ further: 37, same: 85, back: 3, unknown: 13 });
  expect(further + same + back + unknown).toBe(figuresOf(many).both);
  expect(description(draw(figuresOf(many)))).toContain(
    '138 Verwaltungen haben beide Male gemeldet. Davon weiter als vorher: 37, gleich: 85',
  );
});

it('heads both sides with their reference dates', () => {
  expect(visibleTexts(draw(figuresOf(many)))).toEqual(
    expect.arrayContaining(['31.03.2026', '30.09.2026']),
  );
});

it('is there only where two waves are compared', () => {
  expect(transitionFigures(makeResults([]), 'dms')).toBeNull();
  expect(transitionFigures({ ...many, previous: null }, 'dms')).toBeNull();
  expect(transitionFigures(many, 'fax')).toBeNull();
});

it('draws bands that fill their nodes, whatever moves', () => {
  const flow = fc.record({
    from: fc.constantFrom(...adoptionStatuses),
    to: fc.constantFrom(...adoptionStatuses),
    units: fc.integer({ min: 1, max: 5000 }),
  });
  const flows = fc.uniqueArray(flow, { minLength: 1, selector: ({ from, to }) => from + to });
  fc.assert(
    fc.property(flows, (moved) => {
      const rows = moved.flatMap((row) => [
        { topic: 'dms', ...wholeState, ...row },
        { topic: 'dms', ...districtGroup('16051'), ...row },
      ]);
      const figures = figuresOf({ ...many, transitions: rows });
      const sum = moved.reduce((all, { units }) => all + units, 0);
      expect(figures.both).toBe(sum);
      for (const side of ['before', 'now'] as const) {
        expect(Object.values(figures[side]).reduce((all, one) => all + one, 0)).toBe(sum);
      }
      const svg = draw(figures);
      expect(markTitles(svg)).toHaveLength(
        moved.length +
          new Set(moved.map(({ from }) => from)).size +
          new Set(moved.map(({ to }) => to)).size,
      );
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    }),
    { numRuns: 50 },
  );
});
