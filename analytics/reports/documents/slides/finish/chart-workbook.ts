import { sheetAsXlsx } from '../../../xlsx.ts';
import { openPackage, sealPackage } from '../package/package.ts';
import type { NativeChart } from '../plan/slide.ts';

/** The numbers of a chart as the workbook that opens when somebody edits it. */
export async function chartWorkbook({ categories, series }: NativeChart): Promise<Uint8Array> {
  const bytes = await sheetAsXlsx({
    title: 'Sheet1',
    columns: [
      { title: ' ', kind: 'text', width: 40 },
      ...series.map(({ name }) => ({ title: name, kind: 'number' as const, width: 20 })),
    ],
    rows: categories.map((category, index) => [
      category,
      ...series.map(({ values }) => values[index] ?? null),
    ]),
  });
  // Packed anew, because archives name the time at which they were written.
  return sealPackage(openPackage(bytes));
}
