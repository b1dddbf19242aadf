import type { Target } from '../../../infra/aws/functions/specs/function-spec.ts';

/** What a request to AWS needs: an action on one of these targets. */
export interface Need {
  action: string;
  targets: readonly Target[];
  /** Of a table; all of it where there is none. */
  partition?: string | undefined;
}

interface ItemRequest {
  TableName?: string;
  Key?: { pk: string };
  Item?: { pk: string };
}

/** What of a request says what it is done to. */
export interface RequestInput {
  TableName?: string;
  Key?: unknown;
  Item?: unknown;
  ExpressionAttributeValues?: Record<string, unknown>;
  RequestItems?: Record<string, { Keys: { pk: string }[] }>;
  TransactItems?: Record<string, ItemRequest>[];
  Bucket?: string;
  IfMatch?: string;
  QueueUrl?: string;
  SecretId?: string;
}

type Needing = (input: RequestInput) => Need[];

const onItem =
  (action: string): Needing =>
  (input) => [needOfItem(action, input as ItemRequest)];

function needOfItem(action: string, { TableName = '', Key, Item }: ItemRequest): Need {
  const { pk } = Key ?? Item ?? {};
  return { action: `dynamodb:${action}`, targets: tableOf(TableName), partition: pk };
}

const onTable =
  (action: string): Needing =>
  ({ TableName = '', ExpressionAttributeValues }) => {
    const partition = ExpressionAttributeValues?.[':pk'] as string | undefined;
    return [{ action: `dynamodb:${action}`, targets: tableOf(TableName), partition }];
  };

const onTables =
  (action: string): Needing =>
  ({ RequestItems = {} }) =>
    Object.entries(RequestItems).flatMap(([TableName, { Keys }]) =>
      Keys.map((Key) => needOfItem(action, { TableName, Key })),
    );

const onObject =
  (...actions: string[]): Needing =>
  (input) =>
    actions.map((action) => ({ action: `s3:${action}`, targets: objectOf(input) }));

const on =
  (action: string, target: Target): Needing =>
  () => [{ action, targets: [target] }];

const onQueue =
  (action: string): Needing =>
  ({ QueueUrl = '' }) => [
    {
      action: `sqs:${action}`,
      targets: [/events/i.test(QueueUrl) ? 'mailEventsQueue' : 'mailQueue'],
    },
  ];

const onSecret =
  (action: string): Needing =>
  ({ SecretId = '' }) => [{ action: `secretsmanager:${action}`, targets: secretOf(SecretId) }];

/** The requests that functions make. */
const requests: Record<string, Needing> = {
  GetItem: onItem('GetItem'),
  PutItem: onItem('PutItem'),
  UpdateItem: onItem('UpdateItem'),
  DeleteItem: onItem('DeleteItem'),
  Query: onTable('Query'),
  Scan: onTable('Scan'),
  BatchGetItem: onTables('BatchGetItem'),
  TransactWriteItems: ({ TransactItems = [] }) =>
    TransactItems.flatMap((item) =>
      Object.entries(item).map(([step, request]) => needOfItem(`${step}Item`, request)),
    ),
  GetObject: onObject('GetObject'),
  HeadObject: onObject('GetObject'),
  // Whoever is told whether an object is still the same learns something of it.
  PutObject: (input) => onObject('PutObject', ...(input.IfMatch ? ['GetObject'] : []))(input),
  DeleteObject: onObject('DeleteObject'),
  ListObjectsV2: ({ Bucket = '' }) => [{ action: 's3:ListBucket', targets: bucketOf(Bucket) }],
  SendMessageBatch: onQueue('SendMessage'),
  GetQueueAttributes: onQueue('GetQueueAttributes'),
  SendEmail: on('ses:SendEmail', 'mailSender'),
  GetAccount: on('ses:GetAccount', 'mailAccount'),
  GetSecretValue: onSecret('GetSecretValue'),
  PutSecretValue: onSecret('PutSecretValue'),
  UpdateSecretVersionStage: onSecret('UpdateSecretVersionStage'),
  StartQueryExecution: on('athena:StartQueryExecution', 'workgroup'),
  GetQueryExecution: on('athena:GetQueryExecution', 'workgroup'),
  GetQueryResults: on('athena:GetQueryResults', 'workgroup'),
  StopQueryExecution: on('athena:StopQueryExecution', 'workgroup'),
};

/** @param name what the SDK calls the request, such as `GetItemCommand` */
export function needsOf(name: string, input: RequestInput): Need[] {
  const request = name.replace(/Command$/, '');
  return requests[request]?.(input) ?? [{ action: request, targets: [] }];
}

/** What it needs to be told that there is no such object, and not that it is none of one's business. */
export function needsOfMissing({ Bucket = '' }: RequestInput): Need[] {
  return [{ action: 's3:ListBucket', targets: bucketOf(Bucket) }];
}

/** Tests may have several of one kind, as `core-3`. */
function tableOf(name: string): Target[] {
  return (['core', 'contacts'] as const).filter((table) => name.split('-').includes(table));
}

/** Tests call them `keys`, `link-keys`, `sign-in` and `mail`. */
function secretOf(name: string): Target[] {
  if (/sign-?in/i.test(name)) return ['signInSecret'];
  if (/mail/i.test(name)) return ['mailSecret'];
  return /link/i.test(name) ? ['linkKeys'] : ['keys'];
}

function bucketOf(name: string): Target[] {
  return (['lake', 'uploads'] as const).filter((bucket) => name.split('-').includes(bucket));
}

function objectOf({ Bucket = '', Key }: RequestInput): Target[] {
  return bucketOf(Bucket).flatMap((bucket): Target[] => {
    if (bucket === 'uploads') return ['uploadedObjects'];
    return String(Key).startsWith('settings/') ? ['lakeObjects', 'settingFiles'] : ['lakeObjects'];
  });
}
