import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isReason } from '../../../functions/domain/cases/soft-edits.ts';
import { prepareSubmission } from '../../../functions/domain/cases/submit.ts';
import type { CaseHead } from '../../../schemas/case.ts';
import { IncompleteResponseError, WaveClosedError } from '../../../schemas/errors.ts';
import type { Statement } from '../../../schemas/submission.ts';
import { completeAnswers } from '../../support/complete-answers.ts';
import { lakeCase } from '../../support/lake-cases.ts';
import { technikStatus, wave } from '../../support/technik-status.ts';

const personalMailbox = {
  'meta.kontakt': { kind: 'email', address: 'anna.muster@example.org' },
} as const;
const reason = 'Ein anderes Postfach haben wir nicht.';

function submit(statement: Partial<Statement>, head: Partial<CaseHead> = {}) {
  const section = { section: 'all', revision: 1, savedAt: '2026-12-10T09:00:00Z' };
  const whole = { answers: completeAnswers, confirmed: [], reasons: {}, ...statement };
  return prepareSubmission(
    wave,
    technikStatus,
    { ...lakeCase({ status: 'IN_PROGRESS' }).head, ...head },
    [{ ...section, ...whole }],
    { today: '2026-12-10', referenceDate: wave.referenceDate },
    Temporal.Instant.from('2026-12-10T09:00:00.5Z'),
    { mode: 'SELF', receipt: 'ABCDE-FGHJK' },
  );
}

describe('a submission', () => {
  it('says of shown and answered questions alone that they were confirmed', () => {
    const confirmed = ['vps.status', 'vps.produkt', 'anb.termin', 'dms.status'];
    expect(submit({ confirmed }).confirmed).toEqual(['vps.status', 'dms.status']);
  });

  it('keeps the reason of a remarkable answer, and none of an answer that is not', () => {
    const answers = { ...completeAnswers, ...personalMailbox };
    const reasons = { 'meta.kontakt': ` ${reason}\n`, 'dms.status': 'Das stimmt wirklich so.' };
    expect(submit({ answers, reasons }).reasons).toEqual({ 'meta.kontakt': reason });
  });

  it.each([undefined, '', 'Zu kurz.', `${' '.repeat(20)}kurz`])(
    'is refused where an answer is remarkable and the reason is "%s"',
    (given) => {
      const answers = { ...completeAnswers, ...personalMailbox };
      const reasons = given === undefined ? {} : { 'meta.kontakt': given };
      expect(() => submit({ answers, reasons })).toThrow(IncompleteResponseError);
    },
  );

  it('is refused where a required answer is missing, whatever reason is given', () => {
    const { 'vps.status': _, ...answers } = completeAnswers;
    const reasons = { 'vps.status': reason };
    expect(() => submit({ answers, reasons })).toThrow(IncompleteResponseError);
  });

  it('is the next one where there is one, if it is being corrected', () => {
    const submitted = { status: 'QUERIED', submissions: 2 } as const;
    expect(() => submit({}, submitted)).toThrow(WaveClosedError);
    expect(submit({}, { ...submitted, correcting: true }).number).toBe(3);
  });
});

describe('a reason', () => {
  it('has at least ten characters besides the space around it', () => {
    expect([isReason('123456789 '), isReason(' 1234567890 ')]).toEqual([false, true]);
  });
});
