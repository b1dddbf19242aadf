import * as z from 'zod';
import { ags5Schema } from './registry.ts';

/** What somebody is in the survey, as the issuer says who signed them in. */
export const roles = ['admin', 'coordinator', 'districtCoordinator', 'analyst'] as const;
export type Role = (typeof roles)[number];

export const maxNameLength = 200;

const person = {
  /** The issuer's name for the person, which tells nothing about who it is. */
  id: z.string().min(1).max(255),
  /** As the person is called: shown to colleagues, never logged. */
  name: z.string().min(1).max(maxNameLength),
};

/** Somebody who works with the console. */
export const staffSchema = z.discriminatedUnion('role', [
  z.strictObject({ ...person, role: z.enum(['admin', 'coordinator', 'analyst']) }),
  /** Sees the own district only. */
  z.strictObject({ ...person, role: z.literal('districtCoordinator'), district: ags5Schema }),
]);
export type Staff = z.infer<typeof staffSchema>;
