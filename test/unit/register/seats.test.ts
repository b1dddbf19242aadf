import { expect, it } from 'vitest';
import { buildUnits } from '../../../functions/domain/register/build-units.ts';
import { readRegister } from '../../../functions/domain/register/gv100ad.ts';
import { seatOf } from '../../../functions/domain/register/seats.ts';
import { seatLine } from '../../../schemas/registry.ts';
import { asText, smallCountry } from '../../support/register-file.ts';

const town = (name: string, postalCode = '') => ({ name, postalCode });
const gotha = town('Gotha, Stadt', '99867');
const weida = town('Weida, Stadt', '07570');
const dorf = town('Musterdorf', '07571');

it.for([
  ['a municipality that is alone sits in itself', '', [weida], [weida, dorf], '07570 Weida'],
  [
    'a seat that is a member has its post code',
    'Musterdorf',
    [weida, dorf],
    [],
    '07571 Musterdorf',
  ],
  ['a seat can lie outside', 'Gotha/Thür.', [weida, dorf], [weida, dorf, gotha], '99867 Gotha'],
  ['a seat of unknown post code is named alone', 'Anderswo', [weida, dorf], [weida], 'Anderswo'],
  ['of two of the same name none is taken', 'Musterdorf', [dorf, dorf], [], 'Musterdorf'],
  ['several without a seat have none', '', [weida, dorf], [weida, dorf], undefined],
  ['a place without post code is no address', '', [town('Musterforst')], [], undefined],
] as const)('%s', ([, place, own, around, line]) => {
  expect(seatLine(seatOf(place, own, around))).toBe(line);
});

it('is read from the columns of the official file', () => {
  const lines = smallCountry().map((line) => {
    const put = (text: string, column: number) =>
      line.slice(0, column - 1) + text + line.slice(column - 1 + text.length);
    if (line.startsWith('40') && line.includes('Musterland 01')) return put('Musterdorf', 73);
    if (line.startsWith('60') && line.includes('Musterdorf')) return put('07571', 166);
    return line;
  });
  const { units } = buildUnits(readRegister(asText(lines)));
  const of = (ars: string) => units.find((unit) => unit.ars === ars)?.seat;
  expect(of('010610000000')).toEqual({ postalCode: '07571', place: 'Musterdorf' });
  expect(of('020610000000')).toBeUndefined();
});
