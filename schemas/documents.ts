import * as z from 'zod';
import { editions } from './results.ts';
import { languages, textSchema } from './text.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What the index is called, beside the documents. */
export const documentIndexName = 'index.json';

/** Folders and names of letters, digits and `-_.`, so that a path is the same in keys, URLs and archives. */
const pathSchema = z
  .string()
  .max(200)
  .regex(
    /^[A-Za-z0-9_-][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/,
    'is no path of a document',
  )
  .refine((path) => path !== documentIndexName, 'is the path of the index');

/** What is noted of a document. */
export const indexedFileSchema = z.strictObject({
  path: pathSchema,
  mediaType: z.string().min(1),
  /** What it is, where it is offered. */
  title: textSchema,
  /** Files that belong together stand one after the other and name the same. */
  group: textSchema,
  bytes: z.int().nonnegative(),
  sha256,
});
export type IndexedFile = z.infer<typeof indexedFileSchema>;

/** Names a set of documents: the same name, the same bytes. */
const makeSchema = z.string().regex(/^[0-9a-f]{24}$/);

/** The documents that were made of a snapshot. Written last: documents without an index do not exist. */
export const documentIndexSchema = z.strictObject({
  wave: z.string().min(1),
  snapshot: z.string().min(1),
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
  version: z.int().nonnegative(),
  /** What was tried last: snapshot and makes. */
  target: z.string().min(1).optional(),
  /** Attempts since documents were made last, with the one under way. */
  attempts: z.int().nonnegative(),
  /** When the first of them began, by the real clock. */
  triedSince: z.iso.datetime().optional(),
  /** Not before then, by the real clock, is the same target tried again. */
  retryAt: z.iso.datetime().optional(),
  /** The run that makes them, and until when nobody else does. */
  claim: z.strictObject({ run: z.ulid(), until: z.iso.datetime() }).optional(),
  /** When the last attempt began. */
  triedAt: z.iso.datetime().optional(),
  /** The last ones that were made, and of which snapshot. */
  made: z
    .strictObject({
      target: z.string().min(1),
      snapshot: z.string().min(1),
      at: z.iso.datetime(),
    })
    .optional(),
  /** The last snapshot that mail may tell of: its documents are there, or have failed several times. */
  released: z.string().min(1).optional(),
  /** Who has asked for them, where they do not come by themselves. */
  asked: z.strictObject({ by: z.string().min(1), at: z.iso.datetime() }).optional(),
});
export type DocumentWork = z.infer<typeof documentWorkSchema>;
