import { randomBytes } from 'node:crypto';
import { NotFoundError, StaleError } from '../../schemas/errors.ts';
import { followsOn, proposedForMs, rotateKeys } from '../domain/access/rotate-keys.ts';
import { storedKeysSchema } from '../domain/access/stored-keys.ts';
import type { SecretVersion, SecretVersions } from '../store/secret-versions.ts';
import { parseKeys } from '../store/secrets.ts';

/** What Secrets Manager asks for, one after the other, and again if one of them fails. */
export const rotationSteps = ['createSecret', 'setSecret', 'testSecret', 'finishSecret'] as const;
export type RotationStep = (typeof rotationSteps)[number];

interface Rotation {
  versions: SecretVersions;
  /** The version that the rotation makes. */
  version: string;
  /** Milliseconds since 1970, by the real clock. */
  now: number;
}

/**
 * Does one step of a rotation. Each may be repeated, and a rotation broken off between any two of them
 * is taken up again: only the last one changes what functions read, all at once.
 *
 *     createSecret ── proposes keys as another version, unless that is filled already
 *     setSecret    ── nothing: nobody else has to be told of the keys
 *     testSecret   ┐
 *     finishSecret ┴─ proposed just now, and follows ─┬─ yes: (finishSecret) counts from now on
 *                     on what counts now?             └─ no: withdrawn, the next rotation begins anew
 *
 * @throws StaleError if the rotation takes too long, or somebody has changed the keys since it began
 * @throws ConfigurationError if the keys are not as they must be
 */
export async function rotate(step: RotationStep, rotation: Rotation): Promise<void> {
  if (step === 'setSecret') return;
  const before = await rotation.versions.current();
  if (before.id === rotation.version) return;
  if (step === 'createSecret') return propose(before, rotation);
  await assertFollows(before, rotation);
  if (step === 'finishSecret') await rotation.versions.replace(before.id, rotation.version);
}

async function propose(before: SecretVersion, { versions, version, now }: Rotation): Promise<void> {
  const keys = keysIn(before.text);
  const ageMs = now - before.createdAt.getTime();
  // 32 random bytes, as 43 letters.
  const rotated = rotateKeys({ keys, ageMs }, randomBytes(32).toString('base64url'));
  await versions.propose(version, JSON.stringify(rotated));
}

/**
 * A key that an operator has taken out or put in meanwhile must neither come back nor get lost, and for
 * how long keys have counted is told by when they were proposed.
 */
async function assertFollows(
  before: SecretVersion,
  { versions, version, now }: Rotation,
): Promise<void> {
  const proposed = await versions.find(version);
  if (!proposed) throw new NotFoundError('The rotation has made no keys yet');
  const isLate = now - proposed.createdAt.getTime() > proposedForMs;
  if (!isLate && followsOn(keysIn(before.text), keysIn(proposed.text))) return;
  await versions.withdraw(version);
  const why = isLate ? 'The rotation began too long ago' : 'The keys were changed since it began';
  throw new StaleError(`${why}: the next one begins anew`);
}

const keysIn = (text: string) => parseKeys('of the keys', text, storedKeysSchema);
