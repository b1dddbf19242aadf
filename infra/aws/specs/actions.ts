/** Without the right to list, S3 answers 403 for an object that is not there. */
export const listing = ['s3:ListBucket'];
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
