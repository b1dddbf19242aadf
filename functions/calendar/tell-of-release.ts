import type { Temporal } from 'temporal-polyfill';
import { isPublished, type Wave } from '../../schemas/wave.ts';
import { messageExpiresAt } from '../domain/retention/retention.ts';
import { log } from '../platform/log.ts';
import { readReleased } from '../store/documents/documents-work.ts';
import { claimOnce } from '../store/mail/claims.ts';
import { markMail, readMailMarks } from '../store/mail/mail-marks.ts';
import { isNews, listReleaseMailboxes } from '../store/mail/release-mailboxes.ts';
import type { CalendarDependencies } from './dependencies.ts';

/**
 * Claims, once for each release, that all are told who want to know of results: when its documents are
 * there, or could not be made several times. Waves of former times that were brought in are no news.
 */
export async function tellOfRelease(
  dependencies: CalendarDependencies,
  wave: Wave,
  now: Temporal.Instant,
): Promise<void> {
  if (!isPublished(wave)) return;
  const { core, contacts, keyring, office, retention } = dependencies;
  const [marks, released] = await Promise.all([
    readMailMarks(core, wave.id),
    readReleased(core, wave.id),
  ]);
  if (!isNews(marks) || released === undefined || released.snapshot === marks.report) return;
  const { snapshot } = released;
  const expiresAt = messageExpiresAt(wave, now, retention);
  let count = 0;
  for (const mailbox of await listReleaseMailboxes(contacts, office)) {
    const message = { kind: 'report', wave: wave.id, snapshot, mailbox } as const;
    if (await claimOnce(contacts, keyring, message, now, expiresAt)) count += 1;
  }
  await markMail(core, wave.id, 'report', snapshot);
  log.info('Mail about a release claimed', { wave: wave.id, count });
}
