import { AthenaClient } from '@aws-sdk/client-athena';

/** Athena, in the region of the environment. */
export function connectAthena(): AthenaClient {
  return new AthenaClient({});
}
