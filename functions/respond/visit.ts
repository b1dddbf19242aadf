import type { Context } from 'hono';
import type { CaseHead, CaseKey } from '../../schemas/case.ts';
import type { EditContext } from '../../schemas/edits.ts';
import { AccessDeniedError } from '../../schemas/errors.ts';
import type { Questionnaire } from '../../schemas/questionnaire.ts';
import type { DraftSection } from '../../schemas/submission.ts';
import { dateOf, takesAnswers, type Wave } from '../../schemas/wave.ts';
import { getCase } from '../store/cases.ts';
import { getQuestionnaire, getWave } from '../store/definitions.ts';
import { listDraft } from '../store/drafts.ts';
import type { PageEnv } from '../web/page-context.ts';
import { readSession } from '../web/session.ts';
import type { RespondDependencies } from './dependencies.ts';

/** Everything about a case that its pages need. */
export interface Visit {
  key: CaseKey;
  head: CaseHead;
  wave: Wave;
  questionnaire: Questionnaire;
  draft: DraftSection[];
  context: EditContext;
  /** Whether answers are taken now. */
  isOpen: boolean;
}

/**
 * The case in the path, if the session is for exactly that one. Whether there is such a case makes
 * no difference.
 */
export async function permittedCase(
  c: Context<PageEnv>,
  { keyring }: RespondDependencies,
): Promise<CaseKey | undefined> {
  const session = await readSession(c, keyring);
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
  const key = await permittedCase(c, dependencies);
  if (!key) throw new AccessDeniedError('The session is for another case, or there is none');
  return loadVisit(key, dependencies);
}

/** @throws NotFoundError */
export async function loadVisit(
  key: CaseKey,
  { core, clock }: RespondDependencies,
): Promise<Visit> {
  const [head, wave, draft] = await Promise.all([
    getCase(core, key),
    getWave(core, key.wave),
    listDraft(core, key),
  ]);
  const questionnaire = await getQuestionnaire(core, wave.survey, wave.questionnaireVersion);
  const now = clock.now();
  return {
    key,
    head,
    wave,
    questionnaire,
    draft,
    context: { today: dateOf(now), referenceDate: wave.referenceDate },
    isOpen: takesAnswers(wave, now),
  };
}

/** The same visit after something was written, with the case as it is now. */
export async function readAgain(visit: Visit, { core }: RespondDependencies): Promise<Visit> {
  const [head, draft] = await Promise.all([getCase(core, visit.key), listDraft(core, visit.key)]);
  return { ...visit, head, draft };
}

/** Whether the case has a submission; its pages then lead to the receipt. */
export function isSubmitted({ head }: Visit): boolean {
  return head.submissions > 0;
}
