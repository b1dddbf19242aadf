import { type CaseKey, caseKeyOf, caseKeySchema, isExempt } from '../../../schemas/case.ts';
import { NotFoundError } from '../../../schemas/errors.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import { takesAnswers, takesAnswersOnBehalf, takesDecisions } from '../../../schemas/wave.ts';
import { type CaseEvent, stateAfter } from '../../domain/cases/case-transitions.ts';
import { statusAfter } from '../../domain/waves/wave-transitions.ts';
import { type CaseFile, readCaseFile } from '../../store/cases/case-file.ts';
import { getQuestionnaireOfWave } from '../../store/questionnaires/questionnaires.ts';
import type { ConsoleDependencies } from '../dependencies.ts';

/** What the console knows of a case on each of its pages. */
export interface CaseView extends Omit<CaseFile, 'grants'> {
  key: CaseKey;
  questionnaire: Questionnaire;
  /** Whether the unit can answer now. */
  isOpen: boolean;
  /** Whether answers can be entered on behalf of the unit, as far as the wave is concerned. */
  isOpenOnBehalf: boolean;
  /** Whether the unit can be given more time. */
  isExtendable: boolean;
  /** Nothing is decided about the cases of the wave any more. */
  isSettled: boolean;
}

/** @throws NotFoundError if there is no such case */
export async function readCaseView(
  params: { wave: string; ars: string },
  { core, contacts, clock }: ConsoleDependencies,
): Promise<CaseView> {
  const asked = caseKeySchema.safeParse({ wave: params.wave, ars: params.ars });
  if (!asked.success) throw new NotFoundError('No case has such a key');
  const questionnaire = await getQuestionnaireOfWave(core, asked.data.wave);
  const sections = questionnaire.sections.map(({ id }) => id);
  const { grants, ...file } = await readCaseFile({ core, contacts }, asked.data, sections, []);
  return {
    ...file,
    key: caseKeyOf(file.head),
    questionnaire,
    isOpen: takesAnswers(file.wave, clock.now(), file.head.extendedUntil),
    isOpenOnBehalf: takesAnswersOnBehalf(file.wave, clock.now(), file.head.extendedUntil),
    isExtendable: 'status' in statusAfter(file.wave, 'extend', clock.now()),
    isSettled: !takesDecisions(file.wave),
  };
}

/** Whether a decision can be made about a case now. A question is of no use to who cannot answer. */
export function isPossible({ head, isOpen, isSettled }: CaseView, event: CaseEvent): boolean {
  if (isSettled || (event === 'query' && !isOpen)) return false;
  return stateAfter(head, event) !== undefined;
}

/** Whether a link for the unit is of any use. */
export function takesLink(view: CaseView): boolean {
  return view.isOpen && !view.isSettled && !isExempt(view.head.status);
}

/** Whether answers can be entered on behalf of the unit: the one thing that a publication leaves open. */
export function takesProxy(view: CaseView): boolean {
  return view.isOpenOnBehalf && !isExempt(view.head.status);
}
