/**
 * All charts have one narrow layout: on a page of 320 px the smallest text is still above 10 px.
 * Pages let a chart grow to 27rem at most, where its text is about as large as theirs.
 */
export const chartWidth = 340;
/** As wide as notes run: whoever spaces letters (WCAG 1.4.12) still sees all of them. */
export const noteWidth = 0.85 * chartWidth;
/** Between the columns of a row. */
export const columnGap = 8;

export const fontFamily = '"Fira Sans", system-ui, sans-serif';
export const fontSizes = { title: 17, label: 14, small: 13 } as const;
export const lineHeights = { title: 21, label: 18, small: 17 } as const;

/** Rounds a coordinate to two decimals, so that the same data give the same bytes everywhere. */
export function round(coordinate: number): number {
  return Math.round(coordinate * 100) / 100;
}
