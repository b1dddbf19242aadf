import type { Snapshot } from '../../../analytics/lake/snapshot.ts';
import { type Group, isOf, wholeState } from '../../../schemas/breakdown.ts';
import type { Edition } from '../../../schemas/results.ts';
import type { MethodTables } from './table.ts';

/** What was answered, and what of it is published. */
export const answerTables: MethodTables = {
  'item response': ({ figures }) =>
    figures.internal.results.itemResponse
      .filter(({ question }) => ['dms.status', 'dms.produkt', 'dms.abdeckung'].includes(question))
      .map((row) => [
        row.question,
        row.asked,
        row.observed,
        row.unknown,
        row.missing,
        row.notApplicable,
        row.confirmed,
        row.proxy,
        row.carried,
      ]),

  market: (snapshot) =>
    countsOf(snapshot, 'internal', 'dms.produkt', wholeState).map(({ value, units }) => [
      value,
      units ?? '.',
    ]),

  'support internal': (snapshot) => rowsOfSupport(snapshot, 'internal'),
  'support public': (snapshot) => rowsOfSupport(snapshot, 'public'),
};

function rowsOfSupport(snapshot: Snapshot, edition: Edition) {
  const { districts } = snapshot.figures.internal.results;
  const groups: [string, Group][] = [
    ['all', wholeState],
    ...districts.map(({ name, ags5 }): [string, Group] => [name, { by: 'district', group: ags5 }]),
  ];
  return groups.map(([name, group]) => {
    const counts = countsOf(snapshot, edition, 'org.support', group);
    return [
      name,
      ...['eigen', 'dl', 'anbieter'].map((option) => {
        const row = counts.find(({ value }) => value === option);
        return row ? (row.units ?? '.') : 0;
      }),
    ];
  });
}

function countsOf({ figures }: Snapshot, edition: Edition, question: string, group: Group) {
  return figures[edition].answers.counts.filter(
    (row) => row.question === question && isOf(row, group),
  );
}
