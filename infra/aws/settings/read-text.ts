import { readFileSync } from 'node:fs';
import { ConfigurationError } from '../../../schemas/errors.ts';

const remedies: Record<string, string> = {
  ENOENT: 'There is no file FILE: copy infra/aws/example.yaml to pegel.yaml and fill it in',
  EISDIR: 'FILE is a folder: name the file in it',
  EACCES: 'FILE cannot be read: you have no right to',
};

/**
 * Reads a file of text.
 *
 * @throws ConfigurationError if there is none, or it is no text in UTF-8
 */
export function readText(file: string): string {
  const bytes = bytesOf(file);
  if (bytes.length === 0) {
    throw new ConfigurationError(`${file} is empty: copy infra/aws/example.yaml and fill it in`);
  }
  if (isUtf16(bytes)) throw new ConfigurationError(`${file} is UTF-16: save it as UTF-8`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ConfigurationError(`${file} is not UTF-8: save it as UTF-8`, { cause });
  }
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    const sentence = remedies[code] ?? `FILE cannot be read (${code})`;
    throw new ConfigurationError(sentence.replace('FILE', file), { cause });
  }
}

/** Whether it begins with a mark of UTF-16, or half of its first character is empty. */
function isUtf16([first, second]: Buffer): boolean {
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isMarked || first === 0 || second === 0;
}
