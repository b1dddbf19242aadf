import * as z from 'zod';

/** The files that an office brings once for all waves: its template for slides, the outlines of its districts. */
export const settingFileKinds = ['slideTemplate', 'districtShapes'] as const;
export type SettingFileKind = (typeof settingFileKinds)[number];

/** What is known of such a file; its bytes lie in the bucket under their hash. */
export const settingFileSchema = z.strictObject({
  kind: z.enum(settingFileKinds),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().positive(),
  /** What it was called where it came from. */
  name: z.string().trim().min(1).max(200),
  savedAt: z.iso.datetime(),
});
export type SettingFile = z.infer<typeof settingFileSchema>;
