import { isOf, wholeState } from '../../../../../schemas/breakdown.ts';
import { formatNumber, formatPercentTenths } from '../../../../../schemas/format.ts';
import { compareKeys } from '../../../../../schemas/order.ts';
import type { ResponseRow } from '../../../../../schemas/results.ts';
import { formatReported } from '../../../../charts/format.ts';
import { chartTexts } from '../../../../charts/texts.ts';
import { formatRate, responseRates, toPercent } from '../../../../indicators/rates.ts';
import type { Section } from '../../../outline/section.ts';
import { nameOfDistrict } from '../../../tables/columns.ts';
import type { DocumentSource } from '../../document-source.ts';
import { documentTexts } from '../../texts.ts';
import { contentSlide, methodNotes } from './context.ts';
import { endsOf } from './ends.ts';
import type { Slide } from './slide.ts';

/** Response rates (RR1) by district, the highest first. */
export function responseSlide(source: DocumentSource, section: Section, foot: string): Slide {
  const { results, language } = source;
  const texts = documentTexts[language].slides;
  const districts = results.responseRate
    .filter(({ by }) => by === 'district')
    .toSorted((a, b) => (rateOf(b) ?? -1) - (rateOf(a) ?? -1) || compareKeys(a.group, b.group));
  const { items, captions } = endsOf(districts, (row) => rateOf(row) !== null, language);
  const state = results.responseRate.find((row) => isOf(row, wholeState));
  const percents = items.map(percentOf);
  const rateInWords = (percent: number | null) =>
    percent === null ? chartTexts[language].notAsked : formatPercentTenths(percent, language);
  const categories = items.map(
    (row, index) =>
      `${nameOfDistrict(results, row.group)}: ${rateInWords(percents[index] ?? null)} (${formatReported(row, language)})`,
  );
  return contentSlide({
    title: section.title[language],
    foot,
    text: section.summary.map((sentence) => sentence[language]),
    charts: [
      {
        shape: 'bars',
        stack: 'none',
        description: `${texts.responseBy}. ${categories.join('; ')}.`,
        categories,
        series: [{ name: texts.responseBy, meaning: 'response', values: percents }],
      },
    ],
    captions: [texts.responseBy, ...captions],
    notes: [...(state ? ratesInWords(state) : []), ...methodNotes(section.methods, language)],
  });

  function ratesInWords(row: ResponseRow): string[] {
    const { rr1, rr2, coverage } = responseRates(row);
    const said = [
      ['RR1', rr1],
      ['RR2', rr2],
      [texts.coverage, coverage],
    ] as const;
    return [
      `${chartTexts[language].reported(row.complete, row.eligible)}.`,
      `${texts.partial}: ${formatNumber(row.partial, language)}`,
      documentTexts[language].denominators.carried(formatNumber(row.carried, language)),
      ...said.map(
        ([name, rate]) => `${name}: ${rate === null ? texts.noValue : formatRate(rate, language)}`,
      ),
    ];
  }
}

function rateOf(row: ResponseRow): number | null {
  return responseRates(row).rr1;
}

function percentOf(row: ResponseRow): number | null {
  const rate = rateOf(row);
  return rate === null ? null : toPercent(rate);
}
