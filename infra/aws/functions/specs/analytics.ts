import { listing, querying } from './actions.ts';
import type { FunctionSpec } from './function-spec.ts';
import { duckDb, resvg, typst } from './native-packages.ts';

/** What makes figures and documents. */
export const analyticsSpecs = {
  snapshot: {
    architecture: 'x86_64',
    memoryMiB: 2048,
    timeoutSeconds: 600,
    environment: ['PEGEL_STAGE', 'PEGEL_CORE_TABLE', 'PEGEL_LAKE_BUCKET', 'PEGEL_ATHENA'],
    allow: {
      core: [
        'dynamodb:BatchGetItem',
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:Query',
        'dynamodb:UpdateItem',
      ],
      lake: listing,
      // What is superseded is removed.
      lakeObjects: ['s3:DeleteObject', 's3:GetObject', 's3:PutObject'],
      ...querying,
    },
    companions: duckDb,
  },
  report: {
    architecture: 'x86_64',
    memoryMiB: 3008,
    timeoutSeconds: 900,
    environment: [
      'PEGEL_STAGE',
      'PEGEL_CORE_TABLE',
      'PEGEL_LAKE_BUCKET',
      'PEGEL_OWNER',
      'PEGEL_URL',
    ],
    allow: {
      core: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'],
      lake: listing,
      lakeObjects: ['s3:GetObject', 's3:PutObject'],
    },
    partitions: { core: ['SETTINGS', 'SURVEY#*', 'WAVE#*', 'WAVES'] },
    companions: [...typst, ...resvg],
  },
} satisfies Record<string, FunctionSpec>;
