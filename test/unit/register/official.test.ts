import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildUnits } from '../../../functions/domain/register/build-units.ts';
import { readRegister } from '../../../functions/domain/register/gv100ad.ts';
import { registerOfStates } from '../../../functions/domain/register/of-states.ts';
import { previewChanges } from '../../../functions/domain/register/preview-changes.ts';
import { freezeFrame } from '../../../functions/domain/waves/frame.ts';
import { shippedCrosswalk } from '../../../schemas/crosswalk-cases.ts';
import type { RegisteredUnit } from '../../../schemas/registry.ts';
import { officialRegister } from '../../support/official-register.ts';

const { file, isThere } = officialRegister;
if (!isThere) process.stderr.write(`SKIPPED, because it is not there: ${file}\n`);

it.skipIf(!isThere)('the official file of February 2026 has the units that are known of it', () => {
  const records = readRegister(gunzipSync(readFileSync(file)).toString('utf8'));
  const { units, leftOut } = buildUnits(records);
  const administrations = units.filter(({ members }) => members.length > 0);
  expect({
    districts: records.districts.length,
    associations: records.associations.length,
    municipalities: records.municipalities.length,
    incorporated: administrations.flatMap(({ members }) => members).length,
    administrations: administrations.length,
    leftOut,
  }).toEqual({
    districts: 401,
    associations: 4583,
    municipalities: 10_943,
    incorporated: 10_747,
    administrations: 4388,
    leftOut: 195,
  });

  const thueringen = units.filter(({ ars }) => ars.startsWith('16'));
  const members = thueringen.flatMap((unit) => unit.members);
  expect(members).toHaveLength(601);
  expect(thueringen.filter((unit) => unit.members.length > 0)).toHaveLength(189);
  const frame = freezeFrame(thueringen, 'all');
  expect(frame).toHaveLength(206);
  expect(frame.reduce((sum, unit) => sum + unit.municipalities, 0)).toBe(601);
  expect(freezeFrame(thueringen, 'districts')).toHaveLength(22);
});

describe.skipIf(!isThere)('the official file of February 2026', () => {
  const official = () => buildUnits(readRegister(gunzipSync(readFileSync(file)).toString('utf8')));

  it('names Schmölln as having the inhabitants of Dobitschen alone', () => {
    expect(official().notices.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('Schmölln (16077043) has 411 inhabitants'),
    );
  });

  it('is later than the changes that ship: Eisenach and Dobitschen are found in their successors', () => {
    const register = registerOfStates(official(), ['16']);
    // Thüringen as it was before Eisenach joined the Wartburgkreis, and Dobitschen Schmölln.
    const known = register.units.map((unit): RegisteredUnit => {
      const before = { ...unit, validFrom: '2021-06-30' };
      if (unit.ars === '160630105000') {
        const members = [{ ags: '16056000', name: 'Eisenach', inhabitants: unit.inhabitants }];
        const city = { ars: '160560000000', ags5: '16056', kind: 'districtFreeCity' } as const;
        return { ...before, ...city, members };
      }
      if (unit.ars !== '160770043000') return before;
      const dobitschen = { ags: '16077003', name: 'Dobitschen', inhabitants: 411 };
      return {
        ...before,
        inhabitants: 14_300,
        municipalities: 2,
        members: [{ ags: '16077043', name: 'Schmölln', inhabitants: 13_889 }, dobitschen],
      };
    });
    const preview = previewChanges(known, register, shippedCrosswalk);
    expect(preview.merged.map(({ unit, heirs }) => [unit.ars, heirs[0]?.unit.ars])).toEqual([
      ['160560000000', '160630105000'],
    ]);
    expect(preview.changed.map(({ after }) => after.ars)).toEqual(['160770043000']);
    expect(preview.lost).toEqual([]);
    expect(preview.leaps.map(({ ags }) => ags)).toEqual(['16077043']);
    // A key that has ended is not there any more: an entry that names another one would move it.
    const present = new Set(register.units.flatMap(({ members }) => members.map(({ ags }) => ags)));
    expect(shippedCrosswalk.filter(({ from }) => present.has(from))).toEqual([]);
    expect(previewChanges(known, register, []).lost.map(({ ags }) => ags)).toEqual([
      '16056000',
      '16077003',
    ]);
  });
});
