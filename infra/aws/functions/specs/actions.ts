/** Without the right to list, S3 answers 403 for an object that is not there. */
export const listing = ['s3:ListBucket'];
/** Once: when a function starts, or later. */
export const readingSecret = ['secretsmanager:GetSecretValue'];
/** What its versions are made and labelled with. */
export const rotatingSecret = [
  ...readingSecret,
  'secretsmanager:PutSecretValue',
  'secretsmanager:UpdateSecretVersionStage',
];
/** What Lambda needs to give a function the changes of a table. */
export const streaming = [
  'dynamodb:DescribeStream',
  'dynamodb:GetRecords',
  'dynamodb:GetShardIterator',
  'dynamodb:ListStreams',
];
/** What Lambda needs to give a function the messages of a queue. */
export const receiving = [
  'sqs:ChangeMessageVisibility',
  'sqs:DeleteMessage',
  'sqs:GetQueueAttributes',
  'sqs:ReceiveMessage',
];
/** What Athena needs of whoever asks: it reads and writes with their rights. */
export const querying = {
  workgroup: [
    'athena:GetQueryExecution',
    'athena:GetQueryResults',
    'athena:StartQueryExecution',
    'athena:StopQueryExecution',
  ],
  catalogue: ['glue:GetDatabase', 'glue:GetPartitions', 'glue:GetTable'],
  queriedLake: ['s3:GetBucketLocation', 's3:ListBucketMultipartUploads'],
  queryResults: ['s3:AbortMultipartUpload', 's3:ListMultipartUploadParts'],
};
