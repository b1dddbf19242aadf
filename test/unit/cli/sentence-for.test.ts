import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { NoSuchBucket } from '@aws-sdk/client-s3';
import { afterEach, expect, test, vi } from 'vitest';
import { readConfig } from '../../../functions/platform/config.ts';
import { sentenceFor } from '../../../infra/sentence-for.ts';

afterEach(() => vi.unstubAllEnvs());

/** What comes of asking AWS with nothing but what is given; nothing is sent. */
async function asking(given: object): Promise<unknown> {
  for (const name of ['AWS_REGION', 'AWS_PROFILE', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']) {
    vi.stubEnv(name, undefined);
  }
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
  for (const name of ['AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE']) vi.stubEnv(name, '/none');
  const client = new DynamoDBClient({ endpoint: 'http://127.0.0.1:9', maxAttempts: 1, ...given });
  return client.send(new ListTablesCommand({})).catch((error: unknown) => error);
}

const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };

test.for<[string, object, RegExp]>([
  ['credentials', { region: 'eu-central-1' }, /^There are no credentials for AWS: sign in/],
  ['a region', { credentials }, /^It is not known in which region that is: set AWS_REGION\.$/],
  ['an answer', { region: 'eu-central-1', credentials }, /does not answer/],
])('without %s a command ends in a sentence', async ([, given, sentence]) => {
  expect(sentenceFor(await asking(given))).toMatch(sentence);
});

test('a bucket that is not there is told in a sentence, and a defect as a whole', () => {
  const missing = new NoSuchBucket({ message: 'The specified bucket', $metadata: {} });
  expect(sentenceFor(missing)).toMatch(/^There is no such bucket: look at PEGEL_LAKE_BUCKET/);
  const defect = new TypeError('x is not a function');
  expect(sentenceFor(defect)).toBe(defect);
});

test('a name that the environment lacks is told as missing', () => {
  vi.stubEnv('PEGEL_LAKE_BUCKET', undefined);
  expect(() => readConfig('PEGEL_LAKE_BUCKET')).toThrow(
    /^Environment: PEGEL_LAKE_BUCKET is missing$/,
  );
});
