import { formatNumber } from '../../schemas/format.ts';
import type { Language } from '../../schemas/text.ts';
import { chartTexts } from './texts.ts';
import type { Flow } from './transition-figures.ts';

/** From which status to which how many went. */
export function describeFlow({ from, to, units }: Flow, language: Language): string {
  const { statuses, moved, stayed } = chartTexts[language];
  const move = from === to ? stayed(statuses[from]) : moved(statuses[from], statuses[to]);
  return `${move}: ${formatNumber(units, language)}`;
}
