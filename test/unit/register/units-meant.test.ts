import { expect, it } from 'vitest';
import { unitsMeant } from '../../../functions/domain/register/units-meant.ts';
import type { RegisteredUnit } from '../../../schemas/registry.ts';

const unit = (ars: string, name: string): RegisteredUnit => ({
  ars,
  ags5: ars.slice(0, 5),
  name,
  kind: 'administration',
  inhabitants: 1,
  municipalities: 1,
  members: [],
  validFrom: '2026-01-01',
});
const units = [unit('160520000000', 'Gera, Stadt'), unit('160670029029', 'Gotha, Stadt')];
const meant = (text: string) => unitsMeant(units, text).map((found) => found.unit.name);

it('A unit is found in the words of whoever names it, or not at all', () => {
  expect(meant('Stadtverwaltung Gera')).toEqual(['Gera, Stadt']);
  expect(meant('Verwaltung der Residenz Gotha')).toEqual(['Gotha, Stadt']);
  expect(meant('160520000000')).toEqual(['Gera, Stadt']);
  for (const text of ['Nirgendwo', '', ' ', 'in der']) expect(meant(text)).toEqual([]);
});
