import { PegelError } from '../schemas/errors.ts';

/**
 * What a person at the command line is told about an error: one sentence for what they can mend, the
 * whole error for a defect. Wrong arguments are told by `parseArgs` in its message.
 */
export function sentenceFor(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (error instanceof PegelError || code.startsWith('ERR_PARSE_ARGS')) return error.message;
  return remedies[code] ?? remedies[error.name] ?? remedies[error.message] ?? error;
}

const notTaken =
  'AWS does not take these credentials, or no longer: sign in anew, such as with aws sso login.';
const notAllowed = 'These credentials may not do that: use those of the operators of this stage.';

/** By the code, name or message that Node and the SDK of AWS give. */
const remedies: Partial<Record<string, string>> = {
  ECONNREFUSED:
    'The database or the object store does not answer: start Pegel again, or look at AWS_ENDPOINT_URL_…, then run the command once more.',
  ENOTFOUND: 'There is no such address of AWS: look at AWS_REGION and the network.',
  'Region is missing': 'It is not known in which region that is: set AWS_REGION.',
  CredentialsProviderError:
    'There are no credentials for AWS: sign in, such as with aws sso login, and name the profile in AWS_PROFILE.',
  ExpiredToken: notTaken,
  ExpiredTokenException: notTaken,
  InvalidAccessKeyId: notTaken,
  InvalidSignatureException: notTaken,
  SignatureDoesNotMatch: notTaken,
  UnrecognizedClientException: notTaken,
  AccessDenied: notAllowed,
  AccessDeniedException: notAllowed,
  ResourceNotFoundException:
    'There is no such table: look at its name, at PEGEL_CORE_TABLE, and at AWS_REGION.',
  NoSuchBucket: 'There is no such bucket: look at PEGEL_LAKE_BUCKET and AWS_REGION.',
};
