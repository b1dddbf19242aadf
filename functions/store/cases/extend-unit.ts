import type { Temporal } from 'temporal-polyfill';
import { type CaseHead, caseKeyOf } from '../../../schemas/case.ts';
import { takesAnswers, type Wave } from '../../../schemas/wave.ts';
import { firstExtension } from '../../domain/waves/own-deadline.ts';
import { auditWrites } from '../audit/audit.ts';
import { keys } from '../keys.ts';
import type { Table } from '../table.ts';
import { transact, type Write } from '../transact.ts';
import { isAsRead, type WaveActor, waveWrite } from '../waves/wave-steps.ts';
import { boardWrite } from './board.ts';

/**
 * Gives one unit more time: it answers until the end of a day, and the wave stays open for it.
 *
 * @param wave as it was read; it is open
 * @param head as it was read
 * @param until ISO date
 * @param alongside what becomes true with it, such as that a request is decided
 * @returns false if the wave is not open, the day gives no more time, or wave or case have changed since they
 * were read; nothing is written then
 */
export async function extendUnit(
  core: Table,
  wave: Wave,
  head: CaseHead,
  until: string,
  now: Temporal.Instant,
  actor: WaveActor,
  alongside: readonly Write[] = [],
): Promise<boolean> {
  const isLonger = until >= firstExtension(wave, head, now);
  if (wave.underWay || !isLonger || !takesAnswers(wave, now, until)) return false;
  const key = caseKeyOf(head);
  const isLast = until > (wave.extendedUntil ?? '');
  const failed = await transact(core, [
    isLast
      ? waveWrite(wave, { extendedUntil: until })
      : { ConditionCheck: { Key: keys.wave(wave.id), ...isAsRead(wave) } },
    {
      Update: {
        Key: keys.caseHead(key),
        UpdateExpression: 'SET extendedUntil = :until ADD version :one',
        ConditionExpression: 'version = :version',
        ExpressionAttributeValues: { ':until': until, ':one': 1, ':version': head.version },
      },
    },
    boardWrite(key, { extendedUntil: until }),
    ...auditWrites({ ...actor, action: 'caseExtended', ...key, to: until }),
    ...alongside,
  ]);
  return failed.length === 0;
}
