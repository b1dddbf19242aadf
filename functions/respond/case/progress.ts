import { checkAnswers } from '../../../schemas/edits.ts';
import type { Section } from '../../../schemas/questionnaire.ts';
import { hasFullAccess } from '../../domain/access/access.ts';
import { blocking } from '../../domain/cases/soft-edits.ts';
import { statementOf } from '../../domain/cases/statement.ts';
import type { Visit } from './visit.ts';

/** How far a section is. */
export type SectionState = 'notStarted' | 'complete' | 'incomplete';

/** The sections of a case in their order, with how far each is. */
export function sectionStates(visit: Visit): { section: Section; state: SectionState }[] {
  const { questionnaire, draft, context } = visit;
  const { answers, reasons } = statementOf(draft);
  const wrong = blocking(checkAnswers(questionnaire, answers, context), reasons).map(
    ({ question }) => question,
  );
  return questionnaire.sections.map((section) => {
    const isSaved = draft.some((saved) => saved.section === section.id);
    const isWrong = section.questions.some(({ id }) => wrong.includes(id));
    return { section, state: isSaved ? (isWrong ? 'incomplete' : 'complete') : 'notStarted' };
  });
}

/** Where to go on: the first section that is not complete, or the page that checks all. */
export function nextPage(visit: Visit): string {
  const open = sectionStates(visit).find(({ state }) => state !== 'complete');
  return open ? open.section.id : 'check';
}

/**
 * Where to go after a section was saved: on to the next one, or back to the page that checks all
 * once every section is complete, so that one change does not lead through all of them again. Whoever
 * has one section only is done.
 */
export function pageAfter(section: Section, visit: Visit): string {
  if (!hasFullAccess(visit.access)) return 'saved';
  if (nextPage(visit) === 'check') return 'check';
  const { sections } = visit.questionnaire;
  return sections[sections.indexOf(section) + 1]?.id ?? 'check';
}
