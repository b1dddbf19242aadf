import type { Child } from 'hono/jsx';
import type { Chart, Picture } from './chart.ts';
import type { WaveBasis } from './figures.ts';
import { chartWidth, fontFamily, fontSizes, lineHeights, round } from './layout.ts';
import { ink, muted, paper } from './palette.ts';
import { TextLines } from './text-lines.tsx';
import { textWidth, wrapText } from './text-metrics.ts';
import { chartTexts } from './texts.ts';

/** Keeps outlines at the edge from being cut, and downloaded files from looking cramped. */
const margin = 4;

/** A part of a chart that has been laid out: what to draw, and where it ends. */
export interface Block {
  content: Child;
  bottom: number;
}

/** The name is unique on a page: the ids in the document begin with it. */
interface ChartParts extends Omit<Chart, keyof Picture | 'withoutHeading'> {
  /** Without a snapshot where figures change while one looks at them. */
  basis: Omit<WaveBasis, 'snapshot'> & Partial<Pick<WaveBasis, 'snapshot'>>;
  /** Lays out the chart itself, below the heading. */
  body: (top: number) => Block;
}

/**
 * Draws a chart as a complete SVG document: heading, denominator and reference date, the chart, the snapshot. It has
 * presentation attributes only, because the pages' content security policy forbids inline style.
 */
export function renderChart({ basis, body, ...said }: ChartParts): Chart {
  const { name, language, title, subtitle, description } = said;
  const texts = chartTexts[language];
  const tag = basis.isInternal ? editionTag(texts.internal) : nothing;
  const head = heading(title, tag.bottom, [
    subtitle,
    texts.reported(basis.complete, basis.eligible),
    texts.referenceDate(basis.referenceDate),
  ]);
  const top = head.bottom + 14;
  const { content, bottom } = body(top);
  const foot = [
    ...(basis.exampleData ? [texts.exampleData] : []),
    ...(basis.isKept ? [texts.kept] : []),
    ...(basis.snapshot ? [texts.snapshot(basis.snapshot)] : []),
  ];
  const height = round(bottom + 10 + foot.length * lineHeights.small);
  const id = name.replace(/[^A-Za-z0-9-]/g, '-');
  const area = {
    x: -margin,
    y: -margin,
    width: chartWidth + 2 * margin,
    height: height + 2 * margin,
  };
  const draw = ({ x, y, width, height }: typeof area): Picture => ({
    width,
    height,
    svg: String(
      <svg
        xmlns="http://www.w3.org/2000/svg"
        viewBox={`${x} ${y} ${width} ${height}`}
        width="100%"
        role="img"
        lang={language}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-desc`}
        font-family={fontFamily}
      >
        <title id={`${id}-title`}>{`${title}: ${subtitle}`}</title>
        <desc id={`${id}-desc`}>{description}</desc>
        <rect {...area} fill={paper} />
        {tag.content}
        {head.content}
        {content}
        <TextLines x={0} top={bottom + 10} lines={foot} size="small" fill={muted} />
      </svg>,
    ),
  });
  const withoutHeading = () => draw({ x: 0, y: top, width: chartWidth, height: bottom - top });
  return { ...said, ...draw(area), withoutHeading };
}

const nothing: Block = { content: null, bottom: 0 };
const tagPadding = 6;

/** Tells the edition that is not for the public from the other one at a glance. */
function editionTag(label: string): Block {
  const height = lineHeights.small + 4;
  return {
    content: (
      <>
        <rect
          x={0}
          y={0}
          width={round(1.1 * textWidth(label, fontSizes.small) + 2 * tagPadding)}
          height={height}
          fill={ink}
        />
        <TextLines x={tagPadding} top={2} lines={[label]} size="small" fill={paper} bold />
      </>
    ),
    bottom: height + 4,
  };
}

function heading(title: string, start: number, notes: string[]): Block {
  const titleLines = wrapText(title, fontSizes.title, chartWidth);
  const noteLines = notes.flatMap((note) => wrapText(note, fontSizes.label, chartWidth));
  const top = start + titleLines.length * lineHeights.title + 2;
  return {
    content: (
      <>
        <TextLines x={0} top={start} lines={titleLines} size="title" bold />
        <TextLines x={0} top={top} lines={noteLines} size="label" fill={muted} />
      </>
    ),
    bottom: top + noteLines.length * lineHeights.label,
  };
}
