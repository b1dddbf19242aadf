import { Temporal } from 'temporal-polyfill';
import { isOpenStatus, type Wave } from '../../../schemas/wave.ts';
import { auditPlaces, readAudit } from '../audit/audit-log.ts';
import type { Table } from '../table.ts';

/** Since when invitations and reminders of a wave are paused; undefined if they go out, or none go out any more. */
export async function mailPausedSince(
  core: Table,
  wave: Pick<Wave, 'id' | 'status' | 'mailPaused'>,
): Promise<Temporal.Instant | undefined> {
  const goesOut = wave.status === 'SCHEDULED' || isOpenStatus(wave);
  if (!wave.mailPaused || !goesOut) return undefined;
  for await (const { action, at } of readAudit(core, auditPlaces.wave(wave.id))) {
    if (action === 'mailPaused') return Temporal.Instant.from(at);
  }
  return undefined;
}
