import { countSchema, nonEmptySchema } from './primitives.ts';
import { editions } from './results.ts';
import { languages, textSchema } from './text.ts';
import * as z from './zod.ts';

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** What the index is called, beside the documents. */
export const documentIndexName = 'index.json';

/** Folders and names of letters, digits and `-_.`, so that a path is the same in keys, URLs and archives. */
const pathSchema = z.string().check(
  z.maxLength(200),
  z.regex(
    /^[A-Za-z0-9_-][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/,
    'is no path of a document',
  ),
  z.refine((path) => path !== documentIndexName, 'is the path of the index'),
);

/** What is noted of a document. */
export const indexedFileSchema = z.strictObject({
  path: pathSchema,
  mediaType: nonEmptySchema,
  /** What it is, where it is offered. */
  title: textSchema,
  /** Files that belong together stand one after the other and name the same. */
  group: textSchema,
  bytes: countSchema,
  sha256,
});
export type IndexedFile = z.infer<typeof indexedFileSchema>;

/** Names a set of documents: the same name, the same bytes. */
const makeSchema = z.string().check(z.regex(/^[0-9a-f]{24}$/));

/** The documents that were made of a snapshot. Written last: documents without an index do not exist. */
export const documentIndexSchema = z.strictObject({
  wave: nonEmptySchema,
  snapshot: nonEmptySchema,
  edition: z.enum(editions),
  language: z.enum(languages),
  make: makeSchema,
  /** As the documents say it: when the snapshot was taken, or made public. */
  takenAt: z.iso.datetime(),
  files: z.array(indexedFileSchema),
});
export type DocumentIndex = z.infer<typeof documentIndexSchema>;

/** Names the documents of a snapshot, edition and language that count; moved by compare-and-swap only. */
export const documentPointerSchema = z.strictObject({ make: makeSchema });

/** After so many failures in a row, people are told that documents cannot be made. */
export const failuresToTell = 3;

/** How far the documents of a wave and edition are, in both languages. */
export const documentWorkSchema = z.strictObject({
  /** Raised with every change: whoever writes names the version that was read. */
  version: countSchema,
  /** What was tried last: snapshot and makes. */
  target: z.optional(nonEmptySchema),
  /** Attempts since documents were made last, with the one under way. */
  attempts: countSchema,
  /** When the first of them began, by the real clock. */
  triedSince: z.optional(z.iso.datetime()),
  /** Not before then, by the real clock, is the same target tried again. */
  retryAt: z.optional(z.iso.datetime()),
  /** The run that makes them, and until when nobody else does. */
  claim: z.optional(z.strictObject({ run: z.ulid(), until: z.iso.datetime() })),
  /** When the last attempt began. */
  triedAt: z.optional(z.iso.datetime()),
  /** The last ones that were made, and of which snapshot. */
  made: z.optional(
    z.strictObject({
      target: nonEmptySchema,
      snapshot: nonEmptySchema,
      at: z.iso.datetime(),
    }),
  ),
  /** The last snapshot that mail may tell of: its documents are there, or have failed several times. */
  released: z.optional(nonEmptySchema),
  /** Who has asked for them, where they do not come by themselves. */
  asked: z.optional(z.strictObject({ by: nonEmptySchema, at: z.iso.datetime() })),
});
export type DocumentWork = z.infer<typeof documentWorkSchema>;
