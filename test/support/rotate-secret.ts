import { randomUUID } from 'node:crypto';
import { RotateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { handler } from '../../functions/rotation/handler.ts';
import { type RotationStep, rotationSteps } from '../../functions/rotation/rotate.ts';
import { underSpec } from './under-spec/under-spec.ts';

const rotation = underSpec('rotation', handler);

/** Has a secret rotated as Secrets Manager does it: the same version for all steps, one after the other. */
export async function rotateSecret(
  name: string,
  version = randomUUID(),
  steps: readonly RotationStep[] = rotationSteps,
): Promise<void> {
  const begin = new RotateSecretCommand({ SecretId: name, ClientRequestToken: version });
  await new SecretsManagerClient({}).send(begin);
  for (const Step of steps) {
    await rotation({ Step, SecretId: name, ClientRequestToken: version });
  }
}
