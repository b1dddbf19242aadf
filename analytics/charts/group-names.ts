import type { Breakdown } from '../../schemas/breakdown.ts';
import { unitKinds } from '../../schemas/registry.ts';
import { sizeClasses, sizeClassLabels } from '../../schemas/size-class.ts';
import type { Text } from '../../schemas/text.ts';

/** The breakdowns whose groups are the same in every state. */
export type FixedBreakdown = Extract<Breakdown, 'kind' | 'sizeClass'>;

const kindLabels: Record<(typeof unitKinds)[number], Text> = {
  district: { de: 'Landkreise', en: 'Districts' },
  districtFreeCity: { de: 'Kreisfreie Städte', en: 'District-free cities' },
  administration: { de: 'Gemeindeverwaltungen', en: 'Municipal administrations' },
};

/** The groups of a breakdown in their order, with what each is called. */
export const fixedGroups: Record<FixedBreakdown, readonly { group: string; label: Text }[]> = {
  kind: unitKinds.map((group) => ({ group, label: kindLabels[group] })),
  sizeClass: sizeClasses.map((group) => ({ group, label: sizeClassLabels[group] })),
};

/** Whom a unit is compared with, the nearest first. */
export type PeerGroup = 'district' | 'kind' | 'sizeClass' | 'all';
