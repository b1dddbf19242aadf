import fc from 'fast-check';
import { type MicroCounts, saidKey } from '../../../analytics/disclosure/micro/index.ts';
import { notChosen, type Subject } from '../../../analytics/disclosure/subject.ts';
import type { KnownUnit } from './attack.ts';

/** A unit with what it says to one question. */
export interface InventedUnit extends KnownUnit {
  answer: string;
}

const values = ['a', 'b', 'c', 'd'] as const;

/** A question by single choice. */
export const single: Subject = { about: 'question', id: 'a.question', item: '', values };
/** An option of a multiple choice. */
export const option: Subject = { ...single, item: 'a', values: ['selected', notChosen] };

/** Answers of which some are rare; or that everybody gives. */
const answersOf = (subject: Subject): fc.Arbitrary<string> => {
  const [first = '', ...others] = subject.values;
  const rare = fc.oneof(
    { weight: 9, arbitrary: fc.constant(first) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
  return fc.oneof(rare, fc.constantFrom(...subject.values));
};

/** Units in few districts, some of them alone in theirs; or each in its own. */
export function inventedUnits(subject: Subject, maxLength: number): fc.Arbitrary<InventedUnit[]> {
  const unit = fc.record({
    district: fc.constantFrom('01', '02', '03', '04', '05'),
    kind: fc.constantFrom('administration', 'administration', 'districtFreeCity', 'district'),
    sizeClass: fc.constantFrom('under5000', 'from5000', 'from20000'),
    municipalities: fc.constantFrom(0, 1, 1, 1, 7),
    inhabitants: fc.integer({ min: 100, max: 30_000 }),
    since: fc.constant(0),
  });
  const units = fc.array(unit, { minLength: 1, maxLength });
  const alone = fc.boolean();
  const answers = fc.oneof(
    { weight: 4, arbitrary: fc.infiniteStream(answersOf(subject)) },
    { weight: 1, arbitrary: fc.constantFrom(...subject.values).map((one) => forever(one)) },
  );
  return fc.tuple(units, alone, answers).map(([all, eachAlone, stream]) =>
    all.map((one, number) => ({
      ...one,
      ...(eachAlone && { district: String(number) }),
      answer: stream.next().value ?? '',
    })),
  );
}

function* forever<T>(value: T): Generator<T, undefined> {
  for (;;) yield value;
}

/** What the database counts of units, without a database. */
export function countsOf(subject: Subject, units: readonly InventedUnit[]): MicroCounts {
  const placeOf = ({ district, kind, sizeClass }: KnownUnit) =>
    JSON.stringify([district, kind, sizeClass]);
  const places = [...new Set(units.map(placeOf))].sort();
  const cells = new Map(
    places.map((place, index) => {
      const [district, kind, sizeClass] = JSON.parse(place);
      return [index, { cell: index, district, kind, sizeClass }];
    }),
  );
  const rows = [...new Set(units.map(({ answer }) => answer))].map((answer) => {
    const said = saidKey(subject, answer);
    const own = units.filter((unit) => unit.answer === answer);
    const counted = places.flatMap((place, cell) => {
      const [one, ...others] = own.filter((unit) => placeOf(unit) === place).map(weighed);
      if (!one) return [];
      const all = [one, ...others];
      return {
        said,
        cell,
        units: all.length,
        municipalities: all.reduce((sum, { municipalities }) => sum + municipalities, 0),
        inhabitants: all.reduce((sum, { inhabitants }) => sum + inhabitants, 0),
        oneMunicipalities: one.municipalities,
        oneInhabitants: one.inhabitants,
      };
    });
    return [said, counted] as const;
  });
  return { cells, rows: new Map(rows) };
}

/** Others speak for the inhabitants of a unit without municipalities. */
function weighed({ municipalities, inhabitants }: KnownUnit) {
  return { municipalities, inhabitants: municipalities > 0 ? inhabitants : 0 };
}
