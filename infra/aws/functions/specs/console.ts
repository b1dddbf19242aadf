import { listing, readingSecret } from './actions.ts';
import type { FunctionSpec } from './function-spec.ts';
import { typst } from './native-packages.ts';

/** What answers coordinators. */
export const consoleSpecs = {
  coordinate: {
    architecture: 'arm64',
    memoryMiB: 1024,
    timeoutSeconds: 28,
    environment: [
      'PEGEL_CORE_TABLE',
      'PEGEL_CONTACTS_TABLE',
      'PEGEL_LAKE_BUCKET',
      'PEGEL_UPLOADS_BUCKET',
      'PEGEL_KEYS_SECRET',
      'PEGEL_OWNER',
      'PEGEL_SIGN_IN',
      'PEGEL_SIGN_IN_SECRET',
      'PEGEL_RETENTION',
      'PEGEL_URL',
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
        'dynamodb:BatchGetItem',
        'dynamodb:ConditionCheckItem',
        'dynamodb:DeleteItem',
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:Query',
        // To find whatever names a person who asks for access or erasure.
        'dynamodb:Scan',
        'dynamodb:UpdateItem',
      ],
      lake: listing,
      lakeObjects: ['s3:GetObject'],
      settingFiles: ['s3:PutObject'],
      uploads: listing,
      uploadedObjects: ['s3:GetObject', 's3:PutObject'],
      keys: readingSecret,
      signInSecret: readingSecret,
    },
  },
  letters: {
    architecture: 'x86_64',
    // Two hundred letters are seconds of one processor: Lambda gives a whole one from here on.
    memoryMiB: 1792,
    timeoutSeconds: 28,
    environment: [
      'PEGEL_CORE_TABLE',
      'PEGEL_CONTACTS_TABLE',
      'PEGEL_KEYS_SECRET',
      'PEGEL_OWNER',
      'PEGEL_RETENTION',
      'PEGEL_URL',
    ],
    allow: {
      core: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'],
      contacts: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'],
      keys: readingSecret,
    },
    companions: typst,
  },
} satisfies Record<string, FunctionSpec>;
