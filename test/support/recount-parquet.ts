import type { Questionnaire } from '../../schemas/questionnaire.ts';
import type { Results } from '../../schemas/results.ts';
import { readParquet } from './read-parquet.ts';
import type { WholeSnapshot } from './whole-snapshot.ts';

type Figures = Pick<Results, 'responseRate' | 'adoption' | 'preference'>;

/** Counts a snapshot once more, from the rows of its files and without SQL. */
export async function recountParquet(
  questionnaire: Questionnaire,
  { files }: WholeSnapshot,
): Promise<Figures> {
  const frame = await readParquet('frame', files['frame.parquet']);
  const statuses = await readParquet('status', files['status.parquet']);
  const answers = await readParquet('answers', files['answers.parquet']);
  const complete = new Map(
    frame.filter((one) => one.disposition === 'complete').map((one) => [one.unit, one.district]),
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
      eligibleInhabitants: sum(eligible.map(({ inhabitants }) => inhabitants)),
      completeInhabitants: sum(of('complete').map(({ inhabitants }) => inhabitants)),
    };
  });
  const adoption = statuses
    .filter(({ unit }) => complete.has(unit))
    .flatMap(({ unit, topic, status }) =>
      [null, complete.get(unit)].map((district) => ({ topic, district, status })),
    );
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
    preference: tallied(preference) as Figures['preference'],
  });
}

/** Figures in an order that does not depend on who made them. */
export function sorted({ responseRate, adoption, preference }: Figures): Figures {
  const inOrder = <T extends object>(rows: T[]) =>
    rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return {
    responseRate: inOrder(responseRate),
    adoption: inOrder(adoption),
    preference: inOrder(preference),
  };
}

function tallied(rows: object[]): object[] {
  const alike = Map.groupBy(rows, (row) => JSON.stringify(row));
  return [...alike.values()].map((same) => ({ ...same[0], units: same.length }));
}
