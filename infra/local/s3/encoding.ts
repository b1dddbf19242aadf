import { S3Error } from './errors.ts';

/** Percent-encodes all but the unreserved characters of RFC 3986, as SigV4 asks. */
export function encodeUri(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Percent-encodes a path or a key: slashes stay. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeUri).join('/');
}

/**
 * Decodes percent-encoded UTF-8.
 *
 * @throws S3Error InvalidURI
 */
export function decodeUri(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new S3Error('InvalidURI');
  }
}

/**
 * Checks that a text from a query can be a value of a header.
 *
 * @throws S3Error InvalidArgument
 */
export function assertHeaderValue(text: string): void {
  if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(text)) {
    throw new S3Error('InvalidArgument', 'A parameter cannot be the value of a header.');
  }
}
