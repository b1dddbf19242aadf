import type { UnitResponse } from '../../functions/domain/cases/unit-response.ts';
import type { Questionnaire } from '../../schemas/questionnaire.ts';
import type { Unit } from '../../schemas/registry.ts';
import { exampleAnswers } from './answers.ts';
import { draw } from './draw.ts';
import type { Occasion } from './occasion.ts';

/** Who answers a wave: more from round to round. */
const firstShare = 0.72;
const moreEachRound = 0.07;
const mostShare = 0.97;

/** Every unit of a frame with made-up answers, or without any where it did not respond. */
export function* exampleResponses(
  questionnaire: Questionnaire,
  units: Iterable<Unit>,
  { referenceDate, round }: Omit<Occasion, 'unit'>,
): Generator<UnitResponse> {
  const share = Math.min(mostShare, firstShare + moreEachRound * round);
  for (const unit of units) {
    const responds =
      draw('responds', unit.ars) * 0.7 + draw('responds', unit.ars, round) * 0.3 < share;
    const answers = responds
      ? exampleAnswers(questionnaire, { unit, referenceDate, round })
      : undefined;
    yield { unit, answers };
  }
}
