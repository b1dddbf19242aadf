import { expect, test } from 'vitest';
import { findPredecessors } from '../../../functions/domain/register/predecessors.ts';
import type { RegisteredUnit, UnitVersion } from '../../../schemas/registry.ts';

/** A unit of the municipalities with these numbers, each with its inhabitants. */
function unit(number: number, towns: Record<number, number>): RegisteredUnit {
  const members = Object.entries(towns).map(([town, inhabitants]) => ({
    ags: `16061${town.padStart(3, '0')}`,
    name: `Ort ${town}`,
    inhabitants,
  }));
  return {
    ars: `16061${number}000`,
    ags5: '16061',
    name: `Verwaltung ${number}`,
    kind: 'administration',
    inhabitants: members.reduce((sum, { inhabitants }) => sum + inhabitants, 0),
    municipalities: members.length,
    members,
    validFrom: '2024-12-31',
  };
}
const ended = (number: number, towns: Record<number, number>): UnitVersion => ({
  ...unit(number, towns),
  endedOn: '2026-12-31',
});
const follow = (units: RegisteredUnit[], versions: UnitVersion[]) =>
  Object.fromEntries(
    [...findPredecessors({ units, on: '2026-12-31', crosswalk: [] }, versions)].map((pair) =>
      pair.map((ars) => Number(ars.slice(5, 9))),
    ),
  );

test('a unit follows the one whose municipalities are its own now', () => {
  const units = [unit(5004, { 1: 900, 2: 300 }), unit(5009, { 8: 100 })];
  expect(follow(units, [ended(5001, { 1: 900, 2: 300 })])).toEqual({ 5004: 5001 });
});

test('after a merger it follows the larger one, whichever is named first', () => {
  const merged = [unit(5004, { 1: 900, 2: 300, 3: 1500 })];
  const [small, large] = [ended(5001, { 1: 900, 2: 300 }), ended(5002, { 3: 1500 })];
  expect(follow(merged, [small, large])).toEqual({ 5004: 5002 });
  expect(follow(merged, [large, small])).toEqual({ 5004: 5002 });
});

test('what counts is how many inhabitants came, not how many the other one had', () => {
  const units = [unit(5004, { 1: 600, 2: 700 }), unit(5005, { 3: 500 })];
  const versions = [ended(5001, { 1: 600, 3: 500 }), ended(5002, { 2: 700 })];
  expect(follow(units, versions)).toEqual({ 5004: 5002 });
});

test('one that was divided is followed by whoever has more than half of it, or by nobody', () => {
  const units = [unit(5004, { 1: 501 }), unit(5005, { 2: 499 })];
  expect(follow(units, [ended(5001, { 1: 501, 2: 499 })])).toEqual({ 5004: 5001 });
  expect(follow(units, [ended(5001, { 1: 500, 2: 500 })])).toEqual({});
  // Most of it is in a municipality whose key has ended.
  expect(follow(units, [ended(5001, { 1: 501, 9: 600 })])).toEqual({});
});

test('one that still exists is nobody’s predecessor, and a unit without municipalities follows nobody', () => {
  const units = [unit(5004, { 1: 900 })];
  expect(follow(units, [unit(5001, { 1: 900 })])).toEqual({});
  expect(follow([unit(5004, {})], [ended(5001, { 1: 900 })])).toEqual({});
  expect(follow(units, [ended(5001, {})])).toEqual({});
});
