import { wholeState } from '../../../../../schemas/breakdown.ts';
import { formatDate, formatNumber } from '../../../../../schemas/format.ts';
import { sharesOf } from '../../../../charts/describe.ts';
import { statusFigures, wholeOf } from '../../../../charts/figures.ts';
import { formatCountAndShare, formatReported } from '../../../../charts/format.ts';
import { chartTexts } from '../../../../charts/texts.ts';
import { methodsOf } from '../../../outline/methods-of.ts';
import type { Section } from '../../../outline/section.ts';
import { type DocumentSource, shownInDocuments } from '../../document-source.ts';
import { documentTexts } from '../../texts.ts';
import { contentSlide, methodNotes } from './context.ts';
import type { Slide } from './slide.ts';

/** The first slide: whose survey this is, which wave, and for whom. */
export function titleSlide({ results, owner, language }: DocumentSource, foot: string): Slide {
  const { wave, edition } = results;
  return {
    kind: 'title',
    title: wave.title[language],
    text: [
      owner.office,
      chartTexts[language].referenceDate(wave.referenceDate),
      documentTexts[language].editions[edition],
    ],
    charts: [],
    captions: [],
    foot,
    notes: [
      chartTexts[language].snapshot(results.snapshot),
      `${documentTexts[language].slides.asOf} ${formatDate(wave.referenceDate, language)}`,
    ],
  };
}

/** The second slide: one line a topic, with who has reported. */
export function summarySlide(source: DocumentSource, foot: string): Slide {
  const { results, language } = source;
  const texts = documentTexts[language].slides;
  const { statuses, hidden, carried } = chartTexts[language];
  const rows = results.topics.map(({ topic, title }) => {
    const figures = statusFigures(results, topic, wholeState, shownInDocuments);
    const whole = wholeOf(figures);
    const shares = sharesOf(figures);
    const cells = (['inProduction', 'rollingOut'] as const).map((status) => {
      if (whole === 0) return texts.noValue;
      if (figures.hidden.includes(status)) return hidden;
      const part = { count: figures.counts[status], whole };
      return formatCountAndShare(part, shares?.[status] ?? 0, language);
    });
    return [title[language], ...cells, formatReported(figures, language), whole - figures.complete];
  });
  const hasCarried = rows.some((row) => row.at(-1) !== 0);
  const forward = rows.map((row) => Number(row.at(-1)));
  return contentSlide({
    title: texts.summary,
    foot,
    table: [
      [
        texts.topic,
        statuses.inProduction,
        statuses.rollingOut,
        texts.reported,
        ...(hasCarried ? [chartTexts[language].carriedForward] : []),
      ],
      ...rows.map((row, index) => [
        ...row.slice(0, -1).map(String),
        ...(hasCarried ? [formatNumber(forward[index] ?? 0, language)] : []),
      ]),
    ],
    captions: hasCarried ? [texts.carriedShare] : [],
    notes: forward.some((count) => count > 0)
      ? results.topics.flatMap(({ title }, index) =>
          forward[index] ? [`${title[language]}: ${carried(forward[index])}`] : [],
        )
      : [],
  });
}

/** The last slide: how it is counted; for whoever speaks, all methods in full. */
export function methodSlide(
  { language }: DocumentSource,
  sections: readonly Section[],
  foot: string,
): Slide {
  const { slides, methods, reading } = documentTexts[language];
  return contentSlide({
    title: methods,
    foot,
    text: [reading.base, reading.carried, ...slides.reading, reading.rounding],
    notes: methodNotes(methodsOf(sections), language),
  });
}
