import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';

/** A file as a form brings it. */
export interface UploadedFile {
  name: string;
  bytes: Uint8Array;
}

/**
 * The file in a field of a posted form; undefined if none was chosen.
 *
 * @throws HTTPException (400) if the body is no form
 */
export async function readFile(c: Context, field: string): Promise<UploadedFile | undefined> {
  const body = await c.req.parseBody().catch(() => {
    throw new HTTPException(400);
  });
  const file = body[field];
  if (!(file instanceof File) || file.size === 0) return undefined;
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
