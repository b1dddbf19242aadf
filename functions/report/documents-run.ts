import { Temporal } from 'temporal-polyfill';
import { ulid } from 'ulid';
import type { DocumentWork } from '../../schemas/documents.ts';
import { TakenOverError } from '../../schemas/errors.ts';
import { begun, failed, settled } from '../domain/documents/documents-work.ts';
import { noteDocumentsWork } from '../store/documents/documents-work.ts';
import type { Table } from '../store/table.ts';
import { makeWithin } from './limits.ts';
import type { Target } from './target.ts';

/** A run that ends without a word is taken over after so long; one that lives says so in time. */
const claimFor = { seconds: 120 };
const renewAfter = { seconds: 30 };

/** Making documents, which only one run at a time does. */
export interface DocumentsRun {
  /**
   * Says that the run lives; to be called before each file.
   *
   * @throws TakenOverError if another one has taken over; Error if the run takes too long, or is to stop
   */
  goOn(): Promise<void>;
  /** Notes that all is made, unless another run has taken over. */
  finish(at: string): Promise<void>;
  /** Ends without documents: they are tried again later. Who was told to stop has not failed. */
  giveUp(): Promise<void>;
}

/**
 * Begins to make documents. Claims go by the real clock: that of the domain can be set back.
 *
 * @param read how far they were
 * @param stop ends the run before its next file
 * @returns undefined if somebody else was faster
 */
export async function beginDocumentsRun(
  core: Table,
  { wave, edition, snapshot, name }: Target,
  { version, ...read }: DocumentWork,
  triedAt: string,
  stop?: AbortSignal,
): Promise<DocumentsRun | undefined> {
  const of = { wave, edition };
  const run = ulid();
  const endsAt = Temporal.Now.instant().add(makeWithin);
  let renewAt: Temporal.Instant;
  const claim = () => {
    const now = Temporal.Now.instant();
    renewAt = now.add(renewAfter);
    return { run, until: now.add(claimFor).toString() };
  };
  const beginning = begun(read, { name, snapshot }, claim(), triedAt, Temporal.Now.instant());
  const first = await noteDocumentsWork(core, of, { version }, beginning);
  if (!first) return undefined;
  let noted = first;
  return {
    async goOn() {
      stop?.throwIfAborted();
      const now = Temporal.Now.instant();
      if (Temporal.Instant.compare(now, endsAt) > 0) throw new Error('Documents take too long');
      if (Temporal.Instant.compare(now, renewAt) < 0) return;
      const next = await noteDocumentsWork(core, of, noted, { ...noted, claim: claim() });
      if (!next) throw new TakenOverError('Another run makes these documents');
      noted = next;
    },
    async finish(at) {
      const made = { target: name, snapshot, at };
      await noteDocumentsWork(core, of, noted, settled({ ...noted, made, released: snapshot }));
    },
    async giveUp() {
      const left = stop?.aborted ? read : failed(noted, snapshot, Temporal.Now.instant());
      await noteDocumentsWork(core, of, noted, left);
    },
  };
}
