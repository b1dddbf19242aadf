/** What the tables are like: one list for the CDK stacks and the embedded stand-in. */
export const tables = {
  core: { partitionKey: 'pk', sortKey: 'sk', expiresAt: 'expiresAt', stream: true },
  contacts: { partitionKey: 'pk', sortKey: 'sk', expiresAt: 'expiresAt', stream: false },
} as const;
