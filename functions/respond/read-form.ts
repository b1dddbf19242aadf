import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { FormFields } from '../domain/form-fields.ts';

/** Characters that no text of a person holds; a line feed and a tabulator may stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

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
