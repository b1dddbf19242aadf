import { describe, expect, it } from 'vitest';
import { exampleAnswers } from '../../../infra/example-data/answers.ts';
import { exampleFrame, syntheticFrame } from '../../../infra/example-data/frame.ts';
import { exampleResponses } from '../../../infra/example-data/responses.ts';
import type { AdoptionStatus } from '../../../schemas/adoption.ts';
import type { Answers } from '../../../schemas/answer.ts';
import { followBranches } from '../../../schemas/branching.ts';
import { checkAnswers } from '../../../schemas/edits.ts';
import { evaluateAdoption } from '../../../schemas/evaluation.ts';
import type { Unit } from '../../../schemas/registry.ts';
import { technikStatus, thueringen } from '../../support/technik-status.ts';

const referenceDate = '2026-03-31';
const { units } = exampleFrame(thueringen, 'all');
const answersIn = (round: number, of: Unit[] = units) =>
  of.map((unit) => exampleAnswers(technikStatus, { unit, referenceDate, round }));

const ranks: AdoptionStatus[] = ['none', 'planned', 'rollingOut', 'inProduction'];
const ranksOf = (answers: Answers) =>
  technikStatus.adoption.map((topic) => ranks.indexOf(evaluateAdoption(topic, answers).status));
const mean = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

describe('made-up answers', () => {
  it('could all be submitted, in any round', () => {
    for (const round of [0, 1, 5]) {
      for (const answers of answersIn(round, syntheticFrame(1000).units)) {
        const wrong = checkAnswers(technikStatus, answers, { today: referenceDate, referenceDate });
        expect(wrong.filter(({ severity }) => severity === 'hard')).toEqual([]);
        expect(followBranches(technikStatus, answers).answers).toEqual(answers);
      }
    }
  });

  it('are always the same, whatever else is in the frame', () => {
    expect(answersIn(1, units.slice(40, 50))).toEqual(answersIn(1).slice(40, 50));
  });

  it('get further from round to round, with a setback now and then', () => {
    const [first = [], second = [], third = []] = [0, 1, 2].map((round) =>
      answersIn(round).map(ranksOf),
    );
    const progress = [first, second, third].map((ranks) => mean(ranks.flat()));
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    const steps = second.flatMap((ranks, unit) =>
      ranks.map((rank, topic) => rank - (first[unit]?.[topic] ?? rank)),
    );
    const known = steps.filter((step) => Math.abs(step) < ranks.length);
    const back = known.filter((step) => step < 0).length / known.length;
    expect(back).toBeGreaterThan(0);
    expect(back).toBeLessThan(0.1);
  });

  it('are further in large units than in small ones, and use every status', () => {
    const sorted = units.toSorted((a, b) => a.inhabitants - b.inhabitants);
    const half = sorted.length / 2;
    const small = answersIn(1, sorted.slice(0, half)).flatMap(ranksOf);
    const large = answersIn(1, sorted.slice(half)).flatMap(ranksOf);
    expect(mean(large)).toBeGreaterThan(mean(small));
    expect(new Set([...small, ...large])).toEqual(new Set([-1, 0, 1, 2, 3]));
  });

  it('mostly keep a product once it is chosen', () => {
    const productIn = (round: number) => answersIn(round).map((one) => one['dms.produkt']);
    const [before, after] = [productIn(1), productIn(2)];
    const both = before.flatMap((answer, index) => {
      const later = after[index];
      return answer?.kind === 'option' && later?.kind === 'option'
        ? [answer.option === later.option]
        : [];
    });
    expect(mean(both.map(Number))).toBeGreaterThan(0.8);
    expect(mean(both.map(Number))).toBeLessThan(1);
  });

  it('are given by more units from round to round, and never by all', () => {
    const counts = [0, 1, 2].map((round) => {
      const responses = exampleResponses(technikStatus, units, { referenceDate, round });
      return [...responses].filter(({ answers }) => answers).length;
    });
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts[0]).toBeGreaterThan(100);
    expect(counts[2]).toBeLessThan(206);
  });
});
