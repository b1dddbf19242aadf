import { findClaim } from '../../../functions/store/mail/claims.ts';
import { listUnsettled } from '../../../functions/store/mail/unsettled.ts';
import type { Agenda } from './agenda.ts';
import { dropContact, markBounced, worksAgain } from './contact-keepers.ts';
import { addMailbox } from './mailboxes.ts';
import { doInCase } from './respondents.ts';
import { nowText, type World } from './world.ts';

/** So many messages at most are disturbed after a tick. */
const atOnce = 3;
const exemptions = ['coverByOther', 'refuse', 'notRequire', 'notEligible'] as const;

/**
 * Between the claim of a stage and its mail, takes some units away from messages that wait: their contact
 * is removed, they need not answer, or somebody says that mail comes back. It is undone when the mail is
 * sent, so that they are due again.
 *
 * @returns how many were taken away
 */
export async function disturb(world: World, agenda: Agenda): Promise<number> {
  const draws = world.draws.of(`disturb ${nowText(world)}`);
  if (draws.chance(0.4)) return 0;
  const waiting = await Array.fromAsync(listUnsettled(world.contacts));
  const ofStages = waiting.filter(({ what }) => what.startsWith('STAGE#'));
  let count = 0;
  for (let left = Math.min(atOnce, ofStages.length); left > 0; left -= 1) {
    const claim = await findClaim(world.contacts, draws.one(ofStages));
    if (claim?.state !== 'PENDING' || claim.message?.kind !== 'stage') continue;
    const { mailbox, units, wave } = claim.message;
    const ars = draws.one(units);
    const isDue = world.truth.workingMailboxes(ars).includes(mailbox.toLowerCase());
    if (!isDue || !world.truth.owesOf(wave, ars).now) continue;
    const again = draws.one([
      () => removed(ars, mailbox),
      () => exempted(wave, ars),
      () => cameBack(ars, mailbox),
    ]);
    agenda.add(world.clock.now().add({ minutes: draws.between(2, 30) }), await again());
    count += 1;
  }
  return count;

  async function removed(ars: string, mailbox: string) {
    await dropContact(world, ars, mailbox);
    return () => addMailbox(world.truth, world, ars, mailbox, nowText(world));
  }

  async function exempted(wave: string, ars: string) {
    await doInCase(world, draws.one(exemptions), wave, ars);
    return () => doInCase(world, 'reinstate', wave, ars);
  }

  async function cameBack(ars: string, mailbox: string) {
    await markBounced(world, ars, mailbox);
    return () => worksAgain(world, ars, mailbox);
  }
}
