import { HTTPException } from 'hono/http-exception';
import * as z from '../../../schemas/zod.ts';
import type { FormFields } from '../../domain/cases/form-fields.ts';

/** What a form says it was made from. */
export interface Shown {
  /** The version of the head of the case. */
  version: number;
  /** How many submissions there were. */
  submissions: number;
  /** The latest entry of the audit. */
  seen?: string | undefined;
  /** Names the form: it is taken once, however often it comes. */
  id: string;
}

const count = z.pipe(z.string().check(z.regex(/^\d{1,9}$/)), z.transform(Number));
const schema = z.object({
  version: count,
  submissions: count,
  seen: z.union([z.ulid(), z.literal('')]),
  id: z.ulid(),
});

/** @throws HTTPException (400) if the form does not say it */
export function readShown(fields: FormFields): Shown {
  const parsed = schema.safeParse({
    version: fields['version']?.[0],
    submissions: fields['submissions']?.[0],
    seen: fields['seen']?.[0],
    id: fields['id']?.[0],
  });
  if (!parsed.success) throw new HTTPException(400);
  return { ...parsed.data, seen: parsed.data.seen || undefined };
}
