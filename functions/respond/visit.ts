import type { Context } from 'hono';
import type { Answers } from '../../schemas/answer.ts';
import type { CaseHead, CaseKey } from '../../schemas/case.ts';
import type { EditContext } from '../../schemas/edits.ts';
import { AccessDeniedError, NotFoundError } from '../../schemas/errors.ts';
import type { Questionnaire } from '../../schemas/questionnaire.ts';
import { dateOf, isOver, takesAnswers } from '../../schemas/wave.ts';
import { comparableAnswers } from '../domain/previous-answers.ts';
import { log } from '../platform/log.ts';
import { type CaseFile, readCaseFile } from '../store/case-file.ts';
import { getQuestionnaire, getQuestionnaireOfWave } from '../store/definitions.ts';
import { getSubmission } from '../store/submissions.ts';
import type { Table } from '../store/table.ts';
import type { PageEnv } from '../web/page-context.ts';
import { readSession } from '../web/session.ts';
import type { RespondDependencies } from './dependencies.ts';

/** Answers of an earlier wave, and the date that they describe. */
export interface PreviousAnswers {
  answers: Answers;
  /** ISO date. */
  referenceDate: string;
  /** The name of the unit that gave them, where this one follows it. */
  predecessor?: string | undefined;
}

/** Everything about a case that its pages need. */
export interface Visit extends CaseFile {
  key: CaseKey;
  questionnaire: Questionnaire;
  context: EditContext;
  /** The unit's latest earlier answers, as far as they still mean something. */
  previous?: PreviousAnswers | undefined;
  /** Whether answers are taken now. */
  isOpen: boolean;
  /** Whether the wave has come to its end. */
  isOver: boolean;
}

/**
 * The case in the path, if the session is for exactly that one. Whether there is such a case makes
 * no difference.
 */
export function permittedCase(
  c: Context<PageEnv>,
  { keyring }: RespondDependencies,
): CaseKey | undefined {
  const session = readSession(c, keyring);
  const matches = session?.wave === c.req.param('wave') && session?.ars === c.req.param('ars');
  return matches ? session : undefined;
}

/**
 * Reads what is known about the case in the path.
 *
 * @throws AccessDeniedError if the session is not for that case
 */
export async function readVisit(
  c: Context<PageEnv>,
  dependencies: RespondDependencies,
): Promise<Visit> {
  const key = permittedCase(c, dependencies);
  if (!key) throw new AccessDeniedError('The session is for another case, or there is none');
  return loadVisit(key, dependencies);
}

/**
 * Reads what is known about a case now.
 *
 * @throws NotFoundError
 */
export async function loadVisit(
  key: CaseKey,
  { core, clock }: RespondDependencies,
): Promise<Visit> {
  const questionnaire = await getQuestionnaireOfWave(core, key.wave);
  const file = await readCaseFile(
    core,
    key,
    questionnaire.sections.map(({ id }) => id),
  );
  const previous = await loadPrevious(core, file.head, questionnaire);
  const now = clock.now();
  return {
    key,
    questionnaire,
    ...file,
    context: {
      today: dateOf(now),
      referenceDate: file.wave.referenceDate,
      ...(previous && { previous: previous.answers }),
    },
    previous,
    isOpen: takesAnswers(file.wave, now),
    isOver: isOver(file.wave, now),
  };
}

/** Only a note beside questions: where it cannot be found, the form goes on without it. */
async function loadPrevious(
  core: Table,
  { previous, unit }: CaseHead,
  questionnaire: Questionnaire,
): Promise<PreviousAnswers | undefined> {
  if (!previous) return undefined;
  const { referenceDate, number, predecessor, ...key } = previous;
  try {
    const { questionnaireVersion, answers } = await getSubmission(core, key, number);
    const then = await getQuestionnaire(core, questionnaire.id, questionnaireVersion);
    return { answers: comparableAnswers(questionnaire, then, answers), referenceDate, predecessor };
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    log.error('Previous answers are missing', { wave: previous.wave, ars: unit.ars });
    return undefined;
  }
}

/** Whether the case has a submission; its pages then lead to the receipt. */
export function isSubmitted({ head }: Visit): boolean {
  return head.submissions > 0;
}
