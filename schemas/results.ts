import { z } from 'zod';
import { adoptionStatusSchema } from './adoption.ts';
import { ags5Schema, districtSchema } from './registry.ts';
import { sizeClasses } from './size-class.ts';
import { textSchema } from './text.ts';
import { waveSchema } from './wave.ts';

const count = z.int().nonnegative();
/** A district's key; null means the whole state. */
const area = ags5Schema.nullable();

/** Units, and the inhabitants they speak for, by disposition. */
export const responseRowSchema = z.strictObject({
  district: area,
  /** All units of the frame but the ones that are not eligible: the denominator of RR1 and RR2. */
  eligible: count,
  complete: count,
  partial: count,
  /**
   * Inhabitants of the eligible units, and of those with a complete response; without units that
   * speak for no municipality, because others speak for the same inhabitants.
   */
  eligibleInhabitants: count,
  completeInhabitants: count,
});
export type ResponseRow = z.infer<typeof responseRowSchema>;

/** Units with a complete response that have reached a status. Statuses without units have no row. */
export const adoptionRowSchema = z.strictObject({
  topic: z.string(),
  district: area,
  status: adoptionStatusSchema,
  units: count,
});
export type AdoptionRow = z.infer<typeof adoptionRowSchema>;

/** The same for the units of a size class, by inhabitants; classes without units have no row. */
export const adoptionBySizeRowSchema = z.strictObject({
  topic: z.string(),
  sizeClass: z.enum(sizeClasses),
  status: adoptionStatusSchema,
  units: count,
});
export type AdoptionBySizeRow = z.infer<typeof adoptionBySizeRowSchema>;

/** Units with a complete response that name an option as first or second choice, state-wide. */
export const preferenceRowSchema = z.strictObject({
  rank: z.enum(['first', 'second']),
  option: z.string(),
  units: count,
});
export type PreferenceRow = z.infer<typeof preferenceRowSchema>;

/**
 * All figures of one snapshot, computed once and stored beside it. Every count is of units; shares
 * are made from the counts where they are shown.
 */
export const resultsSchema = z.strictObject({
  snapshot: z.string(),
  wave: waveSchema.pick({
    id: true,
    survey: true,
    title: true,
    referenceDate: true,
    status: true,
    exampleData: true,
  }),
  districts: z.array(districtSchema.pick({ ags5: true, name: true, tile: true })),
  topics: z.array(z.strictObject({ topic: z.string(), title: textSchema })),
  /** The connection variants in the order of the questionnaire, where it asks for a preference. */
  variants: z
    .strictObject({
      title: textSchema,
      options: z.array(z.strictObject({ value: z.string(), label: textSchema })),
    })
    .nullable(),
  responseRate: z.array(responseRowSchema),
  adoption: z.array(adoptionRowSchema),
  adoptionBySize: z.array(adoptionBySizeRowSchema),
  preference: z.array(preferenceRowSchema),
});
export type Results = z.infer<typeof resultsSchema>;

/** Names the snapshot of a wave that counts; moved by compare-and-swap only. */
export const pointerSchema = z.strictObject({
  snapshot: z.string(),
  /** The dirty counter of the wave that was read before its data; the higher one wins. */
  asOf: z.int().nonnegative(),
  /** When the pointer came to name this snapshot; raising `asOf` alone does not change it. */
  takenAt: z.iso.datetime(),
});
export type Pointer = z.infer<typeof pointerSchema>;

/** What a snapshot consists of. Written last: a snapshot without a manifest does not exist. */
export const manifestSchema = z.strictObject({
  snapshot: z.string(),
  wave: z.string(),
  survey: z.string(),
  questionnaireVersion: z.string(),
  exporter: z.string(),
  duckdb: z.string(),
  files: z.array(
    z.strictObject({
      key: z.string(),
      rows: z.int().nonnegative().nullable(),
      bytes: z.int().nonnegative(),
      sha256: z.string(),
    }),
  ),
});
export type Manifest = z.infer<typeof manifestSchema>;
