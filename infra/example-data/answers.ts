import type { Adoption } from '../../schemas/adoption.ts';
import type { Answers } from '../../schemas/answer.ts';
import { holds, isRequired } from '../../schemas/branching.ts';
import { checkAnswers } from '../../schemas/edits.ts';
import type { Question } from '../../schemas/question.ts';
import { type Questionnaire, questionsOf } from '../../schemas/questionnaire.ts';
import { answerTo } from './answer-to.ts';
import { draw } from './draw.ts';
import type { Occasion } from './occasion.ts';

/** How often an answer is made up anew before the questionnaire is held to be impossible. */
const attempts = 40;
/** How many answer what they need not answer; few write a text. */
const optionalShare = { text: 0.1, other: 0.7 };

/**
 * Makes up answers that could be submitted. They are always the same for the same occasion, hang
 * together (products only where a system is in use, dates where one is planned), and develop from
 * round to round.
 *
 * @throws Error if a question cannot be answered without breaking a hard edit
 */
export function exampleAnswers(questionnaire: Questionnaire, occasion: Occasion): Answers {
  const { referenceDate } = occasion;
  const tries: Record<string, number> = {};
  for (let attempt = 0; attempt < attempts; attempt++) {
    const answers = walk(questionnaire, occasion, tries);
    const wrong = checkAnswers(questionnaire, answers, { today: referenceDate, referenceDate });
    const hard = wrong.filter(({ severity }) => severity === 'hard');
    if (hard.length === 0) return answers;
    for (const { question } of hard) tries[question] = (tries[question] ?? 0) + 1;
  }
  throw new Error(`no answers for ${occasion.unit.ars} that break no hard edit`);
}

/** Answers the questions in their order, so that each branch is decided when it is reached. */
function walk(
  questionnaire: Questionnaire,
  occasion: Occasion,
  tries: Record<string, number>,
): Answers {
  const answers: Answers = {};
  for (const question of questionsOf(questionnaire)) {
    if (question.showIf && !holds(question.showIf, answers)) continue;
    if (isLeftOut(question, questionnaire.adoption, answers, occasion)) continue;
    const topic = topicOf(question, questionnaire.adoption);
    const answer = answerTo(question, topic, occasion, tries[question.id] ?? 0);
    if (answer) answers[question.id] = answer;
  }
  return answers;
}

function isLeftOut(
  question: Question,
  adoption: Adoption[],
  answers: Answers,
  { unit }: Occasion,
): boolean {
  if (isRequired(question, answers)) return false;
  const isDateOfTopic = adoption.some(
    (one) => one.kind === 'bestRoute' && one.date === question.id,
  );
  const share = question.type === 'text' ? optionalShare.text : optionalShare.other;
  return !isDateOfTopic && draw('optional', unit.ars, question.id) > share;
}

/** The topic that a question is about: its own, or that of the section where it stands. */
function topicOf({ id }: Question, adoption: Adoption[]): Adoption | undefined {
  const [section] = id.split('.');
  return (
    adoption.find(({ question }) => question === id) ??
    adoption.find(({ question }) => question.startsWith(`${section}.`))
  );
}
