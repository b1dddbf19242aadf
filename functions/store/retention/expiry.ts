import type { Retention } from '../../../schemas/retention.ts';
import type { Wave } from '../../../schemas/wave.ts';
import * as z from '../../../schemas/zod.ts';
import { accessEndsAt, messagesExpireAt } from '../../domain/retention/retention.ts';
import { prefixes } from '../keys.ts';
import type { StoredItem } from '../scan.ts';

/** What an audit entry counts of what was deleted; everything else that had its time is `others`. */
export type DeletedKind =
  | 'drafts'
  | 'accessCodes'
  | 'messages'
  | 'requests'
  | 'notes'
  | 'contacts'
  | 'others';

const expiresAtSchema = z.catch(z.optional(z.int()), undefined);
/** A code is found with its grant: whole in a link's, in a part of its own in a letter's. */
const grantedSchema = z.object({
  wave: z.optional(z.string()),
  grant: z.optional(z.object({ wave: z.string() })),
});

/** What kind of personal data an item is, and the wave that it belongs to. */
function classify(item: StoredItem): { kind: DeletedKind; wave?: string | undefined } {
  const [kind, wave] = item.pk.split('#');
  switch (kind) {
    case 'CODE':
    case 'SHORT': {
      const { wave, grant } = grantedSchema.parse(item);
      return { kind: 'accessCodes', wave: wave ?? grant?.wave };
    }
    case 'MSG':
      return { kind: 'messages', wave };
    case 'REQUESTS':
      return { kind: 'requests', wave };
    case 'CASE':
      return { kind: kindInCase(item.sk), wave };
    default:
      return { kind: 'others' };
  }
}

function kindInCase(sk: string): DeletedKind {
  if (sk.startsWith(prefixes.grant)) return 'accessCodes';
  return sk.startsWith('REQUEST#') ? 'requests' : 'notes';
}

/**
 * Whether an item of the contacts table has had its time, and what it is. The time that was written
 * with it counts and, for what belongs to a wave, the time by the calendar and the settings of now,
 * if that comes earlier.
 *
 * @param waves all waves, by id
 * @param now seconds since 1970
 * @returns undefined if it stays; contacts always do, as they are judged by the waves that asked for them
 */
export function expiredKind(
  item: StoredItem,
  waves: ReadonlyMap<string, Wave>,
  retention: Retention,
  now: number,
): DeletedKind | undefined {
  const { kind, wave: id } = classify(item);
  const wave = id === undefined ? undefined : waves.get(id);
  const byWave =
    wave && (kind === 'accessCodes' ? accessEndsAt : messagesExpireAt)(wave, retention);
  const times = [expiresAtSchema.parse(item['expiresAt']), byWave].filter(
    (time) => time !== undefined,
  );
  return times.some((time) => time <= now) ? kind : undefined;
}
