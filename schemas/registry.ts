import * as z from 'zod';
import { municipalityKeySchema } from './crosswalk.ts';
import { textSchema } from './text.ts';

/** Official keys are text: leading zeros count. */
const arsSchema = z.string().regex(/^\d{12}$/, 'must be the 12 digits of a regional key');
export const ags5Schema = z.string().regex(/^\d{5}$/, 'must be the 5 digits of a district key');

export const unitKinds = ['district', 'districtFreeCity', 'administration'] as const;

/** An administration that is asked: a district's, or that of one or several municipalities. */
export const unitSchema = z
  .strictObject({
    ars: arsSchema,
    ags5: ags5Schema,
    name: z.string().min(1),
    kind: z.enum(unitKinds),
    inhabitants: z.int().nonnegative(),
    /**
     * How many municipalities its answer speaks for: the weight of the unit. 0 for a district whose
     * administrations are asked themselves.
     */
    municipalities: z.int().nonnegative(),
  })
  .refine(liesInDistrict, { path: ['ags5'], message: 'must be how the regional key begins' });
export type Unit = z.infer<typeof unitSchema>;

/** A municipality that an administration speaks for. */
const municipalitySchema = z.strictObject({
  ags: municipalityKeySchema,
  name: z.string().min(1),
  inhabitants: z.int().nonnegative(),
});

/**
 * A unit as the register of municipalities knows it. A district speaks for no municipality itself:
 * its administrations do.
 */
export const registeredUnitSchema = z.strictObject({
  ...unitSchema.shape,
  members: z.array(municipalitySchema),
  /** Where the administration sits: there is no street in the register. Older imports lack it. */
  seat: z
    .strictObject({
      postalCode: z
        .string()
        .regex(/^\d{5}$/)
        .optional(),
      place: z.string().min(1),
    })
    .optional(),
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
  endedOn: z.iso.date().optional(),
});
export type UnitVersion = z.infer<typeof unitVersionSchema>;

/** A state of the federation: the two digits that all keys in it begin with, and its name. */
export const stateSchema = z.strictObject({ key: z.string().regex(/^\d{2}$/), name: z.string() });
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
  states: z.array(stateSchema).min(1),
  units: z.array(registeredUnitSchema),
  /** How many associations are of unincorporated areas only: nobody administers a municipality. */
  leftOut: z.int().nonnegative(),
  /** What looks like a slip in the file, but hinders nothing. */
  notices: z.array(z.strictObject({ path: z.string(), message: z.string() })),
});
export type Register = z.infer<typeof registerSchema>;

/** The inhabitants of a municipality, corrected by hand where the official file is wrong. */
export const inhabitantsCorrectionSchema = z.strictObject({
  ags: municipalityKeySchema,
  /** What the file says; as soon as it says something else, the correction holds no more. */
  official: z.int().nonnegative(),
  corrected: z.int().positive(),
  /** The member of staff who corrected it. */
  by: z.string(),
  at: z.iso.datetime(),
});
export type InhabitantsCorrection = z.infer<typeof inhabitantsCorrectionSchema>;

/** A district, with its place on the tile map where there is one. */
export const districtSchema = z.strictObject({
  ...unitSchema.shape,
  tile: z
    .strictObject({
      abbreviation: z.string().min(1).max(3),
      column: z.int().nonnegative(),
      row: z.int().nonnegative(),
    })
    .optional(),
});

/** The districts of a state at one date. */
export const registrySchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: textSchema,
  territoryDate: z.iso.date(),
  districts: z.array(districtSchema).min(1),
});
export type Registry = z.infer<typeof registrySchema>;

/** A regional key begins with the key of its district: cases are found by it. */
function liesInDistrict({ ars, ags5 }: { ars: string; ags5: string }): boolean {
  return ars.startsWith(ags5);
}
