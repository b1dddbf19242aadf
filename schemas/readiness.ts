import { type Answer, chosenOptions } from './answer.ts';
import { type Asked, holds } from './branching.ts';
import { isChoice, optionsOf, type Question } from './question.ts';
import { notAssessable } from './results.ts';
import type { ScoreItem, Scoring } from './scoring.ts';

/** What is known of items, and the points they give, in hundredths. */
export interface Score {
  points: number;
  /** Items that are known; an item that is not gives no points. */
  known: number;
  items: number;
}

/** The readiness of one unit: the sums over all parts, and what they mean. */
export interface Readiness extends Score {
  parts: readonly (Score & { id: string })[];
  /** A level of the questionnaire, or `notAssessable`. */
  level: string;
}

/**
 * The readiness score of one unit:
 *
 * - An item is known if its question is hidden (0 points: it does not apply) or answered, and the
 *   answer is not "I cannot answer this". An item that is not known gives 0 points.
 * - `option`: the points of the chosen option, of several the most. `anyOf`: its points if one of its
 *   values is chosen. `steps`: the points of the last step that the number reaches. `bestCell`: the
 *   most points of a cell.
 * - Of several answers to one item (options, cells), some known and some not, the known ones count if
 *   they give points. Without points it takes all of them: "not known" is never taken for "none".
 * - A part has the sum of its items, at most `max`; the whole has the sum of the parts.
 * - The level is the one with the highest `atLeast` among those that the points reach and whose
 *   `requires` holds; `notAssessable` where known / items is below `minKnownShare`.
 *
 * @param asked as `followBranches` has it: it must hold no answers to hidden questions
 */
export function evaluateReadiness(scoring: Scoring, asked: Asked): Readiness {
  const parts = scoring.parts.map(({ id, max, items }) => {
    const sum = sumOf(items.map((item) => scoreOf(item, asked)));
    return { id, ...sum, points: Math.min(sum.points, toHundredths(max)) };
  });
  const whole = sumOf(parts);
  return { parts, ...whole, level: levelOf(scoring, whole, asked) };
}

function sumOf(scores: readonly Score[]): Score {
  const sum = { points: 0, known: 0, items: 0 };
  for (const { points, known, items } of scores) {
    sum.points += points;
    sum.known += known;
    sum.items += items;
  }
  return sum;
}

/** Whole numbers add up exactly, whatever decimals a questionnaire gives. */
function toHundredths(points: number): number {
  return Math.round(points * 100);
}

function levelOf({ levels, notAssessable: rule }: Scoring, score: Score, asked: Asked): string {
  if (score.known / score.items < rule.minKnownShare) return notAssessable;
  const reached = levels.filter(
    ({ atLeast, requires }) =>
      toHundredths(atLeast) <= score.points && (!requires || holds(requires, asked.answers)),
  );
  const [highest] = reached.toSorted((a, b) => b.atLeast - a.atLeast);
  return highest?.id ?? notAssessable;
}

/** What an answer to an item says: the points of all that is known in it, and whether that is all. */
interface Judged {
  points: readonly number[];
  isWhole: boolean;
}

const nothingKnown: Judged = { points: [], isWhole: false };

function scoreOf(item: ScoreItem, { shown, answers }: Asked): Score {
  const question = shown.find(({ id }) => id === item.question);
  if (!question) return { points: 0, known: 1, items: 1 };
  const { points, isWhole } = judge(item, question, answers[item.question]);
  const most = Math.max(0, ...points);
  return { points: toHundredths(most), known: Number(isWhole || most > 0), items: 1 };
}

function judge(item: ScoreItem, question: Question, answer: Answer | undefined): Judged {
  switch (item.kind) {
    case 'option':
      return judgeChoice(question, answer, (option) => item.points[option] ?? 0);
    case 'anyOf':
      return judgeChoice(question, answer, (option) =>
        item.values.includes(option) ? item.points : 0,
      );
    case 'steps': {
      if (answer?.kind !== 'number') return nothingKnown;
      const reached = item.steps
        .filter(({ atLeast }) => atLeast <= answer.number)
        .toSorted((a, b) => b.atLeast - a.atLeast);
      return { points: reached.slice(0, 1).map(({ points }) => points), isWhole: true };
    }
    case 'bestCell': {
      if (question.type !== 'matrix') return nothingKnown;
      const known = new Set(
        question.columns.filter(({ unknown }) => !unknown).map(({ value }) => value),
      );
      const cells = item.groups.flatMap(({ rows, points }) =>
        rows.map((row) => {
          const column = answer?.kind === 'cells' ? (answer.cells[row] ?? '') : '';
          return known.has(column) ? (points[column] ?? 0) : undefined;
        }),
      );
      return {
        points: cells.filter((points) => points !== undefined),
        isWhole: !cells.includes(undefined),
      };
    }
  }
}

function judgeChoice(
  question: Question,
  answer: Answer | undefined,
  pointsOf: (option: string) => number,
): Judged {
  if (!isChoice(question)) return nothingKnown;
  const chosen = chosenOptions(answer);
  const options = optionsOf(question).filter(({ value }) => chosen.includes(value));
  const known = options.filter(({ unknown }) => !unknown);
  return {
    points: known.map(({ value }) => pointsOf(value)),
    isWhole: known.length > 0 && known.length === options.length,
  };
}
