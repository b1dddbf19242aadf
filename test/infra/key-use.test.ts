import { describe, expect, test } from 'vitest';
import { functionSpecs } from '../../infra/aws/functions/specs/function-specs.ts';
import { keyUsesOf } from '../../infra/aws/functions/specs/key-use.ts';

describe('what functions may do with keys', () => {
  test('who reads a table may decrypt with its key, and no more', () => {
    expect(keyUsesOf({ allow: { core: ['dynamodb:GetItem', 'dynamodb:Query'] } })).toEqual([
      { key: 'core', service: 'dynamodb', actions: ['kms:Decrypt', 'kms:DescribeKey'] },
    ]);
  });

  test('who writes, too, may encrypt; what is said twice is said once', () => {
    const allow = { core: ['dynamodb:PutItem'], coreStreams: ['dynamodb:GetRecords'] };
    expect(keyUsesOf({ allow })).toEqual([
      {
        key: 'core',
        service: 'dynamodb',
        actions: [
          'kms:Decrypt',
          'kms:DescribeKey',
          'kms:Encrypt',
          'kms:GenerateDataKey',
          'kms:GenerateDataKeyWithoutPlaintext',
          'kms:ReEncryptFrom',
          'kms:ReEncryptTo',
        ],
      },
    ]);
  });

  test('who reads the changes of a table alone may decrypt alone', () => {
    expect(keyUsesOf({ allow: { coreStreams: ['dynamodb:GetRecords'] } })).toEqual([
      { key: 'core', service: 'dynamodb', actions: ['kms:Decrypt'] },
    ]);
  });

  test('who does what is no writing may not encrypt, whether it is listed here or not', () => {
    const [use] = keyUsesOf({ allow: { core: ['dynamodb:DescribeTable'] } });
    expect(use?.actions).toEqual(['kms:Decrypt', 'kms:DescribeKey']);
  });

  test('uploads are encrypted with the key of contacts, the lake with none of ours', () => {
    expect(
      keyUsesOf({ allow: { lakeObjects: ['s3:PutObject'], uploads: ['s3:ListBucket'] } }),
    ).toEqual([]);
    expect(keyUsesOf({ allow: { uploadedObjects: ['s3:GetObject', 's3:PutObject'] } })).toEqual([
      { key: 'contacts', service: 's3', actions: ['kms:Decrypt', 'kms:GenerateDataKey'] },
    ]);
  });

  test('who reads secrets may decrypt, who makes new ones may encrypt', () => {
    const service = 'secretsmanager';
    expect(keyUsesOf({ allow: { keys: ['secretsmanager:GetSecretValue'] } })).toEqual([
      { key: 'contacts', service, actions: ['kms:Decrypt'] },
    ]);
    expect(keyUsesOf(functionSpecs.rotation)).toEqual([
      { key: 'contacts', service, actions: ['kms:Decrypt', 'kms:GenerateDataKey'] },
    ]);
  });

  test('a function that touches neither personal data nor secrets cannot use the key of contacts', () => {
    const users = Object.entries(functionSpecs).filter(([, spec]) =>
      keyUsesOf(spec).some(({ key }) => key === 'contacts'),
    );
    const encrypted = ['contacts', 'uploadedObjects', 'keys', 'linkKeys', 'signInSecret'];
    const readers = Object.entries(functionSpecs).filter(([, { allow }]) =>
      encrypted.some((target) => target in allow),
    );
    expect(users.map(([name]) => name)).toEqual(readers.map(([name]) => name));
  });
});
