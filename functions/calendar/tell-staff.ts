import type { Temporal } from 'temporal-polyfill';
import type { MessageOf } from '../../schemas/message.ts';
import { hasEnded, type Wave } from '../../schemas/wave.ts';
import { dueDigest } from '../domain/mail/digest-week.ts';
import { type StaffMailbox, staffMailboxes } from '../domain/mail/staff-mailboxes.ts';
import { messagesExpireAt } from '../domain/retention/retention.ts';
import { log } from '../platform/log.ts';
import { claimOnce } from '../store/mail/claims.ts';
import { markMail, readMailMarks } from '../store/mail/mail-marks.ts';
import { listSubscriptions } from '../store/mail/subscriptions.ts';
import type { CalendarDependencies } from './dependencies.ts';

/**
 * Claims what staff are told: once a week how far a wave is, and once what came of it. Whoever
 * subscribes after that was claimed waits for the next time.
 */
export async function tellStaff(
  dependencies: CalendarDependencies,
  wave: Wave,
  now: Temporal.Instant,
): Promise<void> {
  const { core } = dependencies;
  const week = dueDigest(wave, now);
  if (!week && !hasEnded(wave)) return;
  const marks = await readMailMarks(core, wave.id);
  if (week && marks.digest !== week) {
    await claimForAll((to) => ({ kind: 'digest', wave: wave.id, week, ...to }));
    await markMail(core, wave.id, 'digest', week);
  }
  // One that was published right after its end has been seen open; those of former times have not.
  const isToSumUp = wave.status === 'CLOSED' || (hasEnded(wave) && (marks.looked ?? marks.digest));
  if (isToSumUp && !marks.summary) {
    await claimForAll((to) => ({ kind: 'summary', wave: wave.id, ...to }));
    await markMail(core, wave.id, 'summary', true);
  }

  async function claimForAll(
    messageTo: (to: StaffMailbox) => MessageOf<'digest'> | MessageOf<'summary'>,
  ): Promise<void> {
    const { contacts, keyring, office, retention } = dependencies;
    const mailboxes = staffMailboxes(office, await listSubscriptions(contacts));
    let count = 0;
    for (const to of mailboxes) {
      const expiresAt = messagesExpireAt(wave, retention);
      if (await claimOnce(contacts, keyring, messageTo(to), now, expiresAt)) count += 1;
    }
    log.info('Mail to staff claimed', { wave: wave.id, count });
  }
}
