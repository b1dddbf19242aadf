import {
  type CaseHead,
  type CaseStatus,
  type CoveringUnit,
  type ExemptStatus,
  isComplete,
  isExempt,
} from '../../../schemas/case.ts';

/** What can happen to a case, closed: whoever changes a head names one of these. */
export const caseEvents = [
  /** A respondent comes in for the first time. */
  'open',
  /** A section is saved. */
  'save',
  /** The answers are put forward for approval. */
  'putForward',
  /** They are taken back, or returned with a comment. */
  'takeBack',
  /** They are submitted, by whoever answers or whoever approves. */
  'submit',
  'beginCorrection',
  'discardCorrection',
  /** The coordinator accepts the submission, after a question to which the answer came by phone, too. */
  'accept',
  /** The coordinator asks about the submission. */
  'query',
  /** Nothing is to be reported: another unit answers, the unit refuses, it is not asked any more. */
  'coverByOther',
  'refuse',
  'notRequire',
  'notEligible',
  /** The case becomes what it was before that. */
  'reinstate',
] as const;
export type CaseEvent = (typeof caseEvents)[number];

/** What of a head decides on what can happen next. */
export type CaseState = Pick<CaseHead, 'status' | 'correcting' | 'exempted' | 'covers'>;

/** The events that make a case one of those in which nothing is to be reported. */
export const exemptingEvents = {
  COVERED_BY_OTHER: 'coverByOther',
  REFUSED: 'refuse',
  NOT_REQUIRED: 'notRequire',
  NOT_ELIGIBLE: 'notEligible',
} as const satisfies Record<ExemptStatus, CaseEvent>;

type Row = Partial<Record<CaseEvent, CaseStatus | 'before'>>;

/** Who has answered can neither have refused nor be let off. */
const outOfFrame = {
  coverByOther: 'COVERED_BY_OTHER',
  notEligible: 'NOT_ELIGIBLE',
} as const satisfies Row;
const unanswered = {
  ...outOfFrame,
  refuse: 'REFUSED',
  notRequire: 'NOT_REQUIRED',
} as const satisfies Row;
const edited = {
  ...unanswered,
  save: 'IN_PROGRESS',
  putForward: 'READY_FOR_APPROVAL',
  submit: 'SUBMITTED',
} as const satisfies Row;
const exempt = { reinstate: 'before' } as const satisfies Row;

/** While a correction is under way the case keeps the status of what was submitted. */
const correctable = <S extends CaseStatus>(status: S) =>
  ({
    ...outOfFrame,
    beginCorrection: status,
    discardCorrection: status,
    save: status,
    putForward: status,
    takeBack: status,
    submit: 'SUBMITTED',
  }) as const satisfies Row;

/** The status after each event; what is not here cannot happen. */
export const statusTable: Record<CaseStatus, Row> = {
  NOT_STARTED: { ...edited, open: 'OPENED' },
  OPENED: edited,
  IN_PROGRESS: edited,
  READY_FOR_APPROVAL: { ...unanswered, takeBack: 'IN_PROGRESS', submit: 'SUBMITTED' },
  SUBMITTED: { ...correctable('SUBMITTED'), accept: 'ACCEPTED', query: 'QUERIED' },
  ACCEPTED: { ...correctable('ACCEPTED'), query: 'QUERIED' },
  QUERIED: { ...correctable('QUERIED'), submit: 'RESUBMITTED', accept: 'ACCEPTED' },
  RESUBMITTED: { ...correctable('RESUBMITTED'), accept: 'ACCEPTED', query: 'QUERIED' },
  COVERED_BY_OTHER: exempt,
  REFUSED: exempt,
  NOT_REQUIRED: exempt,
  NOT_ELIGIBLE: exempt,
};

type Correcting = CaseState['correcting'];

/** What each event of a correction needs and leaves behind; other events do not touch it. */
const correctionTable: Partial<Record<CaseEvent, { from: readonly Correcting[]; to: Correcting }>> =
  {
    beginCorrection: { from: [undefined], to: true },
    save: { from: [true], to: true },
    putForward: { from: [true], to: 'inApproval' },
    takeBack: { from: ['inApproval'], to: true },
    discardCorrection: { from: [true], to: undefined },
    submit: { from: [true, 'inApproval'], to: undefined },
  };

/**
 * What a case becomes by an event, decided by its status, by whether it is corrected, and by whether
 * other units rely on it.
 *
 * @param coveredBy the unit that answers for this one from now on
 * @returns undefined if the event cannot happen to it now
 */
export function stateAfter(
  state: CaseState,
  event: CaseEvent,
  coveredBy?: CoveringUnit,
): CaseState | undefined {
  const to = statusTable[state.status][event];
  const status = to === 'before' ? state.exempted?.from : to;
  if (!status) return undefined;
  if (isExempt(status)) {
    if (state.covers?.size) return undefined;
    const exempted = { from: state.status, ...(coveredBy && { coveredBy }) };
    return { status, correcting: state.correcting, exempted };
  }
  const correction = isComplete(state.status) ? correctionTable[event] : undefined;
  if (correction && !correction.from.includes(state.correcting)) return undefined;
  return { status, correcting: correction ? correction.to : state.correcting };
}
