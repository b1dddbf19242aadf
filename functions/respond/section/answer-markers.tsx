import type { Answers } from '../../../schemas/answer.ts';
import { comparisonsOf } from '../../../schemas/condition.ts';
import { type Questionnaire, questionsOf, type Section } from '../../../schemas/questionnaire.ts';
import { fieldsOf } from '../../domain/cases/form-fields.ts';

interface AnswerMarkersProps {
  questionnaire: Questionnaire;
  section: Section;
  /** The answers that count, of all sections. */
  answers: Answers;
}

/** What other sections answered to the questions that this section's branches look at. */
export function AnswerMarkers({ questionnaire, section, answers }: AnswerMarkersProps) {
  const elsewhere = [...lookedAt(questionnaire, section)].filter(
    (id) => !section.questions.some((question) => question.id === id),
  );
  const fields = questionsOf(questionnaire).flatMap((question) => {
    const answer = answers[question.id];
    const isWanted = answer && elsewhere.includes(question.id);
    return isWanted ? Object.entries(fieldsOf(question, answer)) : [];
  });
  return (
    <>
      {fields.flatMap(([name, values]) =>
        values.map((value) => <data hidden data-answer-to={name} value={value}></data>),
      )}
    </>
  );
}

/** The questions that decide what a section shows, and those that decide about them. */
function lookedAt(questionnaire: Questionnaire, section: Section): Set<string> {
  const found = new Set<string>();
  const follow = (question: Section['questions'][number]) => {
    if (!question.showIf) return;
    for (const { comparison } of comparisonsOf(question.showIf)) {
      found.add(comparison.question);
      const next = questionsOf(questionnaire).find(({ id }) => id === comparison.question);
      if (next) follow(next);
    }
  };
  section.questions.forEach(follow);
  return found;
}
