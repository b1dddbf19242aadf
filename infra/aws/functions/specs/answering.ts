import { listing, readingSecret } from './actions.ts';
import type { FunctionSpec } from './function-spec.ts';

/** What answers administrations. */
export const answeringSpecs = {
  respond: {
    architecture: 'arm64',
    memoryMiB: 1024,
    timeoutSeconds: 15,
    environment: [
      'PEGEL_CORE_TABLE',
      'PEGEL_CONTACTS_TABLE',
      'PEGEL_LAKE_BUCKET',
      'PEGEL_KEYS_SECRET',
      'PEGEL_OWNER',
      'PEGEL_RETENTION',
    ],
    allow: {
      core: [
        'dynamodb:BatchGetItem',
        'dynamodb:ConditionCheckItem',
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:Query',
        'dynamodb:UpdateItem',
      ],
      contacts: [
        'dynamodb:BatchGetItem',
        // Who is told of results can end it.
        'dynamodb:DeleteItem',
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:Query',
        'dynamodb:UpdateItem',
      ],
      lake: listing,
      lakeObjects: ['s3:GetObject'],
      keys: readingSecret,
    },
  },
} satisfies Record<string, FunctionSpec>;
