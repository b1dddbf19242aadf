import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { connectTables } from '../../functions/store/table.ts';
import { rightFor } from '../support/under-spec/allowed.ts';
import { refusalsIn, unusedRights } from '../support/under-spec/compare.ts';
import type { Noted } from '../support/under-spec/noted.ts';
import { actAsNobody, underSpec } from '../support/under-spec/under-spec.ts';

describe('a function under its spec', () => {
  beforeEach(() => {
    vi.stubEnv('AWS_REGION', 'eu-central-1');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'x');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'x');
    // Nothing listens there: what is let through fails otherwise.
    for (const name of ['AWS_ENDPOINT_URL_S3', 'AWS_ENDPOINT_URL_DYNAMODB']) {
      vi.stubEnv(name, 'http://127.0.0.1:9');
    }
    vi.stubEnv('AWS_MAX_ATTEMPTS', '1');
    // What is refused on purpose is not to fail the run.
    vi.stubEnv('NOTED_BY_TESTS', '');
    return () => vi.unstubAllEnvs();
  });

  const put = () =>
    new S3Client({}).send(new PutObjectCommand({ Bucket: 'lake', Key: 'a', Body: 'b' }));

  test('is refused what the spec does not list, before anything is asked for', async () => {
    const refusal = 'The spec of results does not allow s3:PutObject on lakeObjects';
    await expect(underSpec('results', put)()).rejects.toThrow(refusal);
    await expect(underSpec('results', { put }).put()).rejects.toThrow(refusal);
    await expect(underSpec('snapshot', put)()).rejects.toThrow('ECONNREFUSED');
  });

  test('signs no address that it may not open itself', async () => {
    const sign = (Bucket: string) =>
      getSignedUrl(new S3Client({}), new GetObjectCommand({ Bucket, Key: 'a' }));
    expect(await underSpec('results', sign)('lake')).toMatch(/^http:/);
    await expect(underSpec('results', sign)('uploads')).rejects.toThrow('s3:GetObject');
  });

  test('is judged by each step of a transaction, whichever table it is in', async () => {
    const write = (TableName: string) =>
      connectTables().send(
        new TransactWriteCommand({
          TransactItems: [
            { Put: { TableName: 'core-1', Item: { pk: 'WAVES', sk: 'w' } } },
            {
              ConditionCheck: { TableName, Key: { pk: 'p', sk: 's' }, ConditionExpression: 'c' },
            },
          ],
        }),
      );
    await expect(underSpec('letters', write)('core-1')).rejects.toThrow(
      'ConditionCheckItem on core',
    );
    await expect(underSpec('respond', write)('core-1')).rejects.toThrow('ECONNREFUSED');
  });

  test('is not held for what happens beside it', async () => {
    const beside = () => actAsNobody(put);
    await expect(underSpec('results', beside)()).rejects.toThrow('ECONNREFUSED');
    await expect(put()).rejects.toThrow('ECONNREFUSED');
  });

  test('is refused what nobody knows of', async () => {
    const read = () =>
      connectTables().send(new GetCommand({ TableName: 'other', Key: { pk: 'p' } }));
    await expect(underSpec('respond', read)()).rejects.toThrow('what no spec knows');
  });
});

describe('a right', () => {
  const spec = {
    allow: { core: ['dynamodb:GetItem', 'dynamodb:UpdateItem'] },
    partitions: { core: ['WAVES', 'WAVE#*'] },
  };
  const need = (action: string, partition?: string) =>
    rightFor(spec, { action: `dynamodb:${action}`, targets: ['core'], partition });

  test('reaches the partitions of the spec, and no other', () => {
    expect(need('GetItem', 'WAVES')).toEqual({ target: 'core', partition: 'WAVES' });
    expect(need('GetItem', 'WAVE#w#D#16051')).toEqual({ target: 'core', partition: 'WAVE#*' });
    for (const other of ['WAVES#', 'CASE#w', undefined]) {
      expect(need('GetItem', other)).toBeUndefined();
    }
  });

  test('never changes the audit of days and people, though it reaches all else', () => {
    const all = { allow: spec.allow };
    const change = (partition: string) =>
      rightFor(all, { action: 'dynamodb:UpdateItem', targets: ['core'], partition });
    expect(change('WAVES')).toBeDefined();
    expect(change('AUDIT#2026-12-10')).toBeUndefined();
    expect(change('STAFF#c-1')).toBeUndefined();
  });
});

describe('after a whole run', () => {
  const specs = {
    mail: { allow: { core: ['a:Read', 'a:Write'] }, partitions: { core: ['WAVES', 'JOBS'] } },
  };
  const did = (action: string): Noted => ({
    name: 'mail',
    action,
    right: { target: 'core', partition: 'WAVES' },
  });
  const reasonFor = (...actions: string[]) => [
    { functions: ['mail'] as const, allow: { core: actions }, reason: 'somebody else does it' },
  ];

  test('what no test has seen used is named, partitions too', () => {
    expect(unusedRights(specs, [did('a:Read')], [])).toEqual([
      expect.stringContaining('mail a:Write on core'),
      expect.stringContaining('mail JOBS of core'),
    ]);
  });

  test('a reason explains what is not used, and itself has to be needed', () => {
    const found = (...reasons: string[]) =>
      unusedRights({ mail: { allow: specs.mail.allow } }, [did('a:Read')], reasonFor(...reasons));
    expect(found('a:Write')).toEqual([]);
    expect(found('a:Write', 'a:Read')).toEqual([expect.stringContaining('needs no reason')]);
    expect(found('a:Write', 'a:Gone')).toEqual([expect.stringContaining('no such right')]);
  });

  test('what was refused is named even where the code went on without it', () => {
    const refused: Noted = { name: 'mail', action: 'a:Erase', refused: 'core' };
    expect(refusalsIn([did('a:Read'), refused])).toEqual([
      'mail asked for a:Erase on core, and may not',
    ]);
    expect(unusedRights(specs, [did('a:Read'), did('a:Write'), refused], [])).toHaveLength(1);
  });
});
