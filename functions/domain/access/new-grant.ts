import type { Temporal } from 'temporal-polyfill';
import { ulid } from 'ulid';
import type { Grant } from '../../../schemas/grant.ts';
import type { Retention } from '../../../schemas/retention.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { accessEndsAt } from '../retention/retention.ts';

/** A grant for units of a wave, good until the wave can no longer be looked at. */
export function newGrant(
  wave: Wave,
  { units, scope, label, sentTo }: Pick<Grant, 'units' | 'scope' | 'label' | 'sentTo'>,
  now: Temporal.Instant,
  retention: Retention,
): Grant {
  return {
    id: ulid(),
    wave: wave.id,
    units,
    scope,
    ...(label && { label }),
    ...(sentTo && { sentTo }),
    createdAt: now.round('second').toString(),
    validUntil: accessEndsAt(wave, retention),
  };
}
