import { ulid } from 'ulid';
import type { CaseEvent } from '../../functions/domain/cases/case-transitions.ts';
import type { GrantTables } from '../../functions/store/access/grants.ts';
import {
  requestApproval,
  returnAnswers,
  switchApproval,
  withdrawRequest,
} from '../../functions/store/cases/approvals.ts';
import {
  acceptSubmission,
  exemptCase,
  logCall,
  querySubmission,
  reinstateCase,
} from '../../functions/store/cases/case-steps.ts';
import { openCase } from '../../functions/store/cases/cases.ts';
import { commitSubmission } from '../../functions/store/cases/commit-submission.ts';
import { beginCorrection, discardCorrection } from '../../functions/store/cases/corrections.ts';
import { listDraft, saveDraftSection } from '../../functions/store/cases/drafts.ts';
import { type CaseHead, caseKeyOf, type ExemptStatus } from '../../schemas/case.ts';
import { reported } from '../../schemas/submission.ts';

const at = '2026-12-10T09:00:00Z';
const respondent = { actor: 'respondent' } as const;
const expiresAt = 2_000_000_000;
const person = 'c-1';
const text = 'Ein Text, der lang genug ist.';
/** The unit that answers for others. */
export const covering = { ars: '160520000000', name: 'Gera' };

/** Does something in a case from the head as it was read; whether it was done. */
type Doing = (tables: GrantTables, head: CaseHead) => Promise<boolean>;

const happened = { at, ...respondent };
const note = () => ({ id: ulid(), at, by: person, text });
/** What tells of something in the transaction of a step, and is not looked at here. */
const aside = () => ({ Put: { Item: { pk: 'ASIDE', sk: ulid() } } });

const exempt =
  (status: ExemptStatus): Doing =>
  (tables, head) => {
    const coveredBy = status === 'COVERED_BY_OTHER' ? { coveredBy: covering } : {};
    const reason = { kind: 'exemption', ...note(), status, ...coveredBy } as const;
    return exemptCase(tables, { head, note: reason, expiresAt });
  };

/** One step of the store for each event of a case. */
export const doings: Record<CaseEvent, Doing> = {
  open: ({ core }, head) => openCase(core, head, at),
  save: async ({ core }, head) => {
    const key = caseKeyOf(head);
    const [before] = await listDraft(core, key);
    const revision = (before?.revision ?? 0) + 1;
    const draft = { section: 's', revision, savedAt: at, ...reported({}) };
    return (await saveDraftSection(core, key, head, draft, respondent, expiresAt)) === 'saved';
  },
  putForward: ({ core }, head) => requestApproval(core, { head, happened, expiresAt }, ulid(), {}),
  takeBack: ({ core }, head) =>
    head.version % 2 === 0
      ? withdrawRequest(core, { head, happened })
      : returnAnswers(core, { head, happened, expiresAt }, { required: true }, text, [aside()]),
  submit: ({ core }, head) => {
    const submission = {
      ...caseKeyOf(head),
      number: head.submissions + 1,
      mode: 'SELF' as const,
      questionnaireVersion: '1.0.0',
      submittedAt: at,
      ...reported({}),
      reasons: head.version % 3 === 0 ? { one: text } : {},
      receipt: ulid(),
    };
    const attempt = { idempotencyKey: ulid(), revisions: {}, alongside: [] };
    return commitSubmission(core, { head, submission, by: respondent, ...attempt });
  },
  beginCorrection: ({ core }, head) => beginCorrection(core, head, [], happened, expiresAt),
  discardCorrection: ({ core }, head) => discardCorrection(core, head, undefined, happened),
  accept: (tables, head) => acceptSubmission(tables, { head, at, person }),
  query: (tables, head) => {
    const asked = { kind: 'query', ...note(), submission: head.submissions || 1, sections: [] };
    return querySubmission(tables, { head, note: { ...asked, kind: 'query' }, expiresAt }, [
      aside(),
    ]);
  },
  coverByOther: exempt('COVERED_BY_OTHER'),
  refuse: exempt('REFUSED'),
  notRequire: exempt('NOT_REQUIRED'),
  notEligible: exempt('NOT_ELIGIBLE'),
  reinstate: (tables, head) =>
    reinstateCase(tables, { head, note: { kind: 'reinstatement', ...note() }, expiresAt }),
};

/** Logs a call, which is no event of the case. */
export const call: Doing = (tables, head) =>
  logCall(tables, { head, note: { kind: 'call', ...note(), outcome: 'reached' }, expiresAt });

/** Lets a second person approve from now on, so that answers can be put forward. */
export const wantApproval: Doing = ({ core }, head) =>
  switchApproval(core, { head, happened, expiresAt }, undefined, true);
