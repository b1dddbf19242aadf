import { z } from 'zod';
import { caseHeadSchema, caseStatusSchema } from './case.ts';
import { ags5Schema, unitSchema } from './registry.ts';

const byUnit = <T extends z.ZodType>(value: T) => z.record(unitSchema.shape.ars, value);

/**
 * What lists and counts need to know of all cases of one district in one wave, by unit (ARS). It is
 * kept with every change of a head. All but `units` and `status` is sparse: who is not in it has none.
 */
export const boardSchema = z.strictObject({
  district: ags5Schema,
  /** The units as they were when the frame was frozen. */
  units: byUnit(
    z.strictObject({
      name: z.string(),
      kind: unitSchema.shape.kind,
      inhabitants: unitSchema.shape.inhabitants,
    }),
  ),
  status: byUnit(caseStatusSchema),
  softEdits: byUnit(z.int().positive()),
  correcting: byUnit(caseHeadSchema.shape.correcting.unwrap()),
  /** Whom mail did not reach. */
  bounced: byUnit(z.literal(true)),
  lastCall: byUnit(z.iso.datetime()),
  /** Who may answer until a date of its own. */
  extendedUntil: byUnit(z.iso.date()),
});
export type Board = z.infer<typeof boardSchema>;
