import { ulid } from 'ulid';
import { detailsOf } from '../../schemas/contact.ts';
import { PegelError, StaleError } from '../../schemas/errors.ts';
import type { JobOf } from '../../schemas/job.ts';
import { compareKeys } from '../../schemas/order.ts';
import { type ContactsPlan, digestOfPlan } from '../domain/contacts-file/plan-contacts.ts';
import { changedContact } from '../store/contacts/contact-writes.ts';
import {
  findContactsLock,
  release,
  type Stage,
  switchTo,
  unlock,
} from '../store/contacts/contacts-lock.ts';
import {
  clearStages,
  type StagedChange,
  stageContacts,
  writeStaged,
} from '../store/contacts/contacts-stage.ts';
import { prepareContacts, readContactsFile } from '../store/contacts/prepare-contacts.ts';
import { lookAgain } from '../store/mail/mail-marks.ts';
import type { Table } from '../store/table.ts';
import type { JobStores, Runner } from './runner.ts';

/**
 * Takes the contacts of a file over that somebody has looked at: all of them, or nothing if they would
 * not be written as they were shown.
 *
 * @throws StaleError if contacts or units have changed since, NotFoundError if the file is not there
 * any more; nothing was written then
 */
export const runContactsImport: Runner<'contactsImport'> = async (job, stores, onProgress) => {
  const { contacts, keyring, clock } = stores;
  const lock = await findContactsLock(contacts);
  // An earlier attempt was killed after its last write, or another job carries it on.
  if (lock?.job !== job.id) return;
  const at = clock.now().round('second').toString();
  const stage = lock.stage ?? (await makeStage(job, stores, at));
  if (stage === undefined) return;
  await writeStaged(stores, keyring, stage, { at, person: job.by }, (done) =>
    onProgress({ done, total: stage.contacts }),
  );
  await clearStages(contacts, stage.job);
  await unlock(contacts, job.id);
  await lookAgain(stores.core);
};

/** Stages what the file says; undefined if somebody else was faster. */
async function makeStage(
  job: JobOf<'contactsImport'>,
  stores: JobStores,
  at: string,
): Promise<Stage | undefined> {
  const { contacts, keyring } = stores;
  let changes: StagedChange[];
  try {
    changes = changesOf(await expectPlan(job, stores), at);
  } catch (error) {
    if (!(error instanceof PegelError)) throw error;
    if (await release(contacts, job.id)) {
      await clearStages(contacts, job.id);
      throw error;
    }
    // Begun twice, and the other one has written already what made the plan another one.
    return stageOf(contacts, job.id);
  }
  const stage = { job: job.id, id: ulid(), contacts: changes.length };
  await stageContacts(contacts, keyring, stage, changes);
  if (await switchTo(contacts, job.id, stage)) return stage;
  const other = await stageOf(contacts, job.id);
  if (!other) await clearStages(contacts, job.id);
  return other;
}

/** The stage that counts, as long as the job is the one that does it. */
async function stageOf(contacts: Table, job: string): Promise<Stage | undefined> {
  const lock = await findContactsLock(contacts);
  return lock?.job === job ? lock.stage : undefined;
}

async function expectPlan(
  { by, input }: JobOf<'contactsImport'>,
  stores: JobStores,
): Promise<ContactsPlan> {
  const { upload, choice, district, digest } = input;
  const file = await readContactsFile(stores, by, upload, choice.sheet, district);
  const { reading, plan } = await prepareContacts(stores.contacts, file, choice.columns);
  if (reading.problems.length > 0 || digestOfPlan(plan) !== digest) {
    throw new StaleError('The file would not be taken over as it was shown');
  }
  return plan;
}

/** By unit, so that a part of the stage has few. */
function changesOf({ added, changed, confirmed }: ContactsPlan, at: string): StagedChange[] {
  const changes: StagedChange[] = [
    ...added.map(({ unit: { ars }, details }) => ({
      kind: 'added' as const,
      to: { id: ulid(), ars, ...details, version: 0, createdAt: at },
    })),
    ...changed.map(({ contact, details }) => ({
      kind: 'changed' as const,
      to: changedContact(contact, details, at),
    })),
    ...confirmed.map(({ contact }) => ({
      kind: 'confirmed' as const,
      to: changedContact(contact, detailsOf(contact), at),
    })),
  ];
  return changes.sort((one, other) => compareKeys(one.to.ars, other.to.ars));
}
