import { adoptionStatuses } from '../../schemas/adoption.ts';
import { formatDate } from '../../schemas/format.ts';
import type { Language } from '../../schemas/text.ts';
import type { Chart } from './chart.ts';
import { type Block, renderChart } from './frame.tsx';
import { chartWidth, fontSizes, lineHeights, noteWidth } from './layout.ts';
import { statusSwatches } from './legend.tsx';
import { muted } from './palette.ts';
import { TextLines } from './text-lines.tsx';
import { wrapText } from './text-metrics.ts';
import { chartTexts } from './texts.ts';
import { FlowBand, FlowCount, placeBands } from './transition-bands.tsx';
import { directionsOf, type TransitionFigures } from './transition-figures.ts';
import { FlowNode, placeNodes, sideWidth } from './transition-nodes.tsx';
import { describeFlow } from './transition-words.ts';

const flowHeight = 300;

/**
 * Where the administrations that answered both waves have moved to: from the status then, on the left, to
 * the status now, on the right, as bands that are as thick as they are many.
 */
export function transitions(
  figures: TransitionFigures,
  { language }: { language: Language },
): Chart {
  const texts = chartTexts[language];
  return renderChart({
    name: `transitions-${figures.topic}`,
    language,
    title: figures.title[language],
    subtitle: texts.changeSince(figures.previous.title[language]),
    description: describe(figures, language),
    basis: figures,
    body: (top) => flowsWithLegend(figures, top, language),
  });
}

function flowsWithLegend(figures: TransitionFigures, top: number, language: Language): Block {
  const { previous, referenceDate, before, now } = figures;
  const legend = statusSwatches(adoptionStatuses, top, language);
  const heads = legend.bottom + 4;
  const flowTop = heads + lineHeights.small + 8;
  const side = sideWidth(figures, language);
  const nodes = {
    before: placeNodes(before, flowTop, flowHeight),
    now: placeNodes(now, flowTop, flowHeight),
  };
  const bands = placeBands(figures, nodes, side);
  const all = [...nodes.before, ...nodes.now];
  const end = Math.max(...all.map(({ y, height }) => y + height)) + 12;
  const notes = wrapText(sentences(figures, language).join(' '), fontSizes.small, noteWidth);
  return {
    bottom: end + notes.length * lineHeights.small,
    content: (
      <>
        {legend.content}
        <Head x={0} top={heads} date={previous.referenceDate} language={language} />
        <Head x={chartWidth} top={heads} date={referenceDate} language={language} anchor="end" />
        {bands.map((band) => (
          <FlowBand {...band} language={language} />
        ))}
        {bands.map((band) => (
          <FlowCount {...band} language={language} />
        ))}
        {nodes.before.map((node) => (
          <FlowNode {...node} side="before" width={side} language={language} />
        ))}
        {nodes.now.map((node) => (
          <FlowNode {...node} side="now" width={side} language={language} />
        ))}
        <TextLines x={0} top={end} lines={notes} size="small" fill={muted} />
      </>
    ),
  };
}

interface HeadProps {
  x: number;
  top: number;
  date: string;
  language: Language;
  anchor?: 'end';
}

function Head({ x, top, date, language, anchor }: HeadProps) {
  return (
    <TextLines
      x={x}
      top={top}
      lines={[formatDate(date, language)]}
      size="small"
      bold
      {...(anchor && { anchor })}
    />
  );
}

/** How many are compared, and which way they went. */
function sentences(figures: TransitionFigures, language: Language): string[] {
  const texts = chartTexts[language];
  return [texts.reportedTwice(figures.both), texts.directions(directionsOf(figures))];
}

function describe(figures: TransitionFigures, language: Language): string {
  const flows = figures.flows.map((flow) => describeFlow(flow, language));
  return `${sentences(figures, language).join(' ')} ${flows.join('; ')}.`;
}
