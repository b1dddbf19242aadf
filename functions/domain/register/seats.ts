import type { Seat } from '../../../schemas/registry.ts';
import type { RegisterRecords } from './gv100ad.ts';

type Municipality = Pick<RegisterRecords['municipalities'][number], 'name' | 'postalCode'>;

/**
 * Where an administration sits. The register names the place for districts and associations, and has
 * the post code of each municipality.
 *
 * @param place as the register names it, empty where it names none
 * @param own the municipalities that the administration is for: of one alone it is the place itself
 * @param around where else the place can be
 */
export function seatOf(
  place: string,
  own: readonly Municipality[],
  around: readonly Municipality[],
): { seat?: Seat } {
  const [only, ...others] = own;
  if (place === '') return only && others.length === 0 ? seatIn(only) : {};
  const there = named(place, own) ?? named(place, around);
  return there?.postalCode ? seatIn(there) : { seat: { place: withoutTitle(place) } };
}

function seatIn({ name, postalCode }: Municipality): { seat?: Seat } {
  return postalCode ? { seat: { postalCode, place: withoutTitle(name) } } : {};
}

/** The only one of that name; undefined if there are none or several. */
function named(place: string, all: readonly Municipality[]): Municipality | undefined {
  const [found, ...others] = all.filter(({ name }) => shortOf(name) === shortOf(place));
  return others.length === 0 ? found : undefined;
}

/** Seats and municipalities differ in what is added: `Gotha/Thür.` and `Gotha, Stadt`. */
function shortOf(name: string): string {
  return name.replace(/[,/(].*$/, '').trim();
}

/** `Weida, Stadt` is addressed as Weida. */
function withoutTitle(name: string): string {
  return name.replace(/,.*$/, '');
}
