import type { Context } from 'hono';
import type { FormFields } from '../domain/form-fields.ts';

/** The texts of a posted form, every value of every name. */
export async function readForm(c: Context): Promise<FormFields> {
  const body = await c.req.parseBody({ all: true });
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      [value].flat().filter((text) => typeof text === 'string'),
    ]),
  );
}
