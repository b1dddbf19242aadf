import type { Text } from './text.ts';

/** The classes that units are compared in, by inhabitants, the smallest first. */
export const sizeClasses = [
  'under5000',
  'from5000',
  'from20000',
  'from50000',
  'from100000',
] as const;
export type SizeClass = (typeof sizeClasses)[number];

/** From how many inhabitants on a unit is in a class. */
const atLeast: Record<SizeClass, number> = {
  under5000: 0,
  from5000: 5_000,
  from20000: 20_000,
  from50000: 50_000,
  from100000: 100_000,
};

/** What each class is called. */
export const sizeClassLabels: Record<SizeClass, Text> = {
  under5000: { de: 'unter 5.000 Einwohner', en: 'under 5,000 inhabitants' },
  from5000: { de: '5.000 bis 19.999 Einwohner', en: '5,000 to 19,999 inhabitants' },
  from20000: { de: '20.000 bis 49.999 Einwohner', en: '20,000 to 49,999 inhabitants' },
  from50000: { de: '50.000 bis 99.999 Einwohner', en: '50,000 to 99,999 inhabitants' },
  from100000: { de: '100.000 und mehr Einwohner', en: '100,000 inhabitants and more' },
};

/** The class of a unit with so many inhabitants. */
export function sizeClassOf(inhabitants: number): SizeClass {
  return sizeClasses.findLast((sizeClass) => inhabitants >= atLeast[sizeClass]) ?? 'under5000';
}
