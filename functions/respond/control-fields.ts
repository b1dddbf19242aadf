import { HTTPException } from 'hono/http-exception';
import * as z from '../../schemas/zod.ts';
import type { FormFields } from '../domain/cases/form-fields.ts';

/** The hidden fields with which a form says what it was made from. */
export const controlNames = {
  /** The revision of a section that was shown (0: none). */
  revision: (section: string) => `revision~${section}`,
  /** The version of the head of the case that was shown. */
  version: 'version',
  /** The request for approval that was shown. */
  request: 'request',
  /** Names this attempt to submit. */
  idempotencyKey: 'key',
  /** Which of the case's links is meant. */
  grant: 'id',
  /** Where saving a section leads: see `Way`. */
  way: 'way',
} as const;

/**
 * How a section is saved: to go on (everything in it must be right), to go on later (finished or not),
 * or in passing by a script, which stays on the page.
 */
const ways = ['next', 'later', 'passing'] as const;
export type Way = (typeof ways)[number];

const one = <T>(schema: z.ZodMiniType<T>) =>
  z.pipe(
    z.tuple([schema]),
    z.transform(([value]) => value),
  );
const countTextSchema = one(z.pipe(z.string().check(z.regex(/^\d{1,9}$/)), z.transform(Number)));
const idSchema = one(z.ulid());

/**
 * The revision of a section that a posted form was made from.
 *
 * @throws HTTPException (400) if the form does not tell
 */
export function readRevision(fields: FormFields, section: string): number {
  return read(countTextSchema, fields[controlNames.revision(section)]);
}

/** @throws HTTPException (400) if the form does not tell */
export function readVersion(fields: FormFields): number {
  return read(countTextSchema, fields[controlNames.version]);
}

/** @throws HTTPException (400) if the form does not tell */
export function readRequest(fields: FormFields): string {
  return read(idSchema, fields[controlNames.request]);
}

/** @throws HTTPException (400) if the form names another way */
export function readWay(fields: FormFields): Way {
  const given = fields[controlNames.way];
  return given ? read(one(z.enum(ways)), given) : 'next';
}

/** @throws HTTPException (400) if the form has none */
export function readIdempotencyKey(fields: FormFields): string {
  return read(idSchema, fields[controlNames.idempotencyKey]);
}

/** @throws HTTPException (400) if the form names no link */
export function readGrantId(fields: FormFields): string {
  return read(idSchema, fields[controlNames.grant]);
}

function read<T>(schema: z.ZodMiniType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new HTTPException(400);
  return parsed.data;
}
