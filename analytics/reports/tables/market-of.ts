import type { AnswerFigures } from '../../../schemas/answer-figures.ts';
import { isOf, wholeState } from '../../../schemas/breakdown.ts';
import type { Theme } from '../../../schemas/themes.ts';
import type { Shown } from '../../charts/figures.ts';
import { type Market, marketsOf } from '../../indicators/market/markets.ts';

/** Whether answers to a question are carried forward, and shown. */
export function showsCarried(answers: AnswerFigures, id: string, { carried }: Shown): boolean {
  const base = answers.bases.find((row) => row.question === id && isOf(row, wholeState));
  return carried && (base?.carried ?? 0) > 0;
}

/** The state-wide market of a question of a theme; undefined where it names no products. */
export function marketOf(
  answers: AnswerFigures,
  theme: Theme,
  id: string,
  shown: Shown,
): Market | undefined {
  const one = { ...theme, questions: [id] };
  return marketsOf(answers, one, wholeState, showsCarried(answers, id, shown))[0];
}
