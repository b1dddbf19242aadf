import fc from 'fast-check';
import { type MicroCounts, saidKey } from '../../../analytics/disclosure/micro/index.ts';
import { notChosen, placeOf, type Subject } from '../../../analytics/disclosure/subject.ts';
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
  const byAnswer = Map.groupBy(units, ({ answer }) => answer);
  return new Map(
    [...byAnswer].map(([answer, own]) => {
      const said = saidKey(subject, placeOf(subject, answer));
      const byDistrict = [...Map.groupBy(own, ({ district }) => district)];
      return [said, byDistrict.map(([district, all]) => ({ said, district, units: all.length }))];
    }),
  );
}
