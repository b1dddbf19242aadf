import { isDeepStrictEqual } from 'node:util';
import type { Answers } from '../../../schemas/answer.ts';
import { followBranches } from '../../../schemas/branching.ts';
import type { Question } from '../../../schemas/question.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import type { Unit } from '../../../schemas/registry.ts';
import type { Statement } from '../../../schemas/submission.ts';
import { answerInline, answerText } from '../answer-text.ts';
import { usePage, useTexts } from '../page-context.ts';
import { SummaryCard } from './summary-list.tsx';

interface AnswersCopyProps {
  questionnaire: Questionnaire;
  unit: Unit;
  given: Statement;
  /** The answers of the version that these are to replace: those that differ are marked. */
  before?: Answers | undefined;
  /** Where a section can be changed, and how the link reads. */
  change?: { text: string; hrefOf: (section: string) => string } | undefined;
}

/** The questions that are shown and their answers, section by section. */
export function AnswersCopy({ questionnaire, unit, given, before, change }: AnswersCopyProps) {
  const { language } = usePage();
  const { confirm, reason } = useTexts();
  const { shown, answers } = followBranches(questionnaire, given.answers);
  const said = (question: Question) => {
    const text = answerText(question, answers[question.id], language);
    const why = given.reasons[question.id];
    const isConfirmed = given.confirmed.includes(question.id);
    const earlier = before?.[question.id];
    const isOther = before && !isDeepStrictEqual(earlier, answers[question.id]);
    // Each remark is a line of its own: it is about all lines of the answer.
    return [
      text,
      ...(why ? [`${reason.label}: ${why}`] : []),
      ...(isConfirmed ? [`(${confirm.unchanged})`] : []),
      ...(isOther ? [`(${confirm.otherThan(answerInline(question, earlier, language))})`] : []),
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
