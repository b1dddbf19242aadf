import type { Results } from '../../../schemas/results.ts';
import type { Language } from '../../../schemas/text.ts';
import { naivePercent } from '../naive/percent.ts';
import { dayIn, type ExpectedTable, figuresOf, labelIn } from './expected-table.ts';

/** How many responses came on each day on which any came. */
export function expectedProgress(results: Results, language: Language): ExpectedTable[] {
  const { period, responseProgress: days = [], responseRate } = results;
  if (!period || days.length === 0) return [];
  const eligible = responseRate.find(({ by }) => by === 'state')?.eligible ?? 0;
  const rows = days.map(({ day, units }) => {
    const sum = days.filter((one) => one.day <= day).reduce((all, one) => all + one.units, 0);
    return {
      label: labelIn(language, dayIn(language, day)),
      figures: [
        ...figuresOf('count', { new: units, sum }),
        ...figuresOf('percent', { rate: naivePercent(sum, eligible) }),
      ],
    };
  });
  return [{ name: 'response-progress', rows }];
}
