import type { Issue } from '../../../schemas/errors.ts';
import { associationOf, type RegisterRecords } from './gv100ad.ts';

/** The file is always of the whole country: one that lacks a state is cut off. */
const allStates = Array.from({ length: 16 }, (_, index) => String(index + 1).padStart(2, '0'));
/** Ends the key of what lies in a state but in no district: coastal waters, common territory. */
const outside = '000';

/**
 * What contradicts itself in the records of the register: keys that stand there twice or belong to
 * nothing, states, districts and associations without what makes them up, several territory dates.
 */
export function checkRegister(records: RegisterRecords): Issue[] {
  const { states, districts, associations, municipalities } = records;
  const issues: Issue[] = [];
  const complain = (line: number, message: string) =>
    issues.push({ path: `line ${line}`, message });
  const [first] = states;

  for (const { line, date } of [...states, ...districts, ...associations, ...municipalities]) {
    if (date !== first?.date) complain(line, `is of ${date}, the first state of ${first?.date}`);
  }
  const stateKeys = distinctKeys(states, ({ state }) => state, complain);
  const districtKeys = distinctKeys(districts, ({ district }) => district, complain);
  const associationKeys = distinctKeys(associations, associationOf, complain);
  const municipalityKeys = distinctKeys(municipalities, (one) => one.municipality, complain);

  const missing = allStates.filter((key) => !stateKeys.has(key));
  if (missing.length > 0) {
    complain(first?.line ?? 1, `the file lacks the states ${missing.join(', ')}: it is cut off`);
  }
  for (const { line, state } of states) {
    if (!allStates.includes(state)) complain(line, `there is no state ${state}`);
  }
  for (const { line, district } of districts) {
    const state = district.slice(0, 2);
    if (!stateKeys.has(state)) complain(line, `no state has the key ${state}`);
  }
  for (const { line, district } of associations) {
    if (!districtKeys.has(district) && !district.endsWith(outside)) {
      complain(line, `no district has the key ${district}`);
    }
  }
  for (const municipality of municipalities) {
    const key = associationOf(municipality);
    if (!associationKeys.has(key)) complain(municipality.line, `no association has the key ${key}`);
  }

  const statesWithDistricts = new Set([...districtKeys].map((key) => key.slice(0, 2)));
  const districtsInUse = new Set([...municipalityKeys].map((key) => key.slice(0, 5)));
  const associationsInUse = new Set(municipalities.map(associationOf));
  for (const { line, state, name } of states) {
    if (!statesWithDistricts.has(state)) complain(line, `"${name}" has no district: ${cutOff}`);
  }
  for (const { line, district, name } of districts) {
    if (!districtsInUse.has(district)) complain(line, `"${name}" has no municipality: ${cutOff}`);
  }
  for (const association of associations) {
    if (associationsInUse.has(associationOf(association))) continue;
    complain(association.line, `"${association.name}" has no municipality: ${cutOff}`);
  }
  return issues.sort((a, b) => lineIn(a) - lineIn(b));
}

const cutOff = 'the file is cut off';

const lineIn = ({ path }: Issue) => Number(path.slice('line '.length));

/** The keys of records; one that stands there twice is an error of the later line. */
function distinctKeys<R extends { line: number }>(
  records: R[],
  keyOf: (record: R) => string,
  complain: (line: number, message: string) => void,
): Set<string> {
  const lines = new Map<string, number>();
  for (const record of records) {
    const key = keyOf(record);
    const earlier = lines.get(key);
    if (earlier === undefined) lines.set(key, record.line);
    else complain(record.line, `the key ${key} stands in line ${earlier} already`);
  }
  return new Set(lines.keys());
}
