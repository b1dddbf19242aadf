import { adoptionStatuses } from '../../../../../schemas/adoption.ts';
import { isOf, wholeState } from '../../../../../schemas/breakdown.ts';
import { formatDate } from '../../../../../schemas/format.ts';
import { countsByStatus } from '../../../../charts/figures.ts';
import { formatReported } from '../../../../charts/format.ts';
import { chartTexts } from '../../../../charts/texts.ts';
import { type DocumentSource, shownInDocuments } from '../../document-source.ts';
import { documentTexts } from '../../texts.ts';
import { contentSlide, waveLabel } from './context.ts';
import { describeBars } from './describe-bars.ts';
import { countFormat, type NativeChart, type Slide } from './slide.ts';
import { type Counted, statusCaptions, statusSeries } from './status-series.ts';
import type { TopicPart } from './topic-part.ts';

/** Of more waves, only the reference dates are named. */
const fewWaves = 4;

/** How a topic went over the waves, and who has moved since the last one; none for a first wave. */
export function trendSlide(source: DocumentSource, about: TopicPart, topic: string): Slide[] {
  const { results, language } = source;
  if (results.trend.waves.length < 2) return [];
  const texts = documentTexts[language].slides;
  const { chart: trend, bars } = trendChart(source, topic);
  const moved = transitionsChart(source, topic);
  return [
    contentSlide({
      ...about,
      title: `${about.title}: ${moved ? `${texts.trend}, ${texts.change}` : texts.trend}`,
      charts: [trend, ...(moved ? [moved] : [])],
      captions: [
        ...statusCaptions(bars, language),
        ...(moved && results.previous
          ? [texts.transitionsNote(waveLabel(results.previous, language))]
          : []),
      ],
    }),
  ];
}

interface Column {
  label: string;
  bar: Counted;
}

/** A column a wave; before one whose question has changed its meaning, an empty one that says so. */
function trendChart(
  { results: { trend }, language }: DocumentSource,
  topic: string,
): { chart: NativeChart; bars: Counted[] } {
  const texts = documentTexts[language].slides;
  const points = trend.topics.find((one) => one.topic === topic)?.points ?? [];
  const columns = trend.waves.flatMap(({ wave, title, referenceDate }): Column[] => {
    const named =
      trend.waves.length > fewWaves ? formatDate(referenceDate, language) : title[language];
    const point = points.find((one) => one.wave === wave);
    if (!point) return [{ label: `${named}: ${texts.notAsked}`, bar: undefined }];
    const column = {
      label: `${named} (${formatReported(point, language)})`,
      bar: point.complete > 0 ? countsByStatus(point.statuses, shownInDocuments) : undefined,
    };
    return point.isBreak ? [{ label: texts.seriesBreak, bar: undefined }, column] : [column];
  });
  const bars = columns.map(({ bar }) => bar);
  const categories = columns.map(({ label }) => label);
  const series = statusSeries(bars, language);
  return {
    bars,
    chart: {
      shape: 'columns',
      stack: 'shares',
      description: describeBars(texts.trend, categories, series),
      categories,
      series,
      format: countFormat,
    },
  };
}

/** A bar for each status then, divided by the status now; null where nothing is compared. */
function transitionsChart(
  { results, language }: DocumentSource,
  topic: string,
): NativeChart | null {
  const rows = results.transitions.filter((row) => row.topic === topic && isOf(row, wholeState));
  if (!results.previous || rows.length === 0) return null;
  const texts = documentTexts[language].slides;
  const { statuses } = chartTexts[language];
  const unitsOf = (from: string, to: string) =>
    rows.find((row) => row.from === from && row.to === to)?.units ?? 0;
  const categories = adoptionStatuses.map((from) => {
    const units = adoptionStatuses.reduce((sum, to) => sum + unitsOf(from, to), 0);
    return texts.from(statuses[from], units);
  });
  const series = adoptionStatuses.map((to) => ({
    name: statuses[to],
    meaning: to,
    values: adoptionStatuses.map((from) => unitsOf(from, to)),
  }));
  return {
    shape: 'bars',
    stack: 'counts',
    description: describeBars(texts.change, categories, series),
    categories,
    series,
    format: countFormat,
  };
}
