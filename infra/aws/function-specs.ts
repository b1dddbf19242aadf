import type { FunctionName } from '../functions.ts';

/** The environment variables that `functions/platform/config.ts` knows. */
export type Variable =
  | 'PEGEL_CORE_TABLE'
  | 'PEGEL_CONTACTS_TABLE'
  | 'PEGEL_LAKE_BUCKET'
  | 'PEGEL_UPLOADS_BUCKET'
  | 'PEGEL_KEYS'
  | 'PEGEL_OWNER'
  | 'PEGEL_SIGN_IN'
  | 'PEGEL_SIGN_IN_SECRET'
  | 'PEGEL_RETENTION'
  | 'PEGEL_URL'
  | 'PEGEL_MAIL'
  | 'PEGEL_MAIL_SECRET'
  | 'PEGEL_MAIL_QUEUE';

/** What the data stack holds, as the target of permissions. */
export type DataTarget =
  | 'core'
  | 'coreStreams'
  | 'contacts'
  | 'lake'
  | 'lakeObjects'
  | 'uploads'
  | 'uploadedObjects';

/** What the mail stack holds. */
export type MailTarget =
  | 'mailQueue'
  /** The identity that SES sends from, and the configuration set; nothing without SES. */
  | 'mailSender'
  /** The account at SES, which no ARN names; nothing without SES. */
  | 'mailAccount';

export type Target = DataTarget | MailTarget;

/** Files of an npm package that a bundle needs on disk. */
interface Companion {
  package: string;
  files: readonly string[];
}

/** How a function is built and run, and all that it may do. */
export interface FunctionSpec {
  architecture: 'arm64' | 'x86_64';
  memoryMiB: number;
  timeoutSeconds: number;
  /** The variables that its modules read. */
  environment: readonly Variable[];
  /** IAM actions, one by one. */
  allow: Partial<Record<Target, readonly string[]>>;
  companions?: readonly Companion[];
}

/** Without the right to list, S3 answers 403 for an object that is not there. */
const listing = ['s3:ListBucket'];
/** What Lambda needs to give a function the changes of a table. */
const streaming = [
  'dynamodb:DescribeStream',
  'dynamodb:GetRecords',
  'dynamodb:GetShardIterator',
  'dynamodb:ListStreams',
];
/** What Lambda needs to give a function the messages of a queue. */
const receiving = [
  'sqs:ChangeMessageVisibility',
  'sqs:DeleteMessage',
  'sqs:GetQueueAttributes',
  'sqs:ReceiveMessage',
];

/** DuckDB is copied for one processor, whichever the machine is that builds. */
const duckDb: readonly Companion[] = [
  {
    package: '@duckdb/node-bindings',
    files: ['package.json', 'LICENSE', 'duckdb.js'],
  },
  {
    package: '@duckdb/node-bindings-linux-x64',
    files: ['package.json', 'LICENSE', 'duckdb.node', 'libduckdb.so'],
  },
];

/** So is Typst; fonts come along, and only those that templates name. */
const typst: readonly Companion[] = [
  {
    package: '@myriaddreamin/typst-ts-node-compiler',
    files: ['package.json', 'LICENSE', 'index.js', 'index-napi.js'],
  },
  {
    package: '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu',
    files: ['package.json', 'typst-ts-node-compiler.linux-x64-gnu.node'],
  },
  {
    package: '@expo-google-fonts/fira-sans',
    files: [
      'package.json',
      'LICENSE_FONT',
      '400Regular/FiraSans_400Regular.ttf',
      '600SemiBold/FiraSans_600SemiBold.ttf',
    ],
  },
];

export const functionSpecs: Record<FunctionName, FunctionSpec> = {
  respond: {
    architecture: 'arm64',
    memoryMiB: 1024,
    timeoutSeconds: 15,
    environment: [
      'PEGEL_CORE_TABLE',
      'PEGEL_CONTACTS_TABLE',
      'PEGEL_LAKE_BUCKET',
      'PEGEL_KEYS',
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
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:Query',
        'dynamodb:UpdateItem',
      ],
      lake: listing,
      lakeObjects: ['s3:GetObject'],
    },
  },
  coordinate: {
    architecture: 'arm64',
    memoryMiB: 1024,
    timeoutSeconds: 28,
    environment: [
      'PEGEL_CORE_TABLE',
      'PEGEL_CONTACTS_TABLE',
      'PEGEL_LAKE_BUCKET',
      'PEGEL_UPLOADS_BUCKET',
      'PEGEL_KEYS',
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
      uploads: listing,
      uploadedObjects: ['s3:GetObject', 's3:PutObject'],
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
      'PEGEL_KEYS',
      'PEGEL_OWNER',
      'PEGEL_RETENTION',
      'PEGEL_URL',
    ],
    allow: {
      core: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'],
      contacts: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'],
    },
    companions: typst,
  },
  results: {
    architecture: 'arm64',
    memoryMiB: 1024,
    timeoutSeconds: 15,
    environment: ['PEGEL_CORE_TABLE', 'PEGEL_LAKE_BUCKET', 'PEGEL_OWNER'],
    allow: {
      core: ['dynamodb:Query'],
      lake: listing,
      lakeObjects: ['s3:GetObject'],
    },
  },
  site: {
    architecture: 'arm64',
    memoryMiB: 512,
    timeoutSeconds: 15,
    environment: ['PEGEL_CORE_TABLE', 'PEGEL_OWNER', 'PEGEL_RETENTION'],
    allow: { core: ['dynamodb:GetItem', 'dynamodb:Query'] },
  },
  assets: {
    architecture: 'arm64',
    memoryMiB: 512,
    timeoutSeconds: 10,
    environment: [],
    allow: {},
    companions: [
      {
        package: '@kern-ux/native',
        files: ['package.json', 'LICENSE.md', 'dist/kern.min.css'],
      },
      {
        package: '@fontsource/fira-sans',
        files: [
          'package.json',
          'LICENSE',
          'files/fira-sans-latin-400-normal.woff2',
          'files/fira-sans-latin-600-normal.woff2',
          'files/fira-sans-latin-ext-400-normal.woff2',
          'files/fira-sans-latin-ext-600-normal.woff2',
        ],
      },
    ],
  },
  health: {
    architecture: 'arm64',
    memoryMiB: 256,
    timeoutSeconds: 10,
    environment: ['PEGEL_CORE_TABLE'],
    allow: { core: ['dynamodb:Query'] },
  },
  calendar: {
    architecture: 'arm64',
    memoryMiB: 512,
    timeoutSeconds: 300,
    environment: [
      'PEGEL_CORE_TABLE',
      'PEGEL_CONTACTS_TABLE',
      'PEGEL_KEYS',
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
        'dynamodb:DeleteItem',
        'dynamodb:PutItem',
        'dynamodb:Query',
        'dynamodb:UpdateItem',
      ],
      mailQueue: ['sqs:GetQueueAttributes', 'sqs:SendMessage'],
    },
  },
  mail: {
    architecture: 'arm64',
    memoryMiB: 512,
    timeoutSeconds: 120,
    environment: [
      'PEGEL_CORE_TABLE',
      'PEGEL_CONTACTS_TABLE',
      'PEGEL_KEYS',
      'PEGEL_OWNER',
      'PEGEL_RETENTION',
      'PEGEL_URL',
      'PEGEL_MAIL',
      'PEGEL_MAIL_SECRET',
    ],
    allow: {
      core: ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'],
      contacts: [
        'dynamodb:BatchGetItem',
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
    },
  },
  bounce: {
    architecture: 'arm64',
    memoryMiB: 256,
    timeoutSeconds: 60,
    environment: ['PEGEL_CORE_TABLE', 'PEGEL_CONTACTS_TABLE', 'PEGEL_KEYS'],
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
    },
  },
  changes: {
    architecture: 'arm64',
    memoryMiB: 256,
    timeoutSeconds: 60,
    environment: ['PEGEL_CORE_TABLE'],
    allow: {
      core: ['dynamodb:UpdateItem'],
      coreStreams: streaming,
    },
  },
  jobs: {
    architecture: 'x86_64',
    memoryMiB: 2048,
    timeoutSeconds: 900,
    environment: [
      'PEGEL_CORE_TABLE',
      'PEGEL_CONTACTS_TABLE',
      'PEGEL_LAKE_BUCKET',
      'PEGEL_UPLOADS_BUCKET',
      'PEGEL_KEYS',
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
    },
    // An imported wave comes with its snapshot.
    companions: duckDb,
  },
  retention: {
    architecture: 'arm64',
    memoryMiB: 512,
    timeoutSeconds: 900,
    environment: ['PEGEL_CORE_TABLE', 'PEGEL_CONTACTS_TABLE', 'PEGEL_KEYS', 'PEGEL_RETENTION'],
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
        'dynamodb:Query',
        'dynamodb:Scan',
      ],
    },
  },
  snapshot: {
    architecture: 'x86_64',
    memoryMiB: 2048,
    timeoutSeconds: 600,
    environment: ['PEGEL_CORE_TABLE', 'PEGEL_LAKE_BUCKET'],
    allow: {
      core: [
        'dynamodb:BatchGetItem',
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:Query',
        'dynamodb:UpdateItem',
      ],
      lake: listing,
      lakeObjects: ['s3:GetObject', 's3:PutObject'],
    },
    companions: duckDb,
  },
};
