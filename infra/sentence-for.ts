import { PegelError } from '../schemas/errors.ts';

/**
 * What a person at the command line is told about an error: one sentence for what they can mend, the
 * whole error for a defect. Wrong arguments are told by `parseArgs` in its message.
 */
export function sentenceFor(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ECONNREFUSED') {
    return 'The database or the object store does not answer: start Pegel again, or look at AWS_ENDPOINT_URL_…, then run the command once more.';
  }
  if (error instanceof Error && error.name === 'ResourceNotFoundException') {
    return 'There is no table of that name here: look at the name, and at the account and the region that you work with.';
  }
  const isMeant = error instanceof PegelError || code.startsWith('ERR_PARSE_ARGS');
  return isMeant && error instanceof Error ? error.message : error;
}
