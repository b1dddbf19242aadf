import { followBranches } from '../../../schemas/branching.ts';
import type { Question } from '../../../schemas/question.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import type { Unit } from '../../../schemas/registry.ts';
import type { Statement } from '../../../schemas/submission.ts';
import { answerText } from '../../web/answer-text.ts';
import { SummaryCard } from '../../web/components/summary-list.tsx';
import { usePage, useTexts } from '../../web/page-context.ts';

interface AnswersCopyProps {
  questionnaire: Questionnaire;
  unit: Unit;
  given: Statement;
  /** Where a section can be changed, and how the link reads. */
  change?: { text: string; hrefOf: (section: string) => string } | undefined;
}

/** The questions that are shown and their answers, section by section. */
export function AnswersCopy({ questionnaire, unit, given, change }: AnswersCopyProps) {
  const { language } = usePage();
  const { confirm, reason } = useTexts();
  const { shown, answers } = followBranches(questionnaire, given.answers);
  const said = (question: Question) => {
    const text = answerText(question, answers[question.id], language);
    const isConfirmed = given.confirmed.includes(question.id);
    const why = given.reasons[question.id];
    return [
      isConfirmed ? `${text} (${confirm.unchanged})` : text,
      ...(why ? [`${reason.label}: ${why}`] : []),
    ].join('\n');
  };
  return (
    <>
      {questionnaire.sections.map((section) => (
        <SummaryCard
          title={section.title[language]}
          entries={section.questions
            .filter((question) => shown.includes(question))
            .map((question) => ({
              key: question.label[language],
              value: question.type === 'key' ? unit.name : said(question),
            }))}
          change={change && { text: change.text, href: change.hrefOf(section.id) }}
        />
      ))}
    </>
  );
}
