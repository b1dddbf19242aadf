import { positiveSchema } from './primitives.ts';
import { ags5Schema } from './registry.ts';
import * as z from './zod.ts';

const length = positiveSchema;
const point = z.tuple([z.number(), z.number()]);

/**
 * The outlines of districts as they are drawn: simplified, projected and in whole numbers once, when they
 * are imported, so that whoever draws a map needs no geometry. `y` grows downwards, as in SVG.
 */
export const districtShapesSchema = z.strictObject({
  /** Whose data they are, in the words that the licence asks for: stands below every map. */
  attribution: z.string().check(z.trim(), z.minLength(1)),
  width: length,
  height: length,
  districts: z.array(
    z.strictObject({
      ags5: ags5Schema,
      /** SVG path data: absolute and relative moves, lines, ends of rings; holes by the even-odd rule. */
      path: z.string().check(z.regex(/^[MLlmzZ0-9 ,-]+$/)),
      /** Within the district, where there is most room for a label. */
      label: point,
    }),
  ),
});
export type DistrictShapes = z.infer<typeof districtShapesSchema>;
