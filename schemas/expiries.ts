import { nonEmptySchema } from './primitives.ts';
import { textSchema } from './text.ts';
import * as z from './zod.ts';

/**
 * The questions that tell the month in which something of a unit ends, such as a certificate: the console
 * lists what ends soon.
 */
export const expiriesSchema = z.array(
  z.strictObject({ question: nonEmptySchema, title: textSchema }),
);
