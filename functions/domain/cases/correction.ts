import type { Questionnaire, Section } from '../../../schemas/questionnaire.ts';
import type { DraftSection, Statement } from '../../../schemas/submission.ts';

/**
 * The draft with which a correction begins: all sections as they were submitted. What was confirmed
 * stays confirmed, and reasons stay, until somebody changes the answer.
 *
 * @param draft the sections as they are saved; each gets the next revision
 */
export function draftOfCorrection(
  { sections }: Questionnaire,
  submitted: Statement,
  draft: readonly DraftSection[],
  savedAt: string,
): DraftSection[] {
  return sections.map((section) => ({
    section: section.id,
    revision: (draft.find((saved) => saved.section === section.id)?.revision ?? 0) + 1,
    savedAt,
    ...statementAbout(section, submitted),
  }));
}

function statementAbout({ questions }: Section, statement: Statement): Statement {
  const isHere = (id: string) => questions.some((question) => question.id === id);
  const here = <T>(record: Record<string, T>) =>
    Object.fromEntries(Object.entries(record).filter(([id]) => isHere(id)));
  return {
    answers: here(statement.answers),
    confirmed: statement.confirmed.filter(isHere),
    reasons: here(statement.reasons),
  };
}
