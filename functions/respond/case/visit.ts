import type { Context } from 'hono';
import type { Answers } from '../../../schemas/answer.ts';
import { type CaseHead, type CaseKey, isComplete } from '../../../schemas/case.ts';
import type { EditContext } from '../../../schemas/edits.ts';
import { AccessDeniedError, NotFoundError } from '../../../schemas/errors.ts';
import type { CaseGrant } from '../../../schemas/grant.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import { dateOf, isOver, takesAnswers, takesAnswersOnBehalf } from '../../../schemas/wave.ts';
import { type Access, accessBy, hasFullAccess } from '../../domain/access/access.ts';
import { comparableAnswers, confirmableAnswers } from '../../domain/cases/previous-answers.ts';
import { log } from '../../platform/log.ts';
import { noteSeen } from '../../store/access/staff-sessions.ts';
import { type CaseFile, readCaseFile } from '../../store/cases/case-file.ts';
import { getSubmission } from '../../store/cases/submissions.ts';
import {
  getQuestionnaire,
  getQuestionnaireOfWave,
} from '../../store/questionnaires/questionnaires.ts';
import type { Table } from '../../store/table.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { readSession, type SessionGrant } from '../../web/session.ts';
import type { RespondDependencies } from '../dependencies.ts';

/** Answers of an earlier wave that still mean something, and the date that they describe. */
export interface PreviousAnswers {
  /** To questions about facts. */
  answers: Answers;
  /** To questions about preferences, which are asked afresh. */
  preferences: Answers;
  /** ISO date. */
  referenceDate: string;
  /** The name of the unit that gave them, where this one is its successor. */
  predecessor?: string | undefined;
}

/** What a session says about a case. Whether its grants are in force is in the store. */
interface Claim {
  key: CaseKey;
  /** The ids of the grants. */
  claimed: string[];
  /** All that the session has, for this case and others. */
  session: SessionGrant[];
}

/** Everything about a case that its pages need. */
export interface Visit extends Omit<CaseFile, 'grants'>, Claim {
  access: Access;
  questionnaire: Questionnaire;
  context: EditContext;
  /** The unit's latest earlier answers. */
  previous?: PreviousAnswers | undefined;
  /** Those of them that may be confirmed as unchanged. */
  offered: Answers;
  /** Whether answers are taken now: on behalf of the unit, after the close as well. */
  isOpen: boolean;
  /** Whether the wave has come to its end. */
  isOver: boolean;
}

/**
 * The case in the path, if the session has grants for it. Whether there is such a case makes no
 * difference.
 */
function claimOf(c: Context<PageEnv>, { keyring }: RespondDependencies): Claim | undefined {
  const { wave = '', ars = '' } = c.req.param();
  const session = readSession(c, keyring);
  const claimed = session
    .filter((grant) => grant.wave === wave && grant.units.includes(ars))
    .map(({ id }) => id);
  return claimed.length > 0 ? { key: { wave, ars }, claimed, session } : undefined;
}

/**
 * Reads what is known about the case in the path.
 *
 * @param permits what the page asks of the access; full access, where it does not say
 * @returns undefined if that is not given
 */
export async function findVisit(
  c: Context<PageEnv>,
  dependencies: RespondDependencies,
  permits: (access: Access) => boolean = hasFullAccess,
): Promise<Visit | undefined> {
  const claim = claimOf(c, dependencies);
  const visit = claim && (await loadVisit(claim, dependencies));
  return visit && permits(visit.access) ? visit : undefined;
}

/**
 * The same for pages that a stranger learns nothing from.
 *
 * @throws AccessDeniedError
 */
export async function readVisit(
  c: Context<PageEnv>,
  dependencies: RespondDependencies,
  permits?: (access: Access) => boolean,
): Promise<Visit> {
  const visit = await findVisit(c, dependencies, permits);
  if (!visit) throw new AccessDeniedError('No grant for this, or it is no longer in force');
  return visit;
}

/**
 * Reads what is known about a case now, such as once more for a visit.
 *
 * @throws NotFoundError
 */
export async function loadVisit(
  { key, claimed, session }: Claim,
  { core, contacts, clock }: RespondDependencies,
): Promise<Visit> {
  const questionnaire = await getQuestionnaireOfWave(core, key.wave);
  const sections = questionnaire.sections.map(({ id }) => id);
  const claims = session.filter(({ id }) => claimed.includes(id));
  const { grants, ...file } = await readCaseFile({ core, contacts }, key, sections, claims);
  await keepStaffSession(contacts, claims, grants);
  const previous = await loadPrevious(core, file.head, questionnaire);
  const now = clock.now();
  const access = accessBy(grants);
  const takes = access.proxy ? takesAnswersOnBehalf : takesAnswers;
  const context: EditContext = {
    today: dateOf(now),
    referenceDate: file.wave.referenceDate,
    ...(previous && { previous: previous.answers }),
  };
  return {
    key,
    claimed,
    session,
    access,
    questionnaire,
    ...file,
    context,
    previous,
    offered: previous ? confirmableAnswers(questionnaire, previous.answers, context) : {},
    isOpen: takes(file.wave, now, file.head.extendedUntil),
    isOver: isOver(file.wave, now, file.head.extendedUntil),
  };
}

/** Whoever enters answers on behalf of a unit is not idle, though none of it is a page of the console. */
async function keepStaffSession(
  contacts: Table,
  claims: readonly SessionGrant[],
  grants: readonly CaseGrant[],
): Promise<void> {
  const proxy = grants.find(({ proxy }) => proxy);
  const staffSession = claims.find(({ id }) => id === proxy?.id)?.staffSession;
  if (staffSession) await noteSeen(contacts, staffSession);
}

/** Only a note beside questions: where it cannot be found, the form goes on without it. */
async function loadPrevious(
  core: Table,
  { previous, unit }: CaseHead,
  questionnaire: Questionnaire,
): Promise<PreviousAnswers | undefined> {
  if (!previous) return undefined;
  const { referenceDate, predecessor, number, ...key } = previous;
  try {
    const { questionnaireVersion, answers } = await getSubmission(core, key, number);
    const then = await getQuestionnaire(core, questionnaire.id, questionnaireVersion);
    return {
      answers: comparableAnswers(questionnaire, then, answers, 'fact'),
      preferences: comparableAnswers(questionnaire, then, answers, 'preference'),
      referenceDate,
      predecessor,
    };
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    log.error('Previous answers are missing', { wave: previous.wave, ars: unit.ars });
    return undefined;
  }
}

/**
 * Whether the case has a submission and no correction that could still take its place; its pages then
 * lead to the receipt.
 */
export function isSubmitted({ head, isOpen }: Visit): boolean {
  return head.submissions > 0 && !(head.correcting && isOpen && isComplete(head.status));
}
