import { S3Error } from './errors.ts';
import type { S3Request } from './request.ts';

/** What must hold of the current object; the values of the headers If-Match and If-None-Match. */
export interface Conditions {
  readonly ifMatch?: string | undefined;
  readonly ifNoneMatch?: string | undefined;
}

export function readConditions({ headers }: S3Request): Conditions {
  return { ifMatch: headers.get('if-match'), ifNoneMatch: headers.get('if-none-match') };
}

/**
 * Checks whether a write or a deletion may go on, given the ETag of the object that is there.
 *
 * @throws S3Error PreconditionFailed, NoSuchKey, NotImplemented (S3 knows If-None-Match only with `*`)
 */
export function assertWritable(etag: string | undefined, conditions: Conditions): void {
  const { ifMatch, ifNoneMatch } = conditions;
  if (ifNoneMatch !== undefined && ifNoneMatch !== '*') throw new S3Error('NotImplemented');
  if (ifNoneMatch !== undefined && etag !== undefined) throw new S3Error('PreconditionFailed');
  if (ifMatch === undefined) return;
  if (etag === undefined) throw new S3Error('NoSuchKey');
  if (!matches(ifMatch, etag)) throw new S3Error('PreconditionFailed');
}

/**
 * Tells whether a reader has the object already (304).
 *
 * @throws S3Error PreconditionFailed
 */
export function isUnchanged(etag: string, { ifMatch, ifNoneMatch }: Conditions): boolean {
  if (ifMatch !== undefined && !matches(ifMatch, etag)) throw new S3Error('PreconditionFailed');
  return ifNoneMatch !== undefined && matches(ifNoneMatch, etag);
}

function matches(header: string, etag: string): boolean {
  return header
    .split(',')
    .map((candidate) => candidate.trim().replace(/^(?:W\/)?"(.*)"$/, '$1'))
    .some((candidate) => candidate === '*' || candidate === etag);
}
