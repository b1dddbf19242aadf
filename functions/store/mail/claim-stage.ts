import type { Temporal } from 'temporal-polyfill';
import { maxUnitsOfGrant } from '../../../schemas/grant.ts';
import type { Stage } from '../../../schemas/message.ts';
import type { Retention } from '../../../schemas/retention.ts';
import type { Wave } from '../../../schemas/wave.ts';
import type { Keyring } from '../../domain/access/keyed-hash.ts';
import { hashMailbox } from '../../domain/access/mailbox.ts';
import { atMost } from '../../domain/at-most.ts';
import { casesOnBoards } from '../../domain/board/board-case.ts';
import { type DueMail, dueMail } from '../../domain/mail/due-mail.ts';
import { placeOfStage } from '../../domain/mail/message-place.ts';
import { isReminded } from '../../domain/mail/stages.ts';
import { messagesExpireAt } from '../../domain/retention/retention.ts';
import { readBoard } from '../cases/board.ts';
import { listContactsOf } from '../contacts/contacts.ts';
import type { Table } from '../table.ts';
import { transact, type Write } from '../transact.ts';
import { claimWrites } from './claims.ts';
import { listStageClaims } from './stage-claims.ts';

interface ClaimStores {
  core: Table;
  contacts: Table;
  keyring: Keyring;
  retention: Retention;
}

/** Whom a stage of a wave is due for now. */
async function readDueMail(
  { core, contacts, keyring }: ClaimStores,
  wave: Wave,
  stage: Stage,
): Promise<DueMail[]> {
  // What was claimed is read first: whoever claims meanwhile takes the places that follow from it.
  const claimed = await listStageClaims(contacts, keyring, wave.id, stage);
  const cases = casesOnBoards(await readBoard(core, wave.id), wave);
  const units = cases.filter(({ status }) => isReminded(status)).map(({ ars }) => ars);
  return dueMail(units, await listContactsOf(contacts, units), claimed);
}

/** As many claims as fit into a transaction, which has 100 steps. */
const batchSize = 50;
/** So many transactions are under way at once. */
const batchesAtOnce = 8;

/**
 * Claims a stage of a wave for everybody who is due for it. Whoever does that at the same time, or
 * does it again, claims the same places: each mailbox is claimed for once.
 *
 * @returns for how many messages it was claimed here
 */
export async function claimStage(
  stores: ClaimStores,
  wave: Wave,
  stage: Stage,
  now: Temporal.Instant,
): Promise<number> {
  let sum = 0;
  for (let isLeft = true; isLeft; ) {
    const due = await readDueMail(stores, wave, stage);
    const claimed = await claimAll(stores, due.map(claimOf));
    sum += claimed;
    // Who has more units than one message names is due again once it is claimed.
    isLeft = claimed > 0 && due.some(({ units }) => units.length === maxUnitsOfGrant);
  }
  return sum;

  function claimOf({ mailbox, units, number }: DueMail): Write[] {
    const [hashed] = hashMailbox(stores.keyring, mailbox);
    const place = placeOfStage({ wave: wave.id, stage }, hashed, number);
    const message = { kind: 'stage', wave: wave.id, stage, mailbox, units } as const;
    const expiresAt = messagesExpireAt(wave, stores.retention);
    return claimWrites(stores.contacts, place, message, now, expiresAt);
  }
}

/** Claims many at once; where one of them was claimed before, each of them alone. */
async function claimAll({ contacts }: ClaimStores, claims: Write[][]): Promise<number> {
  const batches = Array.from({ length: Math.ceil(claims.length / batchSize) }, (_, index) =>
    claims.slice(index * batchSize, (index + 1) * batchSize),
  );
  const counts = await atMost(batchesAtOnce, batches, async (batch) => {
    if ((await transact(contacts, batch.flat())).length === 0) return batch.length;
    let claimed = 0;
    for (const claim of batch) {
      if ((await transact(contacts, claim)).length === 0) claimed += 1;
    }
    return claimed;
  });
  return counts.reduce((sum, count) => sum + count, 0);
}
