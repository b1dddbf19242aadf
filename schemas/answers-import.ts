import { mappingSchema } from './mapping.ts';
import { nonEmptySchema } from './primitives.ts';
import { waveSchema } from './wave.ts';
import * as z from './zod.ts';

/** An earlier wave that is being brought in from a spreadsheet: which one, and how it is read. */
export const answersImportSchema = z.strictObject({
  wave: waveSchema.shape.id,
  mapping: mappingSchema,
});
export type AnswersImport = z.infer<typeof answersImportSchema>;

/** A mapping that was used, kept to be used again. */
export const keptMappingSchema = z.strictObject({
  ...answersImportSchema.shape,
  /** Sorts by time. */
  id: z.ulid(),
  keptAt: z.iso.datetime(),
  /** Which member of the staff. */
  keptBy: nonEmptySchema,
  /** Whether the wave is there that was to be brought in with it. */
  isApplied: z.boolean(),
});
export type KeptMapping = z.infer<typeof keptMappingSchema>;
