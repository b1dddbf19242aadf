import { type CaseHead, type CaseKey, caseHeadSchema } from '../../schemas/case.ts';
import { NotFoundError } from '../../schemas/errors.ts';
import { type DraftSection, draftSectionSchema } from '../../schemas/submission.ts';
import { type Wave, waveSchema } from '../../schemas/wave.ts';
import { keys } from './keys.ts';
import { readTogether, type Table } from './table.ts';

/** All about a case that may change while somebody works on it. */
export interface CaseFile {
  head: CaseHead;
  wave: Wave;
  /** The saved sections. */
  draft: DraftSection[];
}

/**
 * Reads a case by one request.
 *
 * @param sections the ids of the sections that the wave's questionnaire has
 * @throws NotFoundError
 */
export async function readCaseFile(
  core: Table,
  key: CaseKey,
  sections: string[],
): Promise<CaseFile> {
  const at = {
    head: keys.caseHead(key),
    wave: keys.wave(key.wave),
    draft: sections.map((section) => keys.draft(key, section)),
  };
  const find = await readTogether(core, [at.head, at.wave, ...at.draft]);
  const head = find(at.head, caseHeadSchema);
  const wave = find(at.wave, waveSchema);
  if (!head || !wave) throw new NotFoundError(`There is no case of ${key.ars} in "${key.wave}"`);
  return { head, wave, draft: at.draft.flatMap((one) => find(one, draftSectionSchema) ?? []) };
}
