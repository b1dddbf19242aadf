import * as z from 'zod';
import { textSchema } from './text.ts';

/**
 * The questions that tell the month in which something of a unit ends, such as a certificate: the console
 * lists what ends soon.
 */
export const expiriesSchema = z.array(
  z.strictObject({ question: z.string().min(1), title: textSchema }),
);
