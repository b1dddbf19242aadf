import type { Language } from '../../schemas/text.ts';
import { allSingle } from './figures.ts';
import type { Block } from './frame.tsx';
import {
  type columnsOf,
  columnsOfGroups,
  type GroupBar,
  GroupRow,
  type NamedFigures,
} from './group-row.tsx';
import { chartWidth, fontSizes, lineHeights } from './layout.ts';
import { statusLegend } from './legend.tsx';
import { muted } from './palette.ts';
import { TextLines } from './text-lines.tsx';
import { wrapText } from './text-metrics.ts';
import { chartTexts } from './texts.ts';

/** The key of the statuses, and a stacked bar for each group with its denominator beside it. */
export function groupRows(
  groups: readonly NamedFigures[],
  top: number,
  language: Language,
  columns: ReturnType<typeof columnsOf> = columnsOfGroups(groups, language),
): Block & { rows: GroupBar[] } {
  const legend = statusLegend(groups, top, language);
  const head = legend.bottom + 4;
  const single = allSingle(groups);
  const rows = placeRows(groups, head + lineHeights.small + 4, columns, single);
  const last = rows.at(-1);
  return {
    rows,
    bottom: last ? last.top + last.height : head + lineHeights.small,
    content: (
      <>
        {legend.content}
        <TextLines
          x={chartWidth}
          top={head}
          lines={[chartTexts[language].reportedColumn]}
          size="small"
          fill={muted}
          anchor="end"
        />
        {rows.map((row) => (
          <GroupRow {...row} language={language} />
        ))}
      </>
    ),
  };
}

/** Places the rows of some groups below each other, in columns that other rows may share. */
export function placeRows(
  groups: readonly NamedFigures[],
  start: number,
  { nameWidth, ...columns }: ReturnType<typeof columnsOf>,
  single: boolean,
): GroupBar[] {
  const { look } = columns;
  let top = start;
  return groups.map((figures) => {
    const names = wrapText(figures.name, fontSizes[look.size], nameWidth);
    const text = names.length * lineHeights[look.size];
    const content = look.isAbove ? text + look.barHeight : Math.max(look.barHeight, text);
    const height = content + 2 * look.padding;
    const row = { figures, names, top, height, ...columns, single };
    top += height;
    return row;
  });
}
