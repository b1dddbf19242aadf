import type { FunctionSpec, Target } from './function-spec.ts';

/** The keys that stored data is encrypted with: see `data-stack.ts`. */
export type KeyName = 'core' | 'contacts';

/** Services use the keys for whoever calls them. */
type KeyedService = 'dynamodb' | 's3' | 'secretsmanager';

/** What a function must be allowed with a key, as long as a service asks for it. */
export interface KeyUse {
  key: KeyName;
  service: KeyedService;
  actions: string[];
}

/** Which of the targets of permissions are encrypted with a key of ours. */
const encryption: Partial<Record<Target, Pick<KeyUse, 'key' | 'service'>>> = {
  core: { key: 'core', service: 'dynamodb' },
  coreStreams: { key: 'core', service: 'dynamodb' },
  contacts: { key: 'contacts', service: 'dynamodb' },
  uploadedObjects: { key: 'contacts', service: 's3' },
  keys: { key: 'contacts', service: 'secretsmanager' },
  linkKeys: { key: 'contacts', service: 'secretsmanager' },
  // Where the pool of the stack lets people sign in; another secret may have a key of its own.
  signInSecret: { key: 'contacts', service: 'secretsmanager' },
};

/** Actions that need the key for reading only. */
const readers = new Set([
  'dynamodb:BatchGetItem',
  'dynamodb:ConditionCheckItem',
  'dynamodb:DescribeStream',
  'dynamodb:GetItem',
  'dynamodb:GetRecords',
  'dynamodb:GetShardIterator',
  'dynamodb:ListStreams',
  'dynamodb:Query',
  'dynamodb:Scan',
  's3:GetObject',
  'secretsmanager:GetSecretValue',
]);

/** What services ask of a key: to read, and beyond that to write. */
const needs: Record<KeyedService, { reading: readonly string[]; writing: readonly string[] }> = {
  dynamodb: {
    reading: ['kms:Decrypt', 'kms:DescribeKey'],
    writing: [
      'kms:Encrypt',
      'kms:GenerateDataKey',
      'kms:GenerateDataKeyWithoutPlaintext',
      'kms:ReEncryptFrom',
      'kms:ReEncryptTo',
    ],
  },
  s3: { reading: ['kms:Decrypt'], writing: ['kms:GenerateDataKey'] },
  secretsmanager: { reading: ['kms:Decrypt'], writing: ['kms:GenerateDataKey'] },
};

/** What a function needs of keys for what its spec allows, by key and service. */
export function keyUsesOf({ allow }: Pick<FunctionSpec, 'allow'>): KeyUse[] {
  const uses = new Map<string, KeyUse>();
  for (const [target, allowed] of Object.entries(allow)) {
    const encrypted = encryption[target as Target];
    if (!encrypted || allowed.length === 0) continue;
    const { reading, writing } = needs[encrypted.service];
    const writes = allowed.some((action) => !readers.has(action));
    const id = `${encrypted.key} ${encrypted.service}`;
    const before = uses.get(id)?.actions ?? [];
    const actions = [...before, ...reading, ...(writes ? writing : [])];
    uses.set(id, { ...encrypted, actions: [...new Set(actions)] });
  }
  return [...uses.values()];
}
