import { setTimeout } from 'node:timers/promises';
import { findClaim } from '../../../functions/store/mail/claims.ts';
import type { MailQueue } from '../../../functions/store/mail/mail-queue.ts';
import { listUnsettled } from '../../../functions/store/mail/unsettled.ts';
import type { Table } from '../../../functions/store/table.ts';
import { listWaves } from '../../../functions/store/waves/definitions.ts';
import type { Wave } from '../../../schemas/wave.ts';
import type { PostOffice } from '../mail/post-office.ts';

export interface Workshop {
  core: Table;
  contacts: Table;
  queue: MailQueue;
  office: PostOffice;
  /** Runs the tick of the calendar; never two at once. */
  tick(): Promise<void>;
}

const lookAgainMs = 50;
/** Longer nothing takes that goes on by itself: what is not done by then waits for somebody. */
const patienceMs = 120_000;
/** What fails so often does not succeed by itself. */
const maxFailures = 3;

/**
 * Lets happen all that is due at the time that the clock shows: ticks until one has changed nothing,
 * with the queue empty, the events of mail told, and no wave on its way from one status to another.
 *
 * @param mails how many mails were sent so far
 * @param isStopped whether nobody waits for it any more
 * @returns false if it has not come to rest in two minutes, or before it was stopped, or ticks fail
 */
export async function comeToRest(
  shop: Workshop,
  mails: () => Promise<number>,
  isStopped: () => boolean,
): Promise<boolean> {
  const end = Date.now() + patienceMs;
  const goesOn = () => Date.now() < end && !isStopped();
  let before: string | undefined;
  let failures = 0;
  while (goesOn()) {
    try {
      await shop.tick();
    } catch (error) {
      console.error('The tick failed:', error);
      if (++failures === maxFailures) return false;
    }
    while (goesOn() && (await isBusy(shop))) await setTimeout(lookAgainMs);
    const state = JSON.stringify([
      (await listWaves(shop.core)).map(({ id, version }) => [id, version]),
      await waiting(shop.contacts),
      await mails(),
    ]);
    if (state === before) return true;
    before = state;
  }
  return false;
}

async function isBusy({ core, queue, office }: Workshop): Promise<boolean> {
  if (!office.isIdle || !(await queue.isEmpty())) return true;
  return (await listWaves(core)).some(({ underWay }: Wave) => underWay !== undefined);
}

/** What is to be sent and was not yet. */
async function waiting(contacts: Table): Promise<string[]> {
  const places: string[] = [];
  for await (const { wave, what } of listUnsettled(contacts)) {
    const claim = await findClaim(contacts, { wave, what });
    if (claim?.state === 'PENDING') places.push(`${wave} ${what}`);
  }
  return places;
}
