import { claimSchema, type Stage } from '../../../schemas/message.ts';
import * as z from '../../../schemas/zod.ts';
import type { Keyring } from '../../domain/access/keyed-hash.ts';
import type { ClaimedOfStage } from '../../domain/mail/due-mail.ts';
import { isPlaceKnown, stagePrefix } from '../../domain/mail/message-place.ts';
import { keys } from '../keys.ts';
import { queryParts, type Table } from '../table.ts';

const partSchema = z.extend(z.pick(claimSchema, { state: true, message: true }), {
  sk: z.string(),
});

/**
 * The claims of a stage of a wave, and what became of them. Those under a key that was taken out are as if
 * they had never been: their links open nothing any more.
 */
export async function listStageClaims(
  contacts: Table,
  keyring: Keyring,
  wave: string,
  stage: Stage,
): Promise<ClaimedOfStage[]> {
  const found: ClaimedOfStage[] = [];
  const attributes = ['sk', 'state', 'message'];
  const pk = keys.messages(wave);
  for await (const { sk, message, state } of queryParts(
    contacts,
    partSchema,
    pk,
    stagePrefix(stage),
    attributes,
  )) {
    const isKnown = isPlaceKnown({ wave, what: sk }, keyring);
    if (message?.kind === 'stage' && isKnown) found.push({ message, state });
  }
  return found;
}
