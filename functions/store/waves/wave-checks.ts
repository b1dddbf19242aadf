import {
  decidableStatuses,
  lateStatuses,
  openStatuses,
  type WaveStatus,
} from '../../../schemas/wave.ts';
import { keys } from '../keys.ts';
import type { Write } from '../transact.ts';

const notUnderWay = ' AND attribute_not_exists(underWay)';

/**
 * A wave that was closed after it was read takes nothing more: what is acknowledged is in the snapshot
 * that gets published.
 */
export function stillOpen(wave: string): Write {
  return statusCheck(wave, openStatuses);
}

/**
 * The same for answers on behalf of a unit, which are taken after the close, too: but not while the
 * wave is being published.
 */
export function stillTakesOnBehalf(wave: string): Write {
  return statusCheck(wave, [...openStatuses, ...lateStatuses], notUnderWay);
}

/**
 * Nothing is decided any more about the cases of a wave once its publication was asked for: what
 * is published would differ from the cases for good.
 */
export function stillDecides(wave: string): Write {
  return statusCheck(wave, decidableStatuses, notUnderWay);
}

function statusCheck(wave: string, allowed: readonly WaveStatus[], also = ''): Write {
  const names = allowed.map((status) => [`:${status}`, status] as const);
  return {
    ConditionCheck: {
      Key: keys.wave(wave),
      ConditionExpression: `#status IN (${names.map(([name]) => name).join(', ')})${also}`,
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: Object.fromEntries(names),
    },
  };
}
