import { S3Error } from './errors.ts';

/** Bytes of an object, both ends included. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Reads a Range header for an object of `size` bytes. What is not one well-formed range of bytes is
 * ignored, as S3 does and RFC 9110 allows.
 *
 * @throws S3Error InvalidRange when nothing of the range lies within the object
 */
export function readRange(header: string | undefined, size: number): ByteRange | undefined {
  const found = /^bytes=([0-9]*)-([0-9]*)$/.exec(header ?? '');
  if (found === null) return undefined;
  const [, from = '', to = ''] = found;
  if (from === '' && to === '') return undefined;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== '' && to !== '' && Number(from) > Number(to)) return undefined;
  if (first > last) {
    const headers = { 'content-range': `bytes */${size}` };
    throw new S3Error('InvalidRange', undefined, headers);
  }
  return { first, last };
}
