import { positiveSchema } from './primitives.ts';
import * as z from './zod.ts';

/** The files that an office brings once for all waves: its template for slides, the outlines of its districts. */
export const settingFileKinds = ['slideTemplate', 'districtShapes'] as const;
export type SettingFileKind = (typeof settingFileKinds)[number];

/** What is known of such a file; its bytes lie in the bucket under their hash. */
export const settingFileSchema = z.strictObject({
  kind: z.enum(settingFileKinds),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  bytes: positiveSchema,
  /** What it was called where it came from. */
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  savedAt: z.iso.datetime(),
});
export type SettingFile = z.infer<typeof settingFileSchema>;
