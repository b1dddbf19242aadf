import { S3Error } from './errors.ts';
import type { S3Request } from './request.ts';
import { algorithm, deriveKey, type SigningKey, sameSignature, signRequest } from './sigv4.ts';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** What the signature of a request vouches for. */
export interface Proof {
  /** SHA-256 of the body in hex, or one of the words that S3 knows instead of it. */
  readonly payload: string;
  readonly signing: SigningKey;
  /** Signature of the request, the seed of the signatures of its chunks. */
  readonly signature: string;
}

/** What a client says of its signature, in its header or in its query. */
interface Claim {
  readonly credential: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  readonly time: string;
  readonly payload: string;
  /** Seconds that a presigned URL lives. */
  readonly expires?: number;
}

/** How far the client's clock may be off, in milliseconds. */
const allowedSkew = 15 * 60 * 1000;
/** Longest life of a presigned URL, in seconds. */
const longestExpiry = 7 * 24 * 60 * 60;
export const unsignedPayload = 'UNSIGNED-PAYLOAD';

/**
 * Verifies the signature of a request (in the header or in the query) against the real clock.
 *
 * @param service as the scope of the signature names it
 * @throws S3Error AccessDenied, InvalidAccessKeyId, SignatureDoesNotMatch, RequestTimeTooSkewed,
 * and AuthorizationHeaderMalformed or AuthorizationQueryParametersError
 */
export function authenticate(
  request: S3Request,
  credentials: Credentials,
  region: string,
  service = 's3',
): Proof {
  const claim = request.query.has('X-Amz-Signature')
    ? readQueryClaim(request)
    : readHeader(request);
  const signing = deriveKey(credentials.secretAccessKey, claim.time, region, service);
  const [accessKeyId, ...scope] = claim.credential.split('/');
  if (accessKeyId !== credentials.accessKeyId) throw new S3Error('InvalidAccessKeyId');
  if (scope.join('/') !== signing.scope) {
    throw malformed(claim, `The credential must be scoped to ${signing.scope}.`);
  }
  assertTimely(claim);
  assertAllSigned(request, claim);
  const signature = signRequest(request, claim.signedHeaders, claim.payload, signing);
  if (!sameSignature(signature, claim.signature)) throw new S3Error('SignatureDoesNotMatch');
  return { payload: claim.payload, signing, signature };
}

function readHeader(request: S3Request): Claim {
  const header = request.headers.get('authorization');
  const payload = request.headers.get('x-amz-content-sha256');
  if (header === undefined) throw new S3Error('AccessDenied');
  const found =
    /^AWS4-HMAC-SHA256 +Credential=([^, ]+), *SignedHeaders=([^, ]+), *Signature=([^, ]+)$/.exec(
      header,
    );
  if (found === null) throw new S3Error('AuthorizationHeaderMalformed');
  if (payload === undefined) {
    throw new S3Error('InvalidRequest', 'Missing required header: x-amz-content-sha256');
  }
  const [, credential = '', signedHeaders = '', signature = ''] = found;
  const time = request.headers.get('x-amz-date') ?? '';
  return { credential, signedHeaders: signedHeaders.split(';'), signature, time, payload };
}

function readQueryClaim({ query, fields }: S3Request): Claim {
  const expires = query.get('X-Amz-Expires') ?? '';
  const claim: Claim = {
    credential: query.get('X-Amz-Credential') ?? '',
    signedHeaders: (query.get('X-Amz-SignedHeaders') ?? '').split(';'),
    signature: query.get('X-Amz-Signature') ?? '',
    time: query.get('X-Amz-Date') ?? '',
    payload: fields.get('x-amz-content-sha256') ?? unsignedPayload,
    expires: Number(expires),
  };
  if (query.get('X-Amz-Algorithm') !== algorithm) {
    throw malformed(claim, `X-Amz-Algorithm only supports ${algorithm}.`);
  }
  if (!/^[0-9]{1,6}$/.test(expires) || Number(expires) < 1 || Number(expires) > longestExpiry) {
    throw malformed(claim, `X-Amz-Expires must lie between 1 and ${longestExpiry} seconds.`);
  }
  return claim;
}

function malformed(claim: Claim, message: string): S3Error {
  return claim.expires === undefined
    ? new S3Error('AuthorizationHeaderMalformed', message)
    : new S3Error('AuthorizationQueryParametersError', message);
}

function assertTimely(claim: Claim): void {
  const signedAt = readTime(claim.time);
  if (signedAt === undefined) {
    throw new S3Error('AccessDenied', 'AWS authentication requires a valid x-amz-date.');
  }
  const age = Date.now() - signedAt;
  if (claim.expires === undefined) {
    if (Math.abs(age) > allowedSkew) throw new S3Error('RequestTimeTooSkewed');
    return;
  }
  if (age < -allowedSkew) throw new S3Error('AccessDenied', 'Request is not yet valid');
  if (age > claim.expires * 1000) throw new S3Error('AccessDenied', 'Request has expired');
}

function readTime(text: string): number | undefined {
  const found = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (found === null) return undefined;
  const [, year, month, day, hour, minute, second] = found;
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(time) ? undefined : time;
}

/** The host and all that S3 gives meaning to must be signed, or anybody could add to a request. */
function assertAllSigned(request: S3Request, claim: Claim): void {
  const amazon = [...request.headers.keys()].filter((name) => name.startsWith('x-amz-'));
  const unsigned = ['host', ...amazon].filter((name) => !claim.signedHeaders.includes(name));
  if (unsigned.length > 0) {
    const message = `There were headers present in the request which were not signed: ${unsigned}`;
    throw new S3Error('AccessDenied', message);
  }
}
