/**
 * What a column of a sheet holds. Dates (`2026-12-31`) and times (`2026-12-31T23:59`, wall-clock time)
 * are texts here and become real ones in a spreadsheet; official keys are texts everywhere.
 */
export type SheetColumnKind = 'text' | 'number' | 'date' | 'time';

/** A sheet of a file for people who go on working with it; null is an empty cell. */
export interface Sheet {
  /** Names the sheet in the workbook: at most 31 characters. */
  title: string;
  columns: { title: string; kind: SheetColumnKind /** In characters. */; width: number }[];
  rows: (string | number | null)[][];
}
