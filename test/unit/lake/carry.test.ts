import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EarlierSubmission, LakeCase } from '../../../analytics/lake/lake-case.ts';
import type { Answers } from '../../../schemas/answer.ts';
import { caseStatuses, isComplete } from '../../../schemas/case.ts';
import type { QuestionMapping } from '../../../schemas/question-mapping.ts';
import { type Questionnaire, questionsOf } from '../../../schemas/questionnaire.ts';
import { arbitraryAnswers } from '../../support/arbitrary-answers.ts';
import { completeAnswers } from '../../support/complete-answers.ts';
import { lakeCase } from '../../support/lake-cases.ts';
import { rowsOfCase } from '../../support/lake-rows.ts';
import { technikStatus } from '../../support/technik-status.ts';

/** A case without a response whose unit answered before. */
function silent(
  answers: Answers,
  earlier: Partial<EarlierSubmission> = {},
  status: LakeCase['head']['status'] = 'OPENED',
): LakeCase {
  const before = lakeCase({ answers, mode: 'PROXY', confirmed: ['dms.status'] }).submission;
  if (!before) throw new TypeError('it was submitted');
  const submission = { ...before, wave: 'w0', number: 5 };
  return {
    ...lakeCase({ status }),
    earlier: { submission, questionnaire: technikStatus, age: 1, ...earlier },
  };
}

const carriedOf = (one: LakeCase, mappings?: QuestionMapping[], carryForward?: number) =>
  rowsOfCase(technikStatus, one, { mappings, carryForward });

const withCertificate: Answers = {
  ...completeAnswers,
  'anb.zertifikat': { kind: 'option', option: 'ja' },
  'anb.zertifikat_ablauf': { kind: 'month', month: '2027-01' },
};

/** The questionnaire of the wave before, in which some questions were different. */
function earlierVersion(change: (question: Record<string, unknown>) => void): Questionnaire {
  const copy = structuredClone(technikStatus);
  for (const question of questionsOf(copy)) change(question as Record<string, unknown>);
  return copy;
}
const meantOtherwise = (...ids: string[]) =>
  earlierVersion((question) => {
    if (ids.includes(String(question['id']))) question['meaningVersion'] = 0;
  });

describe('an earlier submission', () => {
  it('says of facts what it would say now, with its age, and nothing else', () => {
    const facts = questionsOf(technikStatus).filter(({ nature }) => nature === 'fact');
    const isFact = ({ question }: { question: string }) => facts.some(({ id }) => id === question);
    fc.assert(
      fc.property(arbitraryAnswers(technikStatus, '2026-09-30'), (answers) => {
        const carried = carriedOf(silent(answers));
        const own = carriedOf(lakeCase({ answers }));
        const asCarried = <R extends object>(row: R) => ({
          ...row,
          source: 'CARRIED',
          age_waves: 1,
        });
        expect(carried.answers).toEqual(
          own.answers.filter(isFact).map((row) => ({ ...asCarried(row), submission_no: 5 })),
        );
        expect(carried.status).toEqual(own.status.map(asCarried));
        expect(carried.readiness).toEqual(own.readiness.map(asCarried));
        expect(carried.expiries).toEqual(own.expiries.map(asCarried));
      }),
      { numRuns: 100 },
    );
  });

  it('stands for a unit without a complete response that is still in the frame, and for no other', () => {
    for (const status of caseStatuses) {
      const one = silent(withCertificate, {}, status);
      const own = isComplete(status) ? lakeCase({ answers: {} }).submission : undefined;
      const rows = carriedOf({ ...one, submission: own });
      const isLeft = status === 'NOT_ELIGIBLE' || status === 'COVERED_BY_OTHER';
      const isCarried = !isComplete(status) && !isLeft;
      expect(rows.frame.is_carried, status).toBe(isCarried);
      const all = [...rows.answers, ...rows.status, ...rows.readiness, ...rows.expiries];
      expect(
        all.some(({ source }) => source === 'CARRIED'),
        status,
      ).toBe(isCarried);
      expect(rows.frame.disposition === 'complete').toBe(isComplete(status));
    }
  });

  it('stands for a half-filled draft, which is no complete response', () => {
    const { earlier } = silent(withCertificate);
    const draft = lakeCase({ status: 'IN_PROGRESS', draft: completeAnswers });
    const rows = carriedOf({ ...draft, ...(earlier && { earlier }) });
    expect(rows.frame).toMatchObject({ disposition: 'partial', is_carried: true });
  });

  it('is carried over as many waves as the wave says, over one where it says nothing', () => {
    const isCarried = (age: number, limit?: number) =>
      carriedOf(silent(withCertificate, { age }), [], limit).frame.is_carried;
    expect([isCarried(1), isCarried(2)]).toEqual([true, false]);
    expect([isCarried(2, 2), isCarried(3, 2)]).toEqual([true, false]);
    expect(isCarried(1, 0)).toBe(false);
    expect(carriedOf(silent(withCertificate, { age: 3 }), [], 3).status[0]?.age_waves).toBe(3);
  });

  it('says nothing about a question that meant something else, nor about what depends on it', () => {
    const rows = carriedOf(
      silent(withCertificate, { questionnaire: meantOtherwise('dms.status') }),
    );
    const questions = new Set(rows.answers.map(({ question }) => question));
    for (const question of ['dms.status', 'dms.produkt', 'dms.abdeckung', 'dms.aus_vps']) {
      expect(questions.has(question), question).toBe(false);
    }
    expect(questions.has('vps.status')).toBe(true);
    expect(rows.status.map(({ topic }) => topic)).toEqual(['vps', 'anbindung', 'epayment']);
    // A score without some of its questions would be lower for no reason in the unit.
    expect(rows.readiness).toEqual([]);
    expect(rows.frame.is_carried).toBe(true);
  });

  it('says nothing about a topic if the question for its date meant something else', () => {
    const rows = carriedOf(
      silent(withCertificate, { questionnaire: meantOtherwise('anb.termin') }),
    );
    expect(rows.status.map(({ topic }) => topic)).toEqual(['dms', 'vps', 'epayment']);
    expect(rows.readiness).toHaveLength(6);
  });

  it('is read by an approved mapping', () => {
    const mapping = {
      survey: technikStatus.id,
      question: 'dms.status',
      ...{ from: 0, to: 1 },
      options: { geplant: 'keine' },
    };
    const answers: Answers = { 'dms.status': { kind: 'option', option: 'geplant' } };
    const one = silent(answers, { questionnaire: meantOtherwise('dms.status') });
    const rows = carriedOf(one, [mapping]);
    expect(rows.status[0]).toMatchObject({ topic: 'dms', status: 'none', source: 'CARRIED' });
    expect(rows.answers.find(({ question }) => question === 'dms.status')).toMatchObject({
      value: 'keine',
      meaning_version: 1,
    });
  });

  it('says nothing about what was hidden then and would be shown now: nobody left it out', () => {
    const mapping = {
      survey: technikStatus.id,
      question: 'dms.status',
      ...{ from: 0, to: 1 },
      options: { keine: 'produktiv' },
    };
    const answers: Answers = {
      'dms.status': { kind: 'option', option: 'keine' },
      'dms.produkt': { kind: 'option', option: 'vis' },
    };
    const one = silent(answers, { questionnaire: meantOtherwise('dms.status') });
    const rows = carriedOf(one, [mapping]);
    expect(rows.answers.filter(({ question }) => question === 'dms.produkt')).toEqual([]);
    expect(rows.status[0]).toMatchObject({ topic: 'dms', status: 'inProduction' });
    // The score would be lower for want of questions that nobody asked.
    expect(rows.readiness).toEqual([]);
  });

  it('leaves a question hidden that its answers hide, be it new to those units or not', () => {
    const answers: Answers = { 'dms.status': { kind: 'option', option: 'keine' } };
    const product = (one: LakeCase) =>
      carriedOf(one).answers.find(({ question }) => question === 'dms.produkt');
    expect(product(silent(answers))).toMatchObject({ obs_status: 'NOT_APPLICABLE' });
    const toAll = earlierVersion((question) => {
      if (question['id'] === 'dms.produkt') delete question['showIf'];
    });
    const asked = silent(answers, { questionnaire: toAll });
    expect(product(asked)).toMatchObject({ obs_status: 'NOT_APPLICABLE' });
  });

  it('says nothing about what can be answered no longer', () => {
    const answers: Answers = {
      ...withCertificate,
      'vps.status': { kind: 'option', option: 'abgeschafft' },
    };
    const rows = carriedOf(silent(answers));
    expect(rows.status.map(({ topic }) => topic)).toEqual(['dms', 'anbindung', 'epayment']);
  });

  it('stands for nobody where nothing of it is carried', () => {
    const questionnaire = earlierVersion((question) => {
      question['meaningVersion'] = 0;
    });
    const rows = carriedOf(silent(withCertificate, { questionnaire }));
    expect(rows.frame.is_carried).toBe(false);
    expect(rows.answers).toEqual([]);
  });
});
