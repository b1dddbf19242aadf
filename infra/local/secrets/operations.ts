import { randomUUID } from 'node:crypto';
import { nonEmptySchema } from '../../../schemas/primitives.ts';
import * as z from '../../../schemas/zod.ts';
import { type KnownVersion, type Secret, SecretsError } from './secret.ts';

const readingSchema = z.object({
  VersionId: z.optional(z.string()),
  VersionStage: z.optional(z.string()),
});
const puttingSchema = z.object({
  ClientRequestToken: z._default(z.string(), () => randomUUID()),
  SecretString: nonEmptySchema,
  VersionStages: z._default(z.array(z.string()), ['AWSCURRENT']),
});
const rotatingSchema = z.object({ ClientRequestToken: z.string() });
const movingSchema = z.object({
  VersionStage: z.string(),
  RemoveFromVersionId: z.optional(z.string()),
  MoveToVersionId: z.optional(z.string()),
});

type Operation = (secret: Secret, input: unknown) => Promise<object>;

/** What the stand-in can do, by the name that requests call it by. */
const operations: Readonly<Record<string, Operation>> = {
  async GetSecretValue(secret, input) {
    const { VersionId, VersionStage } = readingSchema.parse(input);
    const found = secret.find(VersionId, VersionStage);
    return { ...tell(found), SecretString: found.text, CreatedDate: found.createdAt };
  },

  async PutSecretValue(secret, input) {
    const { ClientRequestToken, SecretString, VersionStages } = puttingSchema.parse(input);
    return tell(await secret.put(ClientRequestToken, SecretString, VersionStages));
  },

  /** Of a rotation the stand-in does what comes before the first step: who calls it takes the steps. */
  async RotateSecret(secret, input) {
    const { ClientRequestToken } = rotatingSchema.parse(input);
    secret.begin(ClientRequestToken);
    return { VersionId: ClientRequestToken };
  },

  async UpdateSecretVersionStage(secret, input) {
    const { VersionStage, RemoveFromVersionId, MoveToVersionId } = movingSchema.parse(input);
    await secret.move(VersionStage, RemoveFromVersionId, MoveToVersionId);
    return {};
  },
};

function tell({ id, stages }: KnownVersion) {
  return { VersionId: id, VersionStages: stages };
}

/** The operation that a request asks for. @throws SecretsError UnknownOperationException */
export function operationOf(target: string | undefined): Operation {
  const operation = operations[target?.replace(/^secretsmanager\./, '') ?? ''];
  if (operation) return operation;
  throw new SecretsError('UnknownOperationException', `The stand-in does not know ${target}`);
}
