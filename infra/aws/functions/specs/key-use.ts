import type { FunctionSpec, Target } from './function-spec.ts';

/** The keys that stored data is encrypted with: see `data-stack.ts`. */
export type KeyName = 'core' | 'contacts';

/** Services use the keys for whoever calls them. */
type KeyedService = 'dynamodb' | 's3' | 'secretsmanager';

/** How a target is encrypted. */
interface Encryption extends Pick<KeyUse, 'key' | 'service'> {
  /** What the service needs of the key, where that is not the same for all that it holds. */
  needs?: Need;
}
type Need = KeyedService | 'streams';

/** What a function must be allowed with a key, as long as a service asks for it. */
export interface KeyUse {
  key: KeyName;
  service: KeyedService;
  actions: string[];
}

/** Which of the targets of permissions are encrypted with a key of ours. */
const encryption: Partial<Record<Target, Encryption>> = {
  core: { key: 'core', service: 'dynamodb' },
  coreStreams: { key: 'core', service: 'dynamodb', needs: 'streams' },
  contacts: { key: 'contacts', service: 'dynamodb' },
  uploadedObjects: { key: 'contacts', service: 's3' },
  keys: { key: 'contacts', service: 'secretsmanager' },
  linkKeys: { key: 'contacts', service: 'secretsmanager' },
  // Where the pool of the stack lets people sign in; another secret may have a key of its own.
  signInSecret: { key: 'contacts', service: 'secretsmanager' },
};

/** Actions that make something to be encrypted. All others are given to read at most. */
const writers = new Set([
  'dynamodb:DeleteItem',
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
  's3:PutObject',
  'secretsmanager:PutSecretValue',
]);

/** What services ask of a key: to read, and beyond that to write. */
const needs: Record<Need, { reading: readonly string[]; writing: readonly string[] }> = {
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
  streams: { reading: ['kms:Decrypt'], writing: [] },
  s3: { reading: ['kms:Decrypt'], writing: ['kms:GenerateDataKey'] },
  secretsmanager: { reading: ['kms:Decrypt'], writing: ['kms:GenerateDataKey'] },
};

/** What a function needs of keys for what its spec allows, by key and service. */
export function keyUsesOf({ allow }: Pick<FunctionSpec, 'allow'>): KeyUse[] {
  const uses = new Map<string, KeyUse>();
  for (const [target, allowed] of Object.entries(allow)) {
    const encrypted = encryption[target as Target];
    if (!encrypted || allowed.length === 0) continue;
    const { key, service } = encrypted;
    const { reading, writing } = needs[encrypted.needs ?? service];
    const writes = allowed.some((action) => writers.has(action));
    const id = `${key} ${service}`;
    const before = uses.get(id)?.actions ?? [];
    const actions = [...before, ...reading, ...(writes ? writing : [])];
    uses.set(id, { key, service, actions: [...new Set(actions)] });
  }
  return [...uses.values()];
}
