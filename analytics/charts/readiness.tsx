import { formatNumber, formatTenths } from '../../schemas/format.ts';
import { notAssessable } from '../../schemas/results.ts';
import type { Language } from '../../schemas/text.ts';
import { roundShares } from '../indicators/rates.ts';
import type { Chart } from './chart.ts';
import { emptyState } from './empty-state.tsx';
import { formatCountAndShare } from './format.ts';
import { type Block, renderChart } from './frame.tsx';
import { lineHeights } from './layout.ts';
import { notesLegend } from './legend.tsx';
import { readinessColours, statusColours } from './palette.ts';
import type { PartFigures, ReadinessFigures } from './readiness-figures.ts';
import { TextLines } from './text-lines.tsx';
import { chartTexts } from './texts.ts';
import { type ValueBar, valueBars } from './value-bars.tsx';

/**
 * How ready the administrations are for reuse: how many have reached each level, and the mean points of
 * each part, on a track that is as long as its most points.
 */
export function readiness(figures: ReadinessFigures, { language }: { language: Language }): Chart {
  const texts = chartTexts[language].readiness;
  return renderChart({
    name: 'readiness-levels',
    language,
    title: texts.title,
    subtitle: texts.subtitle,
    description: describe(figures, language),
    basis: figures,
    body: (top) =>
      figures.whole > 0 ? levelsAndParts(figures, top, language) : emptyState(top, language),
  });
}

function levelsAndParts(figures: ReadinessFigures, top: number, language: Language): Block {
  const texts = chartTexts[language].readiness;
  const levels = block(texts.levels, levelRows(figures, language), top);
  const notes = notesLegend(
    {
      carried: figures.levels.some(({ carried }) => carried > 0),
      hidden: figures.levels.some(({ units }) => units === null),
      colour: readinessColours,
    },
    levels.bottom,
    language,
  );
  const parts = partRows(figures, language);
  const means = block(texts.parts, parts, notes.bottom + 12);
  return {
    bottom: parts.length > 0 ? means.bottom : notes.bottom,
    content: (
      <>
        {levels.content}
        {notes.content}
        {parts.length > 0 && means.content}
      </>
    ),
  };
}

function block(heading: string, bars: readonly ValueBar[], top: number): Block {
  const { content, bottom } = valueBars(bars, top + lineHeights.label + 6);
  return {
    content: (
      <>
        <TextLines x={0} top={top} lines={[heading]} size="label" bold />
        {content}
      </>
    ),
    bottom,
  };
}

function levelRows({ levels, whole }: ReadinessFigures, language: Language): ValueBar[] {
  const counts = levels.map(({ units }) => units ?? 0);
  const hidden = whole - counts.reduce((sum, count) => sum + count, 0);
  const shares = roundShares(hidden > 0 ? [...counts, hidden] : counts);
  return levels.map(({ level, label, units, carried }, index) => ({
    label: label[language],
    value:
      units === null
        ? chartTexts[language].hidden
        : formatCountAndShare({ count: units, whole }, shares?.[index] ?? 0, language),
    answered: ((units ?? carried) - carried) / whole,
    carried: carried / whole,
    colour: level === notAssessable ? statusColours.unknown : readinessColours,
  }));
}

function partRows({ parts }: ReadinessFigures, language: Language): ValueBar[] {
  return parts.map((part) => ({
    label: part.title[language],
    value: meanOf(part, language),
    answered: (part.mean ?? 0) / part.max,
    carried: 0,
    colour: readinessColours,
  }));
}

/** "12,4 von 25". */
function meanOf({ mean, max }: PartFigures, language: Language): string {
  const { noReport, readiness } = chartTexts[language];
  return mean === null
    ? noReport
    : readiness.points(formatTenths(mean, language), formatNumber(max, language));
}

function describe(figures: ReadinessFigures, language: Language): string {
  const { reported, empty, readiness: texts } = chartTexts[language];
  const listed = (heading: string, rows: readonly ValueBar[]) =>
    rows.length > 0
      ? [`${heading}: ${rows.map(({ label, value }) => `${label} ${value}`).join('; ')}`]
      : [];
  return [
    reported(figures.complete, figures.eligible),
    ...(figures.whole > 0
      ? [
          ...listed(texts.levels, levelRows(figures, language)),
          ...listed(texts.parts, partRows(figures, language)),
        ]
      : [empty]),
  ]
    .map((sentence) => `${sentence}.`)
    .join(' ');
}
