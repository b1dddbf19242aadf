import { listing, readingSecret, rotatingSecret, streaming } from './actions.ts';
import type { FunctionSpec } from './function-spec.ts';
import { duckDb } from './native-packages.ts';

/** What runs on changes and by the clock, for nobody in particular. */
export const backgroundSpecs = {
  changes: {
    architecture: 'arm64',
    memoryMiB: 256,
    timeoutSeconds: 60,
    environment: ['PEGEL_CORE_TABLE'],
    allow: {
      core: ['dynamodb:UpdateItem'],
      coreStreams: streaming,
    },
    partitions: { core: ['WAVE#*'] },
  },
  jobs: {
    architecture: 'x86_64',
    memoryMiB: 2048,
    timeoutSeconds: 900,
    environment: [
      'PEGEL_STAGE',
      'PEGEL_CORE_TABLE',
      'PEGEL_CONTACTS_TABLE',
      'PEGEL_LAKE_BUCKET',
      'PEGEL_UPLOADS_BUCKET',
      'PEGEL_KEYS_SECRET',
    ],
    allow: {
      core: [
        'dynamodb:BatchGetItem',
        'dynamodb:ConditionCheckItem',
        'dynamodb:DeleteItem',
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:Query',
        'dynamodb:UpdateItem',
      ],
      contacts: [
        'dynamodb:ConditionCheckItem',
        'dynamodb:DeleteItem',
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:Query',
        'dynamodb:UpdateItem',
      ],
      coreStreams: streaming,
      lake: listing,
      lakeObjects: ['s3:GetObject', 's3:PutObject'],
      uploads: listing,
      uploadedObjects: ['s3:GetObject'],
      keys: readingSecret,
    },
    // An imported wave comes with its snapshot.
    companions: duckDb,
  },
  retention: {
    architecture: 'arm64',
    memoryMiB: 512,
    timeoutSeconds: 900,
    environment: [
      'PEGEL_STAGE',
      'PEGEL_CORE_TABLE',
      'PEGEL_CONTACTS_TABLE',
      'PEGEL_KEYS_SECRET',
      'PEGEL_RETENTION',
    ],
    allow: {
      core: [
        'dynamodb:DeleteItem',
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:Query',
        'dynamodb:UpdateItem',
      ],
      contacts: [
        'dynamodb:ConditionCheckItem',
        'dynamodb:DeleteItem',
        // Contacts are to be found again after a key was taken out.
        'dynamodb:PutItem',
        'dynamodb:Query',
        'dynamodb:Scan',
      ],
      keys: readingSecret,
    },
  },
  rotation: {
    architecture: 'arm64',
    memoryMiB: 256,
    timeoutSeconds: 60,
    environment: [],
    allow: {
      keys: rotatingSecret,
      linkKeys: rotatingSecret,
    },
  },
} satisfies Record<string, FunctionSpec>;
