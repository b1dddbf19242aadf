import { expect, it } from 'vitest';
import { readiness } from '../../analytics/charts/readiness.tsx';
import { readinessFigures } from '../../analytics/charts/readiness-figures.ts';
import type { Results } from '../../schemas/results.ts';
import { cases } from './all-charts.ts';
import { makeResults } from './examples.ts';
import { description, markTitles, visibleTexts } from './read-svg.ts';

const many = cases['many units'] ?? makeResults([]);
const draw = (results: Results, carried = true) => {
  const figures = readinessFigures(results, { carried });
  return figures ? readiness(figures, { language: 'de' }).svg : '';
};

it('says how many have reached each level, and the mean of each part with its most points', () => {
  expect(markTitles(draw(many))).toEqual([
    'nachnutzungsbereit: 15 (10\u00a0%)',
    'weitgehend vorbereitet: 53 (34\u00a0%)',
    'im Aufbau: 77 (50\u00a0%)',
    'nicht bewertbar: 0 (0\u00a0%)',
    'Dokumentenmanagement (DMS): 13,5 von 25',
    'Anbindung von EfA-Diensten: 4,0 von 35',
    'Organisation: 5,0 von 5',
  ]);
  expect(description(draw(many))).toContain(
    'Punkte im Mittel: Dokumentenmanagement (DMS) 13,5 von 25',
  );
});

it('does not show what is hidden', () => {
  const svg = draw(cases['hidden counts'] ?? many);
  expect(markTitles(svg)[0]).toBe('nachnutzungsbereit: Nicht ausgewiesen');
  expect(visibleTexts(svg).join(' ')).toContain('damit keine einzelne Verwaltung erkennbar wird');
});

it('adds what is carried forward where it is shown, hatched', () => {
  const carried: Results = {
    ...many,
    readinessLevels: many.readinessLevels.map((row) => ({ ...row, carriedUnits: 4 })),
    readinessParts: many.readinessParts.map((row) => ({
      ...row,
      ...{ carriedUnits: 154, carriedPoints: 0 },
    })),
  };
  expect(markTitles(draw(carried))[0]).toBe('nachnutzungsbereit: 19 (11\u00a0%)');
  expect(markTitles(draw(carried))[4]).toBe('Dokumentenmanagement (DMS): 6,7 von 25');
  expect(visibleTexts(draw(carried))).toContain('Fortgeschrieben');
  expect(draw(carried, false)).toBe(draw(many, false));
});

it('has no means where the edition has none, and no chart where there is no score', () => {
  expect(visibleTexts(draw({ ...many, readinessParts: [] }))).not.toContain('Punkte im Mittel');
  expect(draw(makeResults([]))).toBe('');
});

it('has a mean of the whole score where the edition tells of it', () => {
  const [part] = many.readinessParts;
  if (!part) throw new TypeError('there are parts');
  const whole = { ...part, part: '', points: part.points };
  const internal: Results = {
    ...many,
    edition: 'internal',
    readinessParts: [...many.readinessParts, whole],
  };
  expect(markTitles(draw(internal)).at(-1)).toBe('Insgesamt: 13,5 von 65');
});
