import { claimSchema, type Stage } from '../../../schemas/message.ts';
import type { ClaimedOfStage } from '../../domain/mail/due-mail.ts';
import { stagePrefix } from '../../domain/mail/message-place.ts';
import { keys } from '../keys.ts';
import { queryEntities, type Table } from '../table.ts';

/** The claims of a stage of a wave, and what became of them. */
export async function listStageClaims(
  contacts: Table,
  wave: string,
  stage: Stage,
): Promise<ClaimedOfStage[]> {
  const found: ClaimedOfStage[] = [];
  const claims = queryEntities(contacts, claimSchema, keys.messages(wave), stagePrefix(stage));
  for await (const { message, state } of claims) {
    if (message?.kind === 'stage') found.push({ message, state });
  }
  return found;
}
