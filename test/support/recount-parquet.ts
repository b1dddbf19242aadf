import type { LakeRow } from '../../schemas/lake.ts';
import type { Questionnaire } from '../../schemas/questionnaire.ts';
import type { Results } from '../../schemas/results.ts';
import { readParquet } from './read-parquet.ts';
import type { WholeSnapshot } from './whole-snapshot.ts';

type Figures = Pick<Results, 'responseRate' | 'adoption' | 'adoptionBySize' | 'preference'>;

/** Counts a snapshot once more, from the rows of its files and without SQL. */
export async function recountParquet(
  questionnaire: Questionnaire,
  { files }: WholeSnapshot,
): Promise<Figures> {
  const frame = await readParquet('frame', files['frame.parquet']);
  const statuses = await readParquet('status', files['status.parquet']);
  const answers = await readParquet('answers', files['answers.parquet']);
  const complete = new Map(
    frame.filter((one) => one.disposition === 'complete').map((one) => [one.unit, one]),
  );
  const areas = [null, ...new Set(frame.map(({ district }) => district))];
  const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);

  const responseRate = areas.map((district) => {
    const here = frame.filter((one) => district === null || one.district === district);
    const of = (...dispositions: string[]) =>
      here.filter(({ disposition }) => dispositions.includes(disposition));
    const eligible = of('complete', 'partial', 'none');
    return {
      district,
      eligible: eligible.length,
      complete: of('complete').length,
      partial: of('partial').length,
      eligibleInhabitants: sum(eligible.map(weightOf)),
      completeInhabitants: sum(of('complete').map(weightOf)),
    };
  });
  const counted = statuses.filter(({ unit }) => complete.has(unit));
  const adoption = counted.flatMap(({ unit, topic, status }) =>
    [null, complete.get(unit)?.district].map((district) => ({ topic, district, status })),
  );
  const adoptionBySize = counted.map(({ unit, topic, status }) => ({
    topic,
    sizeClass: complete.get(unit)?.size_class,
    status,
  }));
  const { first, second } = questionnaire.preference ?? {};
  const preference = answers
    .filter(({ unit, value }) => complete.has(unit) && value !== null)
    .flatMap(({ question, value }) => [
      ...(question === first ? [{ rank: 'first', option: value }] : []),
      ...(question === second ? [{ rank: 'second', option: value }] : []),
    ]);
  return sorted({
    responseRate,
    adoption: tallied(adoption) as Figures['adoption'],
    adoptionBySize: tallied(adoptionBySize) as Figures['adoptionBySize'],
    preference: tallied(preference) as Figures['preference'],
  });
}

/** The inhabitants for whom nobody else speaks. */
const weightOf = ({ inhabitants, municipalities }: LakeRow<'frame'>) =>
  municipalities > 0 ? inhabitants : 0;

/** Figures in an order that does not depend on who made them. */
export function sorted({ responseRate, adoption, adoptionBySize, preference }: Figures): Figures {
  const inOrder = <T extends object>(rows: T[]) =>
    rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return {
    responseRate: inOrder(responseRate),
    adoption: inOrder(adoption),
    adoptionBySize: inOrder(adoptionBySize),
    preference: inOrder(preference),
  };
}

function tallied(rows: object[]): object[] {
  const alike = Map.groupBy(rows, (row) => JSON.stringify(row));
  return [...alike.values()].map((same) => ({ ...same[0], units: same.length }));
}
