import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { ulid } from 'ulid';
import { expect } from 'vitest';
import type { ObjectStore } from '../../analytics/lake/object-store.ts';
import { readResults } from '../../analytics/lake/read-results.ts';
import { getCase, listCases } from '../../functions/store/cases/cases.ts';
import { commitSubmission } from '../../functions/store/cases/commit-submission.ts';
import { extendUnit } from '../../functions/store/cases/extend-unit.ts';
import { getSubmission } from '../../functions/store/cases/submissions.ts';
import { keys, prefixes } from '../../functions/store/keys.ts';
import { queryEntities, type Table } from '../../functions/store/table.ts';
import { getWave } from '../../functions/store/waves/definitions.ts';
import { openPlannedWave } from '../../functions/store/waves/open-planned-wave.ts';
import { addPlannedWave, changePlannedWave } from '../../functions/store/waves/planned-waves.ts';
import { abandonStep, beginStep, takeStep } from '../../functions/store/waves/wave-steps.ts';
import { auditEntrySchema } from '../../schemas/audit.ts';
import { PegelError } from '../../schemas/errors.ts';
import { reported } from '../../schemas/submission.ts';
import {
  isPlanned,
  isPublished,
  takesAnswers,
  takesAnswersOnBehalf,
  type Wave,
  type WaveStatus,
} from '../../schemas/wave.ts';
import { completeAnswers } from './complete-answers.ts';
import { dyingTable } from './dying.ts';
import { takeSnapshot } from './functions/snapshot.ts';
import { plan } from './planned-wave.ts';
import { technikStatus } from './technik-status.ts';

/** The units of state 16 in the small country. */
const units = ['160010000000', '160610000000', '160610012000', '160615003000'];

const kinds = [
  'edit',
  'schedule',
  'unschedule',
  'open',
  'runOpening',
  'runOpening',
  'killOpening',
  'abandon',
  'submit',
  'submit',
  'submitLate',
  'enterOnBehalf',
  'enterOnBehalf',
  'extend',
  'extendUnit',
  'beginGrace',
  'close',
  'publish',
  'snapshot',
  'killSnapshot',
  'cancel',
] as const;
type Kind = (typeof kinds)[number];

/** Something that somebody does, perhaps at the same time as somebody else. */
export interface Happening {
  /** Hours since the one before. */
  hours: number;
  /** What is done, by as many people; all have read the wave at the same moment. */
  kinds: Kind[];
  unit: number;
  /** After so many requests whoever is killed is killed. */
  requests: number;
}

const anyKind = fc.constantFrom(...kinds);
/** A life in which a wave gets somewhere, with anything in between. */
export const anyLife: fc.Arbitrary<Happening[]> = fc.array(
  fc.record({
    hours: fc.oneof({ weight: 4, arbitrary: fc.nat(30) }, fc.nat(1000)),
    kinds: fc.oneof(
      { weight: 3, arbitrary: fc.tuple(anyKind) },
      fc.tuple(anyKind, anyKind),
      fc.constantFrom<Kind[]>(
        ['open', 'runOpening'],
        ['submit', 'close'],
        ['close', 'publish'],
        ['submit', 'snapshot'],
        ['publish', 'snapshot'],
        ['enterOnBehalf', 'publish'],
        ['enterOnBehalf', 'snapshot'],
      ),
    ),
    unit: fc.nat(units.length - 1),
    requests: fc.nat(12),
  }),
  { minLength: 8, maxLength: 30 },
);

/** Where a wave can be after one step, naively. */
const nextOf: Record<WaveStatus, WaveStatus[]> = {
  DRAFT: ['SCHEDULED', 'LIVE'],
  SCHEDULED: ['DRAFT', 'LIVE', 'CANCELLED'],
  LIVE: ['GRACE', 'CLOSED', 'CANCELLED'],
  GRACE: ['LIVE', 'CLOSED', 'CANCELLED'],
  CLOSED: ['PUBLISHED', 'CANCELLED'],
  PUBLISHED: ['REVISED'],
  REVISED: ['REVISED'],
  CANCELLED: [],
};
/** The numbers of acknowledged submissions, by unit. */
type Acknowledged = Map<string, number>;

const actor = (now: Temporal.Instant) =>
  ({ at: now.round('second').toString(), actor: 'staff', person: 'c-1' }) as const;

/**
 * Lives the life of a wave over real stores, and looks after each happening whether it is still one
 * that can be.
 */
export async function live(core: Table, lake: ObjectStore, life: readonly Happening[]) {
  const id = `life-${ulid().toLowerCase()}`;
  let now = Temporal.Instant.from('2026-12-10T09:00:00Z');
  await addPlannedWave(core, { ...plan, id }, actor(now));
  const acknowledged: Acknowledged = new Map();
  let entries = 1;
  /** How many had submitted when the publication was asked for. */
  let frozen = 0;
  let releases = 0;
  let lastOpen: Situation['lastOpen'];
  for (const { hours, kinds: together, unit, requests } of life) {
    now = now.add({ hours });
    const before = await getWave(core, id);
    if (takesAnswers(before, now)) lastOpen = { wave: before, now };
    const ars = units[unit] ?? '';
    const situation = { core, lake, wave: before, now, ars, requests, acknowledged, lastOpen };
    const doing = together.map((kind) => happen(situation)[kind]());
    const changes = await Promise.all(doing);
    entries += changes.reduce((sum, made) => sum + made, 0);
    const after = await getWave(core, id);
    expect(after.version).toBeGreaterThanOrEqual(before.version);
    expect(stepsBetween(before.status, after.status)).toBeLessThanOrEqual(together.length);
    const audit = await Array.fromAsync(
      queryEntities(core, auditEntrySchema, keys.ofWave(id), prefixes.audit),
    );
    // A snapshot tells only by the wave whether it has published it.
    const published = audit.filter(({ action }) => action === 'wavePublished').length;
    const revised = audit.filter(({ action }) => action === 'waveRevised').length;
    expect(published).toBe(isPublished(after) ? 1 : 0);
    expect(revised > 0).toBe(after.status === 'REVISED');
    expect(audit.length - published - revised).toBe(entries);
    if (before.underWay?.step !== 'publish' && together.includes('publish')) {
      const isAsked = after.underWay?.step === 'publish' || published + revised > releases;
      if (isAsked) frozen = acknowledged.size;
    }
    releases = published + revised;
    await expectNothingLost({ core, lake }, after, acknowledged, frozen);
  }
  return getWave(core, id);
}

function stepsBetween(from: WaveStatus, to: WaveStatus): number {
  if (from === to) return 0;
  if (nextOf[from].includes(to)) return 1;
  return nextOf[from].some((via) => nextOf[via].includes(to)) ? 2 : Number.POSITIVE_INFINITY;
}

interface Situation {
  core: Table;
  lake: ObjectStore;
  wave: Wave;
  now: Temporal.Instant;
  ars: string;
  requests: number;
  acknowledged: Acknowledged;
  /** What a respondent has read whose request takes very long. */
  lastOpen: { wave: Wave; now: Temporal.Instant } | undefined;
}

/** Each does its kind of thing, and tells how many entries the audit of the wave has got. */
function happen(situation: Situation): Record<Kind, () => Promise<number>> {
  const { core, lake, wave, now, requests } = situation;
  const by = actor(now);
  type Event = Parameters<typeof takeStep>[2];
  const take =
    (event: Event, changes: Partial<Wave> = {}) =>
    async () =>
      (await takeStep(core, wave, event, now, by, changes)) === 'done' ? 1 : 0;
  const begin = (step: 'open' | 'publish') => async () => {
    const underWay = { step, attempt: ulid(), since: by.at, by: 'c-1' };
    return (await beginStep(core, wave, underWay, now)) === 'done' ? 1 : 0;
  };
  const later = (time: string) => Temporal.PlainDateTime.from(time).add({ days: 7 });
  const { calendar } = wave;
  const moved = {
    ...calendar,
    deadline: later(calendar.deadline).toString({ smallestUnit: 'minute' }),
    graceEnds: later(calendar.graceEnds).toString({ smallestUnit: 'minute' }),
  };
  return {
    edit: async () => ((await changePlannedWave(core, wave, { title: plan.title }, by)) ? 1 : 0),
    schedule: take('schedule'),
    unschedule: take('unschedule'),
    open: begin('open'),
    runOpening: () => runOpening(situation, core),
    killOpening: () => runOpening(situation, dyingTable(core, requests)),
    async abandon() {
      if (wave.underWay?.step !== 'open') return 0;
      return (await abandonStep(core, wave, by)) ? 1 : 0;
    },
    submit: () => submit(situation),
    submitLate: () => submit({ ...situation, ...situation.lastOpen }),
    enterOnBehalf: () => submit(situation, 'PROXY'),
    extend: take('extend', { calendar: moved }),
    extendUnit: () => giveTime(situation),
    beginGrace: take('beginGrace'),
    close: take('close'),
    publish: begin('publish'),
    snapshot: () => snapshot(situation, core, lake),
    killSnapshot: () => snapshot(situation, dyingTable(core, requests), lake),
    cancel: take('cancel'),
  };
}

/** As the job does, which reads the wave itself. */
async function runOpening({ core, wave, now }: Situation, on: Table): Promise<number> {
  const read = await getWave(core, wave.id);
  if (read.underWay?.step !== 'open') return 0;
  try {
    await openPlannedWave(on, read, now, actor(now));
    return 1;
  } catch (error) {
    if (error instanceof PegelError) return (await abandonStep(core, read, actor(now))) ? 1 : 0;
    if ((error as Error).message !== 'killed') throw error;
    return 0;
  }
}

async function snapshot({ wave, now }: Situation, on: Table, lake: ObjectStore): Promise<number> {
  if (isPlanned(wave) || wave.status === 'CANCELLED') return 0;
  await takeSnapshot(on, lake, wave.id, now).catch((error: Error) => {
    if (error.message !== 'killed') throw error;
  });
  return 0;
}

async function giveTime({ core, wave, now, ars }: Situation): Promise<number> {
  if (wave.status === 'DRAFT' || wave.status === 'SCHEDULED') return 0;
  const head = await getCase(core, { wave: wave.id, ars }).catch(() => undefined);
  const until = now.add({ hours: 240 }).toString().slice(0, 10);
  if (head) await extendUnit(core, wave, head, until, now, actor(now));
  return 0;
}

/** Submits as respondents do, or somebody on their behalf: from a wave and a case that were read before. */
async function submit(
  { core, wave, now, ars, acknowledged }: Situation,
  mode: 'SELF' | 'PROXY' = 'SELF',
): Promise<number> {
  const takes = mode === 'PROXY' ? takesAnswersOnBehalf : takesAnswers;
  const key = { wave: wave.id, ars };
  const head = await getCase(core, key).catch(() => undefined);
  if (!head || !takes(wave, now, head.extendedUntil)) return 0;
  const number = head.submissions + 1;
  // Corrections are another story.
  if (number > 1) return 0;
  const isDone = await commitSubmission(core, {
    head,
    submission: {
      ...key,
      number,
      mode,
      questionnaireVersion: technikStatus.version,
      submittedAt: now.round('second').toString(),
      ...reported(completeAnswers),
      receipt: 'AAAAA-AAAAA',
    },
    by: { actor: 'respondent' },
    revisions: {},
    idempotencyKey: ulid(),
    alongside: [],
  });
  if (isDone) acknowledged.set(ars, number);
  return 0;
}

async function expectNothingLost(
  { core, lake }: { core: Table; lake: ObjectStore },
  { id, status, underWay }: Wave,
  acknowledged: Acknowledged,
  frozen: number,
): Promise<void> {
  for (const [ars, number] of acknowledged) {
    await getSubmission(core, { wave: id, ars }, number);
    expect((await getCase(core, { wave: id, ars })).submissions).toBe(number);
  }
  // A revision that was killed may be public before the wave says so.
  if (!isPublished({ status }) || underWay) return;
  const { results } = (await readResults(lake, id, 'public')) ?? {};
  expect(results?.wave.status).toBe(status);
  const cases = await Array.fromAsync(listCases(core, id));
  expect(results?.responseRate.find(({ by }) => by === 'state')).toMatchObject({
    eligible: cases.length,
    complete: frozen,
  });
}
