import type { Context } from 'hono';

const types = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Answers with a file that a browser saves.
 *
 * @param name without its ending, of what stands in file names
 */
export function answerFile(
  c: Context,
  name: string,
  kind: keyof typeof types,
  content: string | Uint8Array<ArrayBuffer>,
): Response {
  return c.body(content, 200, {
    'content-type': types[kind],
    'content-disposition': `attachment; filename="${name}.${kind}"`,
  });
}

/** The same with a value as JSON, for people who look into it. */
export function answerJson(c: Context, name: string, value: unknown): Response {
  return answerFile(c, name, 'json', `${JSON.stringify(value, null, 2)}\n`);
}
