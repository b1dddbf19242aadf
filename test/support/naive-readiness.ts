import type { Answer, Answers } from '../../schemas/answer.ts';
import { holds } from '../../schemas/branching.ts';
import type { Question } from '../../schemas/question.ts';
import type { Questionnaire } from '../../schemas/questionnaire.ts';
import type { ScoreItem } from '../../schemas/scoring.ts';

/** What a naive reader makes of the readiness score; points in hundredths. */
export interface NaiveReadiness {
  parts: Record<string, [points: number, known: number, items: number]>;
  level: string;
}

/** The readiness score a second time, read from the note of the questionnaire: slow and plain. */
export function naiveReadiness(questionnaire: Questionnaire, given: Answers): NaiveReadiness {
  const { scoring, sections } = questionnaire;
  if (!scoring) throw new TypeError('there is no score');
  const answers: Answers = {};
  const hidden = new Set<string>();
  const questions = new Map<string, Question>();
  for (const question of sections.flatMap((section) => section.questions)) {
    questions.set(question.id, question);
    if (question.showIf && !holds(question.showIf, answers)) hidden.add(question.id);
    else if (given[question.id]) answers[question.id] = given[question.id] as Answer;
  }
  const parts: NaiveReadiness['parts'] = {};
  let [points, known, items] = [0, 0, 0];
  for (const part of scoring.parts) {
    let [ofPart, knownOfPart] = [0, 0];
    for (const item of part.items) {
      if (hidden.has(item.question)) {
        knownOfPart += 1;
        continue;
      }
      const found = pointsOf(item, questions.get(item.question), answers[item.question]);
      if (found === 'unknown') continue;
      knownOfPart += 1;
      ofPart += Math.round(found * 100);
    }
    ofPart = Math.min(ofPart, Math.round(part.max * 100));
    parts[part.id] = [ofPart, knownOfPart, part.items.length];
    points += ofPart;
    known += knownOfPart;
    items += part.items.length;
  }
  parts[''] = [points, known, items];
  let level = 'notAssessable';
  let best = -1;
  for (const { id, atLeast, requires } of scoring.levels) {
    if (points < Math.round(atLeast * 100) || atLeast <= best) continue;
    if (requires && !holds(requires, answers)) continue;
    [level, best] = [id, atLeast];
  }
  const isAssessable = known / items >= scoring.notAssessable.minKnownShare;
  return { parts, level: isAssessable ? level : 'notAssessable' };
}

function pointsOf(
  item: ScoreItem,
  question: Question | undefined,
  answer: Answer | undefined,
): number | 'unknown' {
  if (!answer) return 'unknown';
  if (item.kind === 'steps') {
    if (answer.kind !== 'number') return 'unknown';
    let reached: { atLeast: number; points: number } | undefined;
    for (const step of item.steps) {
      if (step.atLeast > answer.number) continue;
      if (!reached || step.atLeast > reached.atLeast) reached = step;
    }
    return reached?.points ?? 0;
  }
  // What a choice or a cell is worth: its points, or nothing that is known.
  const worths: (number | 'unknown')[] = [];
  if (item.kind === 'bestCell') {
    if (answer.kind !== 'cells' || question?.type !== 'matrix') return 'unknown';
    for (const group of item.groups) {
      for (const row of group.rows) {
        const column = question.columns.find(({ value }) => value === answer.cells[row]);
        worths.push(!column || column.unknown ? 'unknown' : (group.points[column.value] ?? 0));
      }
    }
  } else {
    const chosen = answer.kind === 'option' ? [answer.option] : [];
    for (const option of answer.kind === 'options' ? answer.options : chosen) {
      if (isUnknown(question, option)) worths.push('unknown');
      else if (item.kind === 'option') worths.push(item.points[option] ?? 0);
      else worths.push(item.values.includes(option) ? item.points : 0);
    }
  }
  const best = Math.max(...worths.map((worth) => (worth === 'unknown' ? 0 : worth)));
  return best > 0 || !worths.includes('unknown') ? best : 'unknown';
}

function isUnknown(question: Question | undefined, option: string): boolean {
  if (question?.type === 'yesNoPlanned') return option === 'unbekannt';
  if (question?.type !== 'single' && question?.type !== 'multi') return false;
  return question.options.some(({ value, unknown }) => value === option && unknown === true);
}
