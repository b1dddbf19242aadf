import type { Table } from '../../functions/store/table.ts';
import { addWave } from '../../functions/store/waves/new-wave.ts';
import type { Answers } from '../../schemas/answer.ts';
import type { CaseKey } from '../../schemas/case.ts';
import { reported } from '../../schemas/submission.ts';
import { completeAnswers } from './complete-answers.ts';
import { technikStatus, thueringen, wave } from './technik-status.ts';

/** What Erfurt has answered half a year ago: a DMS everywhere, and dates that have passed since. */
export const earlierAnswers: Answers = {
  ...completeAnswers,
  'dms.status': { kind: 'option', option: 'produktiv' },
  'dms.produkt': { kind: 'option', option: 'vis' },
  'dms.abdeckung': { kind: 'number', number: 80 },
  'dms.schnittstellen': { kind: 'options', options: ['vps', 'thavel'] },
  'vps.termin': { kind: 'month', month: '2026-06' },
  'anb.zertifikat': { kind: 'option', option: 'ja' },
  'anb.zertifikat_ablauf': { kind: 'month', month: '2026-08' },
};

let count = 0;

/** Adds a case of Erfurt in a new wave that knows of Erfurt's earlier answers. */
export async function addReturningCase(
  core: Table,
  answers: Answers = earlierAnswers,
): Promise<CaseKey> {
  count += 1;
  const [erfurt] = thueringen.districts;
  if (!erfurt) throw new TypeError('there is a district');
  const { tile, ...unit } = erfurt;
  const earlier = { ...wave, id: `before-${count}`, referenceDate: '2026-03-31' };
  const key = { wave: earlier.id, ars: unit.ars };
  const submission = {
    ...key,
    number: 1,
    mode: 'IMPORTED' as const,
    questionnaireVersion: technikStatus.version,
    submittedAt: '2026-05-01T10:00:00Z',
    ...reported(answers),
    receipt: 'ABCDE-FGHJK',
  };
  await addWave(core, { ...earlier, status: 'PUBLISHED' }, [{ unit, submission }]);
  const previous = { ...key, number: 1, referenceDate: earlier.referenceDate };
  await addWave(core, { ...wave, id: `now-${count}` }, [{ unit, previous }]);
  return { ...key, wave: `now-${count}` };
}
