import { formatDate } from '../../schemas/format.ts';
import type { Language } from '../../schemas/text.ts';
import { describeWithShares } from './describe.ts';
import { chartTexts } from './texts.ts';
import type { TrendFigures, TrendWave } from './trend-figures.ts';

/** All figures of a wave, with its name and date. */
export function describeWave(
  { title, referenceDate, figures }: TrendWave,
  language: Language,
): string {
  const name = `${title[language]} (${formatDate(referenceDate, language)})`;
  return figures
    ? describeWithShares(name, figures, language)
    : `${name}: ${chartTexts[language].topicNotAsked}`;
}

/** Where a trend began and where it is now, and where it breaks; the table beside it has the rest. */
export function describeTrend({ waves }: TrendFigures, language: Language): string {
  const asked = waves.filter(({ figures }) => figures);
  const ends = new Set([asked.at(0), asked.at(-1)].filter((wave) => wave !== undefined));
  const notAsked = waves.filter(({ figures }) => !figures);
  return [
    ...[...ends, ...notAsked].map((wave) => describeWave(wave, language)),
    ...waves
      .filter(({ isBreak }) => isBreak)
      .map(({ title }) => chartTexts[language].breakBefore(title[language])),
  ]
    .map((sentence) => `${sentence}.`)
    .join(' ');
}
