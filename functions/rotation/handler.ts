import { nonEmptySchema } from '../../schemas/primitives.ts';
import * as z from '../../schemas/zod.ts';
import { log } from '../platform/log.ts';
import { connectSecretVersions } from '../store/secret-versions.ts';
import { rotate, rotationSteps } from './rotate.ts';

/** What Secrets Manager sends. */
const eventSchema = z.object({
  Step: z.enum(rotationSteps),
  SecretId: nonEmptySchema,
  ClientRequestToken: nonEmptySchema,
});

/** Rotates the keys of access codes and sessions, step by step. */
export async function handler(event: unknown): Promise<void> {
  const { Step, SecretId, ClientRequestToken: version } = eventSchema.parse(event);
  await rotate(Step, { versions: connectSecretVersions(SecretId), version, now: Date.now() });
  log.info('Step of a rotation done', { step: Step, version });
}
