import type { CaseNoteOf } from '../../../schemas/case-note.ts';
import type { Contact } from '../../../schemas/contact.ts';
import { atMost } from '../../domain/at-most.ts';
import type { BoardCase } from '../../domain/board/board-case.ts';
import { findLastCall } from '../../store/cases/case-notes.ts';
import { countDraftSections } from '../../store/cases/drafts.ts';
import { listContacts } from '../../store/contacts/contacts.ts';
import type { ConsoleDependencies } from '../dependencies.ts';

/** A case that owes an answer, with whom to ask. */
export interface ChasedCase extends BoardCase {
  contacts: readonly Contact[];
  /** What came of the last call; deleted some time after the wave. */
  call: CaseNoteOf<'call'> | undefined;
  /** How many sections have been saved, where the unit has begun. */
  savedSections: number;
}

/** Cases that are read at once: their answers arrive faster than they can be unpacked. */
const atOnce = 32;

/** Finds out whom to ask, and how far they are. */
export function findChased(
  { core, contacts }: Pick<ConsoleDependencies, 'core' | 'contacts'>,
  wave: string,
  cases: readonly BoardCase[],
): Promise<ChasedCase[]> {
  return atMost(atOnce, cases, async (one) => {
    const hasBegun = one.status === 'IN_PROGRESS' || one.status === 'READY_FOR_APPROVAL';
    const key = { wave, ars: one.ars };
    const [known, call, savedSections] = await Promise.all([
      listContacts(contacts, one.ars),
      one.lastCall ? findLastCall(contacts, key) : undefined,
      hasBegun ? countDraftSections(core, key) : 0,
    ]);
    return { ...one, contacts: known, call, savedSections };
  });
}
