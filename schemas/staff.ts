import { ags5Schema } from './registry.ts';
import * as z from './zod.ts';

/** What somebody is in the survey, as the issuer says who signed them in. */
export const roles = ['admin', 'coordinator', 'districtCoordinator', 'analyst'] as const;
export type Role = (typeof roles)[number];

export const maxNameLength = 200;

/** Who somebody is. */
export const personSchema = z.strictObject({
  /** The issuer's name for the person, which tells nothing about who it is. */
  id: z.string().check(z.minLength(1), z.maxLength(255)),
  /** As the person is called: shown to colleagues, never logged. */
  name: z.string().check(z.minLength(1), z.maxLength(maxNameLength)),
});

/** Somebody who works with the console. */
export const staffSchema = z.discriminatedUnion('role', [
  z.extend(personSchema, { role: z.enum(['admin', 'coordinator', 'analyst']) }),
  /** Sees the own district only. */
  z.extend(personSchema, { role: z.literal('districtCoordinator'), district: ags5Schema }),
]);
export type Staff = z.infer<typeof staffSchema>;
