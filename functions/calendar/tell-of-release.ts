import type { Temporal } from 'temporal-polyfill';
import { isPublished, type Wave } from '../../schemas/wave.ts';
import { staffMailboxes } from '../domain/mail/staff-mailboxes.ts';
import { messageExpiresAt } from '../domain/retention/retention.ts';
import { log } from '../platform/log.ts';
import { readReleased } from '../store/documents/documents-work.ts';
import { claimOnce } from '../store/mail/claims.ts';
import { markMail, readMailMarks } from '../store/mail/mail-marks.ts';
import { listReportRecipients } from '../store/mail/report-recipients.ts';
import { listSubscriptions } from '../store/mail/subscriptions.ts';
import type { CalendarDependencies } from './dependencies.ts';

/**
 * Claims, once for each release, that all are told who want to know of results: when its documents are
 * there, so that no link leads to nothing. Waves of former times that were brought in are no news.
 */
export async function tellOfRelease(
  dependencies: CalendarDependencies,
  wave: Wave,
  now: Temporal.Instant,
): Promise<void> {
  if (!isPublished(wave)) return;
  const { core, contacts, keyring, office, retention } = dependencies;
  const [{ report, looked, digest, summary }, released] = await Promise.all([
    readMailMarks(core, wave.id),
    readReleased(core, wave.id),
  ]);
  const hasRun = looked ?? digest ?? summary;
  if (!hasRun || released === undefined || released === report) return;
  const [staff, recipients] = await Promise.all([
    listSubscriptions(contacts),
    listReportRecipients(contacts),
  ]);
  const expiresAt = messageExpiresAt(wave, now, retention);
  let count = 0;
  for (const { mailbox } of [...staffMailboxes(office, staff), ...recipients]) {
    const message = { kind: 'report', wave: wave.id, snapshot: released, mailbox } as const;
    if (await claimOnce(contacts, keyring, message, now, expiresAt)) count += 1;
  }
  await markMail(core, wave.id, 'report', released);
  log.info('Mail about a release claimed', { wave: wave.id, count });
}
