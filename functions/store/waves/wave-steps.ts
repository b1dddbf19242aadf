import type { Temporal } from 'temporal-polyfill';
import type { AuditEntry } from '../../../schemas/audit.ts';
import type { Wave, WaveStatus } from '../../../schemas/wave.ts';
import { type Refusal, statusAfter, type WaveEvent } from '../../domain/waves/wave-transitions.ts';
import { actorNamed, auditWrites } from '../audit/audit.ts';
import { keys } from '../keys.ts';
import { type Table, toItem } from '../table.ts';
import { transact, type Write } from '../transact.ts';
import { dirtyWrite } from './dirty.ts';

/** Who changes a wave, and when. */
export type WaveActor = Pick<AuditEntry, 'at' | 'actor' | 'person'>;

/** What a change sets; undefined takes something away. */
type Changes = Partial<Omit<Wave, 'id' | 'version'>>;

/** What became of a step: done, refused, or nothing, because the wave has changed since it was read. */
export type StepOutcome = 'done' | 'stale' | Refusal;

const actions: Record<WaveEvent, AuditEntry['action']> = {
  schedule: 'waveScheduled',
  unschedule: 'waveUnscheduled',
  open: 'waveOpened',
  extend: 'waveExtended',
  beginGrace: 'graceBegun',
  close: 'waveClosed',
  publish: 'wavePublished',
  cancel: 'waveCancelled',
};

/** Publishing again is an entry of its own. */
function actionOf(event: WaveEvent, to: WaveStatus): AuditEntry['action'] {
  return to === 'REVISED' ? 'waveRevised' : actions[event];
}

const askedFor: Record<NonNullable<Wave['underWay']>['step'], AuditEntry['action']> = {
  open: 'waveOpeningAsked',
  publish: 'wavePublishingAsked',
};

/**
 * Lets an event happen to a wave, with one entry in the audit, in one transaction. The stream of the
 * table marks the wave dirty. Opening has more to write (`openWave`).
 *
 * @param wave as it was read
 * @param changes what becomes different with the status
 */
export async function takeStep(
  core: Table,
  wave: Wave,
  event: Exclude<WaveEvent, 'open'>,
  now: Temporal.Instant,
  actor: WaveActor,
  changes: Changes = {},
): Promise<StepOutcome> {
  const after = statusAfter({ ...wave, ...changes }, event, now);
  if ('refusal' in after) return after.refusal;
  const { status } = after;
  const failed = await transact(core, [
    waveWrite(wave, { ...changes, status, underWay: undefined }),
    ...auditWrites({ ...actor, action: actionOf(event, status), wave: wave.id, to: status }),
  ]);
  return failed.length === 0 ? 'done' : 'stale';
}

/**
 * Notes that a step is asked for that takes longer than a request, with an entry in the audit; what does
 * it ends it with another one. The wave is dirty from then on: whoever snapshots it sees that it is
 * asked for.
 *
 * @param wave as it was read; an attempt that is under way is replaced
 * @param alongside what starts the step
 */
export async function beginStep(
  core: Table,
  wave: Wave,
  underWay: NonNullable<Wave['underWay']>,
  now: Temporal.Instant,
  alongside: readonly Write[] = [],
): Promise<StepOutcome> {
  const after = statusAfter(wave, underWay.step, now);
  if ('refusal' in after) return after.refusal;
  const failed = await transact(core, [
    waveWrite(wave, { underWay }),
    dirtyWrite(wave.id),
    ...auditWrites({
      at: underWay.since,
      ...actorNamed(underWay.by),
      action: askedFor[underWay.step],
      wave: wave.id,
    }),
    ...alongside,
  ]);
  return failed.length === 0 ? 'done' : 'stale';
}

/**
 * Notes that an attempt at a step has failed, so that somebody can give it up. Nothing happens if the
 * wave has changed since it was read.
 */
export async function noteFailedStep(core: Table, wave: Wave, failedAt: string): Promise<void> {
  if (!wave.underWay) return;
  await transact(core, [waveWrite(wave, { underWay: { ...wave.underWay, failedAt } })]);
}

/**
 * Gives a step up that is under way, with an entry in the audit.
 *
 * @param status what the wave is then: what it was, unless it is to be looked at first
 * @returns false if the wave has changed since it was read
 */
export async function abandonStep(
  core: Table,
  wave: Wave,
  actor: WaveActor,
  status: WaveStatus = wave.status,
): Promise<boolean> {
  const failed = await transact(core, [
    waveWrite(wave, { status, underWay: undefined }),
    ...auditWrites({ ...actor, action: 'waveStepAbandoned', wave: wave.id, to: status }),
  ]);
  return failed.length === 0;
}

/** The step that changes a wave as it was read, within the transaction of what else happens. */
export function waveWrite(wave: Wave, changes: Changes): Write {
  const changed: Wave = { ...wave, ...changes, version: wave.version + 1 };
  return { Put: { Item: toItem(keys.wave(wave.id), changed), ...isAsRead(wave) } };
}

/** The condition that nobody has changed a wave since it was read. */
export function isAsRead({ version }: Pick<Wave, 'version'>) {
  return {
    // Waves from before there were versions have none.
    ConditionExpression:
      version === 0
        ? 'attribute_exists(pk) AND (attribute_not_exists(version) OR version = :version)'
        : 'version = :version',
    ExpressionAttributeValues: { ':version': version },
  };
}
