import type { Answers } from '../../schemas/answer.ts';
import { followBranches } from '../../schemas/branching.ts';
import type { Questionnaire } from '../../schemas/questionnaire.ts';
import type { Unit } from '../../schemas/registry.ts';
import { answerText } from '../web/answer-text.ts';
import { SummaryCard } from '../web/components/summary-list.tsx';
import { usePage } from '../web/page-context.ts';

interface AnswersCopyProps {
  questionnaire: Questionnaire;
  unit: Unit;
  given: Answers;
  /** Where a section can be changed, and how the link reads. */
  change?: { text: string; hrefOf: (section: string) => string };
}

/** The questions that are shown and their answers, section by section. */
export function AnswersCopy({ questionnaire, unit, given, change }: AnswersCopyProps) {
  const { language } = usePage();
  const { shown, answers } = followBranches(questionnaire, given);
  return (
    <>
      {questionnaire.sections.map((section) => (
        <SummaryCard
          title={section.title[language]}
          entries={section.questions
            .filter((question) => shown.includes(question))
            .map((question) => ({
              key: question.label[language],
              value:
                question.type === 'key'
                  ? unit.name
                  : answerText(question, answers[question.id], language),
            }))}
          change={change && { text: change.text, href: change.hrefOf(section.id) }}
        />
      ))}
    </>
  );
}
