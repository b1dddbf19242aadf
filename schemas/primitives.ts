import * as z from './zod.ts';

/** Text that is not empty. */
export const nonEmptySchema = z.string().check(z.minLength(1));

/** How many there are of something. */
export const countSchema = z.int().check(z.nonnegative());

/** A whole number from 1 on. */
export const positiveSchema = z.int().check(z.positive());
