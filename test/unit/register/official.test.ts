import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { freezeFrame } from '../../../functions/domain/frame.ts';
import { buildUnits } from '../../../functions/domain/register/build-units.ts';
import { readRegister } from '../../../functions/domain/register/gv100ad.ts';
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
