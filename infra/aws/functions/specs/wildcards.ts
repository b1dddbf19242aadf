import type { Target } from './function-spec.ts';

/** Why permissions name some targets with a wildcard. */
export const wildcards: Partial<Record<Target, string>> = {
  coreStreams: 'The ARN of a stream ends with the time at which it was made.',
  lakeObjects: 'Objects have their names from waves and snapshots, which there are not yet.',
  settingFiles: 'An office brings files of its own, below this prefix alone.',
  uploadedObjects: 'Each upload has a name of its own.',
  mailAccount: 'The quota is one of the account, which SES has no ARN for.',
  catalogue: 'All tables in the database of the lake are tables of the lake.',
  queryResults: 'Athena names the answers of queries, below this prefix alone.',
};
