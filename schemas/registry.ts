import { municipalityKeySchema } from './crosswalk.ts';
import { countSchema, nonEmptySchema, positiveSchema } from './primitives.ts';
import { textSchema } from './text.ts';
import * as z from './zod.ts';

/** Official keys are text: leading zeros count. */
const arsSchema = z.string().check(z.regex(/^\d{12}$/, 'must be the 12 digits of a regional key'));
export const ags5Schema = z
  .string()
  .check(z.regex(/^\d{5}$/, 'must be the 5 digits of a district key'));

export const unitKinds = ['district', 'districtFreeCity', 'administration'] as const;

/** An administration that is asked: a district's, or that of one or several municipalities. */
export const unitSchema = z
  .strictObject({
    ars: arsSchema,
    ags5: ags5Schema,
    name: nonEmptySchema,
    kind: z.enum(unitKinds),
    inhabitants: countSchema,
    /**
     * How many municipalities its answer speaks for: the weight of the unit. 0 for a district whose
     * administrations are asked themselves.
     */
    municipalities: countSchema,
  })
  .check(
    z.refine(liesInDistrict, { path: ['ags5'], message: 'must be how the regional key begins' }),
  );
export type Unit = z.infer<typeof unitSchema>;

/** A municipality that an administration speaks for. */
const municipalitySchema = z.strictObject({
  ags: municipalityKeySchema,
  name: nonEmptySchema,
  inhabitants: countSchema,
});

/**
 * A unit as the register of municipalities knows it. A district speaks for no municipality itself:
 * its administrations do.
 */
export const registeredUnitSchema = z.strictObject({
  ...unitSchema.shape,
  members: z.array(municipalitySchema),
  /** Where the administration sits: there is no street in the register. Older imports lack it. */
  seat: z.optional(
    z.strictObject({
      postalCode: z.optional(z.string().check(z.regex(/^\d{5}$/))),
      place: nonEmptySchema,
    }),
  ),
  /** The territory date since which the unit has been like this. */
  validFrom: z.iso.date(),
});
export type RegisteredUnit = z.infer<typeof registeredUnitSchema>;
export type Seat = NonNullable<RegisteredUnit['seat']>;

/** A seat as it stands in an address: `99867 Gotha`; undefined where the register does not tell it. */
export function seatLine({ seat }: Pick<RegisteredUnit, 'seat'>): string | undefined {
  return seat && [seat.postalCode, seat.place].filter(Boolean).join(' ');
}

/** What a unit was like until it ended, or until the next version began. */
export const unitVersionSchema = z.strictObject({
  ...registeredUnitSchema.shape,
  /** The territory date since which the unit is no more. */
  endedOn: z.optional(z.iso.date()),
});
export type UnitVersion = z.infer<typeof unitVersionSchema>;

/** A state of the federation: the two digits that all keys in it begin with, and its name. */
export const stateSchema = z.strictObject({
  key: z.string().check(z.regex(/^\d{2}$/)),
  name: z.string(),
});
export type State = z.infer<typeof stateSchema>;

/** A state with the territory date of its units: states are imported together, or one by one. */
const registeredStateSchema = z.strictObject({
  ...stateSchema.shape,
  territoryDate: z.iso.date(),
});
export type RegisteredState = z.infer<typeof registeredStateSchema>;

/** Which states the register has, as of which issue. */
export const registerHeadSchema = z.strictObject({
  /** The import that wrote it: whoever reads the units sees by it whether they have changed. */
  run: z.string(),
  states: z.array(registeredStateSchema),
});
export type RegisterHead = z.infer<typeof registerHeadSchema>;

/** What a file says about the units of some states, or of all. */
export const registerSchema = z.strictObject({
  territoryDate: z.iso.date(),
  states: z.array(stateSchema).check(z.minLength(1)),
  units: z.array(registeredUnitSchema),
  /** How many associations are of unincorporated areas only: nobody administers a municipality. */
  leftOut: countSchema,
  /** What looks like a slip in the file, but hinders nothing. */
  notices: z.array(z.strictObject({ path: z.string(), message: z.string() })),
});
export type Register = z.infer<typeof registerSchema>;

/** The inhabitants of a municipality, corrected by hand where the official file is wrong. */
export const inhabitantsCorrectionSchema = z.strictObject({
  ags: municipalityKeySchema,
  /** What the file says; as soon as it says something else, the correction holds no more. */
  official: countSchema,
  corrected: positiveSchema,
  /** The member of staff who corrected it. */
  by: z.string(),
  at: z.iso.datetime(),
});
export type InhabitantsCorrection = z.infer<typeof inhabitantsCorrectionSchema>;

/** A district, with its place on the tile map where there is one. */
export const districtSchema = z.strictObject({
  ...unitSchema.shape,
  tile: z.optional(
    z.strictObject({
      abbreviation: z.string().check(z.minLength(1), z.maxLength(3)),
      column: countSchema,
      row: countSchema,
    }),
  ),
});

/** The districts of a state at one date. */
export const registrySchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)),
  name: textSchema,
  territoryDate: z.iso.date(),
  districts: z.array(districtSchema).check(z.minLength(1)),
});
export type Registry = z.infer<typeof registrySchema>;

/** A regional key begins with the key of its district: cases are found by it. */
function liesInDistrict({ ars, ags5 }: { ars: string; ags5: string }): boolean {
  return ars.startsWith(ags5);
}
