import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { FormFields } from '../../domain/cases/form-fields.ts';

/** Characters that no text of a person holds; tabulators and the ends of lines may stay. */
const controlCharacters = /[\p{Cc}--[\t\n\r]]/gv;

/**
 * The texts of a posted form, every value of every name, without control characters.
 *
 * @throws HTTPException (400) if the body is no form
 */
export async function readForm(c: Context): Promise<FormFields> {
  const body = await c.req.parseBody({ all: true }).catch(() => {
    throw new HTTPException(400);
  });
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      [value]
        .flat()
        .filter((text) => typeof text === 'string')
        .map((text) => text.replace(controlCharacters, '')),
    ]),
  );
}
