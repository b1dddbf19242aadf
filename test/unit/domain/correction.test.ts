import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftOfCorrection } from '../../../functions/domain/cases/correction.ts';
import { statementOf } from '../../../functions/domain/cases/statement.ts';
import { questionsOf } from '../../../schemas/questionnaire.ts';
import { submittableAnswers } from '../../support/arbitrary-answers.ts';
import { technikStatus, wave } from '../../support/technik-status.ts';

const savedAt = '2026-12-10T09:00:00Z';

test('a correction begins with exactly what was submitted, section by section', () => {
  const ids = questionsOf(technikStatus).map(({ id }) => id);
  fc.assert(
    fc.property(
      submittableAnswers(technikStatus, wave.referenceDate),
      fc.subarray(ids),
      fc.subarray(ids),
      (answers, confirmed, explained) => {
        const reasons = Object.fromEntries(explained.map((id) => [id, `Wegen ${id}.`]));
        const submitted = { answers, confirmed, reasons };
        const draft = draftOfCorrection(technikStatus, submitted, [], savedAt);
        expect(statementOf(draft)).toEqual(submitted);
        for (const { section, ...saved } of draft) {
          const said = [...Object.keys(saved.answers), ...saved.confirmed];
          expect(said.every((id) => id.startsWith(`${section}.`))).toBe(true);
        }
      },
    ),
    { numRuns: 50 },
  );
});

test('each section gets the revision after the saved one, so that older forms are stale', () => {
  const empty = { answers: {}, confirmed: [], reasons: {} };
  const saved = [{ section: 'vps', revision: 7, savedAt, ...empty }];
  const draft = draftOfCorrection(technikStatus, empty, saved, savedAt);
  expect(draft.map(({ section, revision }) => [section, revision])).toEqual(
    technikStatus.sections.map(({ id }) => [id, id === 'vps' ? 8 : 1]),
  );
});
