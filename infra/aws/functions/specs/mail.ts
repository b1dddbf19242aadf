import { readingSecret, receiving } from './actions.ts';
import type { FunctionSpec } from './function-spec.ts';

/** What writes to people, and hears what became of it. */
export const mailSpecs = {
  calendar: {
    architecture: 'arm64',
    memoryMiB: 512,
    timeoutSeconds: 300,
    environment: [
      'PEGEL_STAGE',
      'PEGEL_CORE_TABLE',
      'PEGEL_CONTACTS_TABLE',
      'PEGEL_KEYS_SECRET',
      'PEGEL_OWNER',
      'PEGEL_RETENTION',
      'PEGEL_MAIL_QUEUE',
    ],
    allow: {
      core: [
        'dynamodb:ConditionCheckItem',
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:Query',
        'dynamodb:UpdateItem',
      ],
      contacts: [
        'dynamodb:BatchGetItem',
        // Under an earlier key nobody has been written to.
        'dynamodb:ConditionCheckItem',
        'dynamodb:DeleteItem',
        'dynamodb:PutItem',
        'dynamodb:Query',
        'dynamodb:UpdateItem',
      ],
      mailQueue: ['sqs:GetQueueAttributes', 'sqs:SendMessage'],
      keys: readingSecret,
    },
  },
  mail: {
    architecture: 'arm64',
    memoryMiB: 512,
    timeoutSeconds: 120,
    environment: [
      'PEGEL_STAGE',
      'PEGEL_CORE_TABLE',
      'PEGEL_CONTACTS_TABLE',
      'PEGEL_KEYS_SECRET',
      'PEGEL_LINK_KEYS_SECRET',
      'PEGEL_OWNER',
      'PEGEL_RETENTION',
      'PEGEL_URL',
      'PEGEL_MAIL',
      'PEGEL_MAIL_SECRET',
    ],
    allow: {
      core: [
        'dynamodb:BatchGetItem',
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
        'dynamodb:UpdateItem',
      ],
      mailQueue: receiving,
      mailSender: ['ses:SendEmail'],
      // How much may be sent a second.
      mailAccount: ['ses:GetAccount'],
      keys: readingSecret,
      linkKeys: readingSecret,
      mailSecret: readingSecret,
    },
  },
  bounce: {
    architecture: 'arm64',
    memoryMiB: 256,
    timeoutSeconds: 60,
    environment: ['PEGEL_STAGE', 'PEGEL_CORE_TABLE', 'PEGEL_CONTACTS_TABLE', 'PEGEL_KEYS_SECRET'],
    allow: {
      core: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
      contacts: [
        'dynamodb:ConditionCheckItem',
        'dynamodb:DeleteItem',
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:Query',
        'dynamodb:UpdateItem',
      ],
      mailEventsQueue: receiving,
      keys: readingSecret,
    },
  },
} satisfies Record<string, FunctionSpec>;
