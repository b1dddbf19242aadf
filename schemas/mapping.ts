import { InvalidFileError } from './errors.ts';
import { nonEmptySchema } from './primitives.ts';
import * as z from './zod.ts';

/** The keys by which a row of a spreadsheet names its unit. */
export const keyKinds = {
  ars: 'the 12 digits of a regional key',
  ags5: 'the 5 digits of a district key',
  ags8: 'the 8 digits of the key of a municipality that the administration speaks for',
  name: 'the name of the administration',
} as const;
export type KeyKind = keyof typeof keyKinds;

/** An empty text marks what `--propose` was unsure about; the import then asks for it. */
const toBeDecided = z.string();

/**
 * What the texts of cells mean: an option or matrix column; `true` or `false` where the column is
 * one option or a confirmation; `unknown` for "cannot answer" to a question for a number; null for
 * no answer. Upper case, lower case and spaces make no difference.
 */
const textsSchema = z.record(
  z.string(),
  z.union([toBeDecided, z.boolean(), z.null()], { error: 'must be a text, true, false or null' }),
);

const mappedColumnSchema = z.strictObject({
  question: toBeDecided,
  /** The row of a matrix that the column is about. */
  row: z.optional(nonEmptySchema),
  /** The option of a multiple choice that the column is about. */
  option: z.optional(nonEmptySchema),
  /** The column holds the text beside "other, namely". */
  otherText: z.optional(z.literal(true)),
  /** What stands between several options in one cell. */
  separator: z.optional(nonEmptySchema),
  texts: z.optional(textsSchema),
});
export type MappedColumn = z.infer<typeof mappedColumnSchema>;

const idSchema = z.string().check(z.minLength(1), z.maxLength(100));
const titleSchema = z.string().check(
  z.trim(),
  z.minLength(1),
  z.maxLength(200),
  z.refine((text) => text.isWellFormed(), 'holds a character that does not exist'),
);

/** How a spreadsheet of an earlier wave is read. */
export const mappingSchema = z.strictObject({
  title: z.strictObject({ de: titleSchema, en: titleSchema }),
  referenceDate: z.iso.date('must be a date such as 2025-09-30'),
  questionnaire: z.strictObject({ id: idSchema, version: idSchema }),
  /** The sheet of a workbook; the first one where it is not named. */
  sheet: z.optional(nonEmptySchema),
  key: z.strictObject({
    column: toBeDecided,
    holds: z.enum(Object.keys(keyKinds) as [KeyKind, ...KeyKind[]]),
  }),
  /** By the header of the column. */
  columns: z.record(nonEmptySchema, mappedColumnSchema),
  /** The headers of columns that are left out on purpose: any other column is an error. */
  ignored: z.array(z.string()),
});
export type Mapping = z.infer<typeof mappingSchema>;

/**
 * Reads a mapping from parsed JSON; whether its questions and options exist is told by
 * `checkMapping`.
 *
 * @throws InvalidFileError naming every error by its path
 */
export function readMapping(json: unknown): Mapping {
  const parsed = mappingSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new InvalidFileError(
    'The mapping',
    parsed.error.issues.map(({ path, message }) => ({
      path: z.toDotPath(path) || 'file',
      message,
    })),
  );
}
