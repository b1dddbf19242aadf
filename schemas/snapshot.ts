import { countSchema as count, positiveSchema } from './primitives.ts';
import * as z from './zod.ts';

/** A snapshot that was made public, and when. It is kept for good. */
const releaseSchema = z.strictObject({ snapshot: z.string(), at: z.iso.datetime() });
export type Release = z.infer<typeof releaseSchema>;

/** Names the snapshots of a wave that count; moved by compare-and-swap only. */
export const pointerSchema = z.strictObject({
  /** The latest one: what the console shows. */
  snapshot: z.string(),
  /** The dirty counter of the wave that was read before its data; the higher one wins. */
  asOf: count,
  /** When the pointer came to name this snapshot; raising `asOf` alone does not change it. */
  takenAt: z.iso.datetime(),
  /** What was made public, the oldest first: the public sees the last one. */
  releases: z.array(releaseSchema),
});
export type Pointer = z.infer<typeof pointerSchema>;

const earlierSchema = z.strictObject({
  wave: z.string(),
  snapshot: z.string(),
  /** The one that the public figures refer to; none if the wave was not published. */
  released: z.optional(z.string()),
});

/** What a snapshot consists of. Written last: a snapshot without a manifest does not exist. */
export const manifestSchema = z.strictObject({
  snapshot: z.string(),
  wave: z.string(),
  survey: z.string(),
  questionnaireVersion: z.string(),
  /** The version of the tables, see `lakeVersion`. */
  lakeVersion: positiveSchema,
  exporter: z.string(),
  duckdb: z.string(),
  /** The snapshots of earlier waves that figures of this one refer to, the oldest first. */
  earlier: z.array(earlierSchema),
  /** The snapshots of the same wave that were public before, the oldest first. */
  releases: z.array(z.string()),
  files: z.array(
    z.strictObject({
      key: z.string(),
      /** Null for what is no table. */
      rows: z.nullable(count),
      bytes: count,
      sha256: z.string(),
    }),
  ),
});
export type Manifest = z.infer<typeof manifestSchema>;
