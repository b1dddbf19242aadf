import type { Breakdown, Group } from '../../../schemas/breakdown.ts';
import type { Results } from '../../../schemas/results.ts';
import { sizeClassLabels } from '../../../schemas/size-class.ts';
import type { Text } from '../../../schemas/text.ts';
import { allUnits } from './expected-table.ts';

const breakdowns: Record<Breakdown, Text> = {
  state: { de: 'Insgesamt', en: 'In all' },
  kind: { de: 'Art', en: 'Kind' },
  sizeClass: { de: 'Größenklasse', en: 'Size class' },
  district: { de: 'Kreis', en: 'District' },
};
const kinds: [string, Text][] = [
  ['district', { de: 'Landkreise', en: 'Districts' }],
  ['districtFreeCity', { de: 'Kreisfreie Städte', en: 'District-free cities' }],
  ['administration', { de: 'Gemeindeverwaltungen', en: 'Municipal administrations' }],
];

/** A group with what it is called: its breakdown and itself. */
export type NamedGroup = Group & { names: [Text, Text | string] };

/** The groups of some breakdowns that there are units in, in the order of tables. */
export function namedGroups(results: Results, order: readonly Breakdown[]): NamedGroup[] {
  const possible: Record<Breakdown, [string, Text | string][]> = {
    state: [['', allUnits]],
    kind: kinds,
    sizeClass: Object.entries(sizeClassLabels),
    district: keysOf(results).map((ags5) => [ags5, districtName(results, ags5)]),
  };
  return order.flatMap((by) =>
    possible[by]
      .filter(([group]) => results.responseRate.some((row) => row.by === by && row.group === group))
      .map(([group, name]) => ({ by, group, names: [breakdowns[by], name] })),
  );
}

export function districtName({ districts }: Results, ags5: string): string {
  return districts.find((one) => one.ags5 === ags5)?.name ?? ags5;
}

function keysOf({ responseRate }: Results): string[] {
  return responseRate
    .filter(({ by }) => by === 'district')
    .map(({ group }) => group)
    .sort();
}

/** How many units what is shown of a subject rests on: a kept table brings its own numbers. */
export function restsOn(results: Results, about: string, id: string, { by, group }: Group) {
  const kept = results.keptTables?.find((one) => one.about === about && one.id === id);
  const rows: Pick<Results['responseRate'][number], 'by' | 'group' | 'eligible' | 'complete'>[] =
    kept?.bases ?? results.responseRate;
  const row = rows.find((one) => one.by === by && one.group === group);
  return { eligible: row?.eligible ?? 0, complete: row?.complete ?? 0 };
}
