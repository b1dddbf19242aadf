import type { Context } from 'hono';
import { type DocumentsPlace, documentKey } from '../../../analytics/lake/keys.ts';
import type { ObjectStore } from '../../../analytics/lake/object-store.ts';
import type { DocumentIndex } from '../../../schemas/documents.ts';
import { NotFoundError } from '../../../schemas/errors.ts';
import { hasTag } from '../etag.ts';
import { documentFileName } from './document-file-name.ts';

/** Makes the address at which a browser gets an object directly, for some minutes. */
export type SignDownload = (key: string, disposition: string) => Promise<string>;

/** Where documents come from. */
export interface DocumentDownloads {
  lake: ObjectStore;
  signDownload: SignDownload;
}

/** Lambda answers with 6 MB at most, in which files are a third larger. */
const maxAnswerBytes = 4 * 2 ** 20;

/**
 * Answers with a document as it is stored: with nothing, if whoever asks has it already, and with another
 * address, where it is too large for an answer.
 *
 * @throws NotFoundError if there is no such document, or no longer
 */
export async function answerDocument(
  c: Context,
  { lake, signDownload }: DocumentDownloads,
  index: DocumentIndex,
  path: string,
): Promise<Response> {
  const file = index.files.find((one) => one.path === path);
  if (!file) throw new NotFoundError(`There is no document "${path}"`);
  const tag = `"${file.sha256}"`;
  c.header('ETag', tag);
  c.header('Cache-Control', index.edition === 'public' ? 'no-cache' : 'private, no-cache');
  if (hasTag(c, tag)) return c.body(null, 304);
  const key = documentKey(index satisfies DocumentsPlace, path);
  const disposition = `attachment; filename="${documentFileName(index, path)}"`;
  if (file.bytes > maxAnswerBytes) {
    // The address is good for minutes only, and another one each time.
    c.header('ETag');
    c.header('Cache-Control', 'no-store');
    return c.redirect(await signDownload(key, disposition), 303);
  }
  const stored = await lake.get(key);
  if (!stored) throw new NotFoundError(`The document "${path}" was removed with its snapshot`);
  return c.body(Uint8Array.from(stored.body), 200, {
    'content-type': file.mediaType,
    'content-disposition': disposition,
  });
}
