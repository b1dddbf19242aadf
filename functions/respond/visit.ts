import type { Context } from 'hono';
import type { CaseKey } from '../../schemas/case.ts';
import type { EditContext } from '../../schemas/edits.ts';
import { AccessDeniedError } from '../../schemas/errors.ts';
import type { Questionnaire } from '../../schemas/questionnaire.ts';
import { dateOf, takesAnswers } from '../../schemas/wave.ts';
import { type CaseFile, readCaseFile } from '../store/case-file.ts';
import { getQuestionnaireOfWave } from '../store/definitions.ts';
import type { PageEnv } from '../web/page-context.ts';
import { readSession } from '../web/session.ts';
import type { RespondDependencies } from './dependencies.ts';

/** Everything about a case that its pages need. */
export interface Visit extends CaseFile {
  key: CaseKey;
  questionnaire: Questionnaire;
  context: EditContext;
  /** Whether answers are taken now. */
  isOpen: boolean;
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
  const now = clock.now();
  return {
    key,
    questionnaire,
    ...file,
    context: { today: dateOf(now), referenceDate: file.wave.referenceDate },
    isOpen: takesAnswers(file.wave, now),
  };
}

/** Whether the case has a submission; its pages then lead to the receipt. */
export function isSubmitted({ head }: Visit): boolean {
  return head.submissions > 0;
}
