import { expect, it } from 'vitest';
import { textWidth, wrapText } from '../../analytics/charts/text-metrics.ts';

it('breaks at spaces and after hyphens', () => {
  expect(wrapText('Landkreis Schmalkalden-Meiningen', 14, 144)).toEqual([
    'Landkreis',
    'Schmalkalden-',
    'Meiningen',
  ]);
});

it('does not break before the short end of a name', () => {
  expect(wrapText('Technik-Status OZG 2025-II', 14, 100)).toEqual([
    'Technik-',
    'Status OZG',
    '2025-II',
  ]);
});

it('leaves a text alone that fits', () => {
  expect(wrapText('Weimarer Land', 14, 144)).toEqual(['Weimarer Land']);
});

it('keeps a word whole that is wider than the line', () => {
  expect(wrapText('Donaudampfschifffahrt', 14, 20)).toEqual(['Donaudampfschifffahrt']);
});

it('estimates wide letters wider than narrow ones', () => {
  expect(textWidth('MWM', 10)).toBeGreaterThan(2 * textWidth('ili', 10));
});
