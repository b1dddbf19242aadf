/** A chart as it stands in the report. */
export interface ReportFigure {
  caption: string;
  /** What is read out in its place. */
  alt: string;
  svg: string;
  /** The height by the width. */
  ratio: number;
}

/** Charts that stand on one page, in the order in which they are read: down the left column, then the right. */
export interface FigureGroup {
  /** How wide each of them is, in points. */
  width: number;
  left: ReportFigure[];
  right: ReportFigure[];
}

/** Two charts stand side by side, each in a column of this width; in points, as all here. */
const columnWidth = 233;
/** As high as what stands on a page. */
const pageHeight = 690;
/** What stands below a chart. */
const captionHeight = 42;
/** Charts that are too high for a page get smaller, until their letters would be smaller than 7 points. */
const smallestScale = 0.75;

/**
 * Lays charts out in two columns, as evenly as their order permits, and tells apart which fit on no page.
 *
 * @param taken how much of the first page is taken, in points
 */
export function layOutFigures(
  figures: readonly ReportFigure[],
  taken: number,
): { groups: FigureGroup[]; tooLong: ReportFigure[] } {
  const isTooLong = (figure: ReportFigure) => scaleOf([figure], pageHeight) < smallestScale;
  const groups: FigureGroup[] = [];
  let rest = figures.filter((figure) => !isTooLong(figure));
  while (rest.length > 0) {
    const group = largestGroup(rest, groups.length === 0 ? pageHeight - taken : pageHeight);
    groups.push(group);
    rest = rest.slice(group.left.length + group.right.length);
  }
  return { groups, tooLong: figures.filter(isTooLong) };
}

/** By how much the charts of a column are made smaller to be no higher than that. */
function scaleOf(column: readonly ReportFigure[], height: number): number {
  const charts = column.reduce((sum, { ratio }) => sum + columnWidth * ratio, 0);
  return charts === 0 ? 1 : Math.min(1, (height - column.length * captionHeight) / charts);
}

/** As many of the next charts as fit on a page, parted so that they stay as large as they can. */
function largestGroup(figures: readonly ReportFigure[], height: number): FigureGroup {
  for (let count = figures.length; count > 0; count--) {
    const ways = Array.from({ length: count }, (_, index) => {
      const [left, right] = [figures.slice(0, index + 1), figures.slice(index + 1, count)];
      return { left, right, scale: Math.min(scaleOf(left, height), scaleOf(right, height)) };
    });
    const [best] = ways.toSorted((a, b) => b.scale - a.scale);
    if (!best || best.scale < smallestScale) continue;
    return { left: best.left, right: best.right, width: columnWidth * best.scale };
  }
  // Not beside what is on this page: it begins another one.
  return largestGroup(figures, pageHeight);
}
