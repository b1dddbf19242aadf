import type { Group } from '../../schemas/breakdown.ts';
import type { LakeRow } from '../../schemas/lake.ts';
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
    frame.filter((one) => one.disposition === 'complete').map((one) => [one.unit, one]),
  );
  const groupsOf = (one: LakeRow<'frame'>): Group[] => [
    { by: 'state', group: '' },
    { by: 'district', group: one.district },
    { by: 'kind', group: one.kind },
    { by: 'sizeClass', group: one.size_class },
  ];
  const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
  const groups = new Map(frame.flatMap(groupsOf).map((group) => [JSON.stringify(group), group]));
  const isIn = (one: LakeRow<'frame'>, { by, group }: Group) =>
    groupsOf(one).some((own) => own.by === by && own.group === group);

  const responseRate = [...groups.values()].map((group) => {
    const here = frame.filter((one) => isIn(one, group));
    const of = (...dispositions: string[]) =>
      here.filter(({ disposition }) => dispositions.includes(disposition));
    const eligible = of('complete', 'partial', 'none');
    const municipalities = (rows: LakeRow<'frame'>[]) => sum(rows.map((one) => one.municipalities));
    return {
      ...group,
      eligible: eligible.length,
      complete: of('complete').length,
      partial: of('partial').length,
      carried: 0,
      eligibleMunicipalities: municipalities(eligible),
      completeMunicipalities: municipalities(of('complete')),
      eligibleInhabitants: sum(eligible.map(weightOf)),
      completeInhabitants: sum(of('complete').map(weightOf)),
    };
  });
  const counted = statuses.flatMap(({ unit, topic, status, basic_in_production }) => {
    const one = complete.get(unit);
    if (!one) return [];
    const weight = {
      municipalities: one.municipalities,
      inhabitants: weightOf(one),
      basic: Number(basic_in_production),
    };
    return groupsOf(one).map((group) => ({ key: { topic, ...group, status }, weight }));
  });
  const adoption = [...Map.groupBy(counted, ({ key }) => JSON.stringify(key)).values()].map(
    (rows) => ({
      ...rows[0]?.key,
      units: rows.length,
      municipalities: sum(rows.map(({ weight }) => weight.municipalities)),
      inhabitants: sum(rows.map(({ weight }) => weight.inhabitants)),
      carriedUnits: 0,
      carriedMunicipalities: 0,
      carriedInhabitants: 0,
      basicUnits: sum(rows.map(({ weight }) => weight.basic)),
    }),
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
    adoption: adoption as Figures['adoption'],
    preference: tallied(preference) as Figures['preference'],
  });
}

/** The inhabitants for whom nobody else speaks. */
const weightOf = ({ inhabitants, municipalities }: LakeRow<'frame'>) =>
  municipalities > 0 ? inhabitants : 0;

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
