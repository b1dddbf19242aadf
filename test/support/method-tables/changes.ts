import { isComparable } from '../../../analytics/indicators/comparability.ts';
import { adoptionStatuses } from '../../../schemas/adoption.ts';
import { isOf, wholeState } from '../../../schemas/breakdown.ts';
import type { QuestionMapping } from '../../../schemas/question-mapping.ts';
import type { MethodTables } from './table.ts';

const mapping: QuestionMapping = {
  survey: 'technik-status-ozg',
  question: 'dms.status',
  from: 1,
  to: 2,
  options: {},
};
const mappings: [string, QuestionMapping[]][] = [
  ['none', []],
  ['approved, changes a status', [mapping]],
  ['approved, preserves statuses', [{ ...mapping, preservesStatuses: true }]],
];
const meaning = (version: number) => ({ meanings: { 'dms.status': version } });

/** What has changed since the wave before. */
export const changeTables: MethodTables = {
  transitions: ({ figures }) =>
    figures.internal.results.transitions
      .filter((row) => row.topic === 'dms' && isOf(row, wholeState))
      .map(({ from, to, units }) => [from, to, units]),

  trend: ({ figures }) => {
    const { trend } = figures.internal.results;
    const points = trend.topics.find(({ topic }) => topic === 'dms')?.points ?? [];
    return points.map(({ wave, eligible, complete, statuses }) => [
      trend.waves.find((one) => one.wave === wave)?.title.en ?? wave,
      eligible,
      complete,
      ...adoptionStatuses.map(
        (status) => statuses.find((one) => one.status === status)?.units ?? 0,
      ),
    ]);
  },

  breaks: () => [
    [1, 1, 'none', isComparable(meaning(1), meaning(1), []) ? 'yes' : 'no: break'],
    ...mappings.map(([name, approved]) => [
      1,
      2,
      name,
      isComparable(meaning(2), meaning(1), approved) ? 'yes' : 'no: break',
    ]),
  ],
};
