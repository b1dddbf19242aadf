import { InvalidFileError } from '../../../schemas/errors.ts';
import type { Register, RegisteredUnit } from '../../../schemas/registry.ts';
import { checkRegister } from './check-register.ts';
import { associationOf, type RegisterRecords } from './gv100ad.ts';
import { knownSlipsIn } from './known-slips.ts';
import { seatOf } from './seats.ts';
import { nameOfAssociation, nameOfDistrict } from './unit-names.ts';

/** Types of areas that belong to no municipality (gemeindefreie Gebiete). */
const unincorporated = ['65', '66'];
/** Types of districts that are a city: district and municipality at once. */
const districtFreeCities = ['41', '42'];

/**
 * Makes units of the records of the register: one of each district, one of each association with a
 * municipality, and one only of each city that is both.
 *
 * @throws InvalidFileError naming every line that contradicts itself or others
 */
export function buildUnits(records: RegisterRecords): Register {
  const issues = checkRegister(records);
  if (issues.length > 0) throw new InvalidFileError('The register', issues);
  const districts = buildDistricts(records);
  const administrations = buildAdministrations(records);
  const units = new Map(districts.map((unit) => [unit.ars, unit]));
  for (const unit of administrations) {
    const city = units.get(unit.ars);
    units.set(unit.ars, city ? { ...city, members: unit.members } : unit);
  }
  return {
    territoryDate: records.states[0]?.date ?? '',
    states: records.states.map(({ state, name }) => ({ key: state, name })),
    units: [...units.values()],
    leftOut: records.associations.length - administrations.length,
    notices: [
      ...records.associations.flatMap(({ line, name, type }) =>
        type === '' ? [{ path: `line ${line}`, message: `"${name}" has no type` }] : [],
      ),
      ...knownSlipsIn(records),
    ],
  };
}

function buildDistricts({ districts, municipalities }: RegisterRecords): RegisteredUnit[] {
  const inDistrict = Map.groupBy(municipalities, (one) => one.municipality.slice(0, 5));
  return districts.map(({ district, name, type, date, seat }) => {
    const all = inDistrict.get(district) ?? [];
    return {
      ars: fill(district),
      ags5: district,
      name: nameOfDistrict(name, type),
      kind: districtFreeCities.includes(type) ? 'districtFreeCity' : 'district',
      inhabitants: inhabitantsOf(all),
      municipalities: all.filter(isIncorporated).length,
      members: [],
      ...seatOf(seat, all, all),
      validFrom: date,
    };
  });
}

function buildAdministrations({ associations, municipalities }: RegisterRecords): RegisteredUnit[] {
  const inDistrict = Map.groupBy(municipalities, (one) => one.municipality.slice(0, 5));
  const inAssociation = Map.groupBy(municipalities.filter(isIncorporated), associationOf);
  return associations.flatMap((association) => {
    const key = associationOf(association);
    const all = inAssociation.get(key);
    if (!all) return [];
    return {
      ars: fill(key),
      ags5: association.district,
      name: nameOfAssociation(association.name, association.type),
      kind: 'administration',
      inhabitants: inhabitantsOf(all),
      municipalities: all.length,
      members: all.map(({ municipality: ags, name, inhabitants }) => ({ ags, name, inhabitants })),
      ...seatOf(association.seat, all, inDistrict.get(association.district) ?? []),
      validFrom: association.date,
    };
  });
}

type Municipalities = RegisterRecords['municipalities'];

/** A key of five or nine digits as one of twelve: filled with zeros, as official maps do it. */
const fill = (key: string) => key.padEnd(12, '0');

const inhabitantsOf = (all: Municipalities) =>
  all.reduce((sum, { inhabitants }) => sum + inhabitants, 0);

const isIncorporated = ({ type }: Municipalities[number]) => !unincorporated.includes(type);
