import { Temporal } from 'temporal-polyfill';
import { ulid } from 'ulid';
import type { DocumentWork } from '../../schemas/documents.ts';
import { TakenOverError } from '../../schemas/errors.ts';
import { begun } from '../domain/documents/documents-work.ts';
import { noteDocumentsWork } from '../store/documents/documents-work.ts';
import type { Table } from '../store/table.ts';
import type { Target } from './target.ts';

/** A run that ends without a word is taken over after so long; one that lives says so in time. */
const claimFor = { seconds: 120 };
const renewAfter = { seconds: 30 };

/** Making documents, which only one run at a time does. */
export interface DocumentsRun {
  /**
   * Says that the run lives; to be called often.
   *
   * @throws TakenOverError if another one has taken over
   */
  goOn(): Promise<void>;
  /** Notes that all is made, unless another run has taken over. */
  finish(at: string): Promise<void>;
  /** Ends without documents: the next run may try. */
  giveUp(): Promise<void>;
}

/**
 * Begins to make documents. Claims go by the real clock: that of the domain can be set back.
 *
 * @param read how far they were
 * @returns undefined if somebody else was faster
 */
export async function beginDocumentsRun(
  core: Table,
  { wave, edition, snapshot, name }: Target,
  { version, ...read }: DocumentWork,
  triedAt: string,
): Promise<DocumentsRun | undefined> {
  const of = { wave, edition };
  const run = ulid();
  let renewAt: Temporal.Instant;
  const claim = () => {
    const now = Temporal.Now.instant();
    renewAt = now.add(renewAfter);
    return { run, until: now.add(claimFor).toString() };
  };
  const first = await noteDocumentsWork(core, of, { version }, begun(read, name, claim(), triedAt));
  if (!first) return undefined;
  let noted = first;
  return {
    async goOn() {
      if (Temporal.Instant.compare(Temporal.Now.instant(), renewAt) < 0) return;
      const next = await noteDocumentsWork(core, of, noted, { ...noted, claim: claim() });
      if (!next) throw new TakenOverError('Another run makes these documents');
      noted = next;
    },
    async finish(at) {
      const { asked, claim: _, ...kept } = noted;
      const made = { target: name, snapshot, at };
      await noteDocumentsWork(core, of, noted, { ...kept, made, attempts: 0 });
    },
    async giveUp() {
      const { claim: _, ...kept } = noted;
      await noteDocumentsWork(core, of, noted, kept);
    },
  };
}
