import { expect, test } from 'vitest';
import { byReferenceDate, compareNames, latestFirst } from '../../../schemas/order.ts';
import { thueringen } from '../../support/technik-status.ts';

const shuffled = (names: readonly string[]) => names.toSorted((a, b) => a.length - b.length);

test('names stand as in a German dictionary', () => {
  const names = [
    ...thueringen.districts.map(({ name }) => name),
    ...['Öchsen', 'Oberhof', 'Ohrdruf', 'Weißensee', 'Weissensee', 'Zeulenroda', 'Ärzte', 'Arzt'],
    ...['Bad Köstritz', 'Bad Klosterlausnitz', 'Saalfeld', 'Saale-Stadt', 'Am Ettersberg', 'Amt'],
  ];
  const dictionary = new Intl.Collator('de');
  expect(shuffled(names).sort(compareNames)).toEqual(
    shuffled(names).sort((a, b) => dictionary.compare(a, b)),
  );
});

test('waves stand by their reference dates, and those of one day always in the same order', () => {
  const [a, b, c] = [
    { id: 'a', referenceDate: '2026-03-31' },
    { id: 'b', referenceDate: '2025-09-30' },
    { id: 'c', referenceDate: '2026-03-31' },
  ];
  expect([c, a, b].toSorted(byReferenceDate)).toEqual([b, a, c]);
  expect(latestFirst([a, b, c])).toEqual([c, a, b]);
});
