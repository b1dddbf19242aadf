import type { Breakdown, breakdowns, Group } from '../../../schemas/breakdown.ts';
import { compareKeys } from '../../../schemas/order.ts';
import type { ResponseRow, Results } from '../../../schemas/results.ts';
import type { Text } from '../../../schemas/text.ts';
import { fixedGroups } from '../../charts/group-names.ts';
import type { Table } from '../table.ts';
import { all, column, nameOfDistrict } from './columns.ts';

const breakdownLabels: Record<Breakdown, Text> = {
  state: { de: 'Insgesamt', en: 'In all' },
  kind: { de: 'Art', en: 'Kind' },
  sizeClass: { de: 'Größenklasse', en: 'Size class' },
  district: { de: 'Kreis', en: 'District' },
};

/** The columns that name a group. */
export const groupColumns: Table['columns'] = [
  column('breakdown', 'text', 'Gliederung', 'Breakdown'),
  column('group', 'text', 'Gruppe', 'Group'),
];

/** What a group of units is called, in the cells of `groupColumns`. */
export function groupCells(results: Results, { by, group }: Group): [Text, Text | string] {
  return [breakdownLabels[by], nameOfGroup(results, { by, group })];
}

/** The groups of the results, the whole state first, then by kind, size class and district. */
export function groupsOf({ responseRate }: Results): ResponseRow[] {
  const order = ['state', 'kind', 'sizeClass', 'district'] satisfies (typeof breakdowns)[number][];
  const within: Partial<Record<Breakdown, readonly { group: string }[]>> = fixedGroups;
  const place = ({ by, group }: Group) => within[by]?.findIndex((one) => one.group === group) ?? 0;
  return responseRate.toSorted(
    (a, b) =>
      order.indexOf(a.by) - order.indexOf(b.by) ||
      place(a) - place(b) ||
      compareKeys(a.group, b.group),
  );
}

/** The groups of tables whose districts stand elsewhere: by kind, by size class, and the whole state last. */
export function kindsAndSizes(results: Results): ResponseRow[] {
  const groups = groupsOf(results).filter(({ by }) => by !== 'district');
  return groups.toSorted((a, b) => Number(a.by === 'state') - Number(b.by === 'state'));
}

function nameOfGroup(results: Results, { by, group }: Group): Text | string {
  if (by === 'state') return all;
  if (by === 'district') return nameOfDistrict(results, group);
  return fixedGroups[by].find((one) => one.group === group)?.label ?? group;
}
